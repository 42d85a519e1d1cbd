package org.curlew.server.rest;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Map;
import org.curlew.lab.Lab;
import org.curlew.spi.InvalidInput;
import tools.jackson.core.JacksonException;

/** The routes of /api/v1, in one place. A user's mistake becomes a 400 here, and nowhere else. */
public final class Routes {

    private final Lab lab;

    public Routes(Lab lab) {
        this.lab = lab;
    }

    public void addTo(JavalinConfig config) {
        all().forEach(route -> config.routes.addHttpHandler(
                HandlerType.findOrCreate(route.method()), "/v1" + route.path(), route::answer));
        config.routes.exception(InvalidInput.class, (mistake, ctx) -> refuse(ctx, mistake));
        config.routes.exception(
                JacksonException.class,
                (malformed, ctx) ->
                        refuse(ctx, new InvalidInput("", "this is not JSON: " + malformed.getOriginalMessage())));
        config.routes.error(404, ctx -> {
            if (ctx.attribute("answered") == null) {
                Json.send(
                        ctx,
                        Errors.of(404, "there is no " + ctx.path() + "; /api/v1/openapi.json lists what there is"));
            }
        });
    }

    List<Route> all() {
        LibraryRoutes library = new LibraryRoutes(lab);
        RunRoutes runs = new RunRoutes(lab);
        CatalogueRoutes catalogue = new CatalogueRoutes(lab);
        return List.of(
                get("/health", "Whether the server is up", ctx -> Json.send(ctx, Map.of("status", "up"))),
                get("/openapi.json", "This document", ctx -> Json.send(ctx, new OpenApi(all()).document())),
                get("/catalogue", "Parts that experiments are composed of", catalogue::parts),
                get("/plugins", "Installed plugins, and files that were skipped", catalogue::plugins),
                get("/schema", "JSON Schema of experiments", catalogue::schema),
                post("/experiments/check", "Check an experiment; its canonical form and identity", catalogue::check),
                get("/library", "Kept experiments; ?search=, ?offset=, ?limit=", library::search),
                post("/library", "Keep an experiment: {title, question, notes, tags, experiment}", library::create),
                post("/library/import", "Import an exported file or a plain experiment", library::take),
                get("/library/{id}", "A kept experiment", library::entry),
                get("/library/{id}/versions", "Its versions, newest first", library::versions),
                get("/library/{id}/export", "It as one file, with the last complete run", library::export),
                put("/library/{id}", "Save it: a new version where anything changed", library::save),
                delete("/library/{id}", "Delete it", library::delete),
                get("/runs", "Runs, newest first; ?offset=, ?limit=", runs::list),
                post("/runs", "Start a run: {entry} or {title, experiment}", runs::start),
                get("/runs/{id}", "A run", runs::run),
                post("/runs/{id}/cancel", "Cancel it", runs::cancel),
                post("/runs/{id}/resume", "Go on with a cancelled or failed run", runs::resume),
                delete("/runs/{id}", "Delete it", runs::delete),
                get("/runs/{id}/events", "Its progress as server-sent events", runs::events),
                get("/runs/{id}/result.json", "Trajectories as JSON", runs::json),
                get("/runs/{id}/series.csv", "Series as CSV", runs::csv),
                get("/runs/{id}/series.npz", "Series as NPZ", runs::npz));
    }

    private static void refuse(Context ctx, InvalidInput mistake) {
        boolean missing = mistake.violations().stream()
                .allMatch(v ->
                        v.message().startsWith("there is no run") || v.message().startsWith("there is no experiment"));
        ctx.attribute("answered", true);
        ctx.status(missing ? 404 : 400);
        Json.send(ctx, Errors.of(missing ? 404 : 400, mistake.violations()));
    }

    private static Route get(String path, String meaning, Answer answer) {
        return new Route("GET", path, meaning, answer);
    }

    private static Route post(String path, String meaning, Answer answer) {
        return new Route("POST", path, meaning, answer);
    }

    private static Route put(String path, String meaning, Answer answer) {
        return new Route("PUT", path, meaning, answer);
    }

    private static Route delete(String path, String meaning, Answer answer) {
        return new Route("DELETE", path, meaning, answer);
    }
}
