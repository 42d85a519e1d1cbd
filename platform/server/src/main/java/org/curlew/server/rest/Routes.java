package org.curlew.server.rest;

import static org.curlew.server.rest.Route.delete;
import static org.curlew.server.rest.Route.get;
import static org.curlew.server.rest.Route.post;
import static org.curlew.server.rest.Route.put;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.curlew.engine.experiment.ExperimentJson;
import org.curlew.engine.experiment.ExperimentSchema;
import org.curlew.engine.sweep.SweepSchema;
import org.curlew.lab.Lab;
import org.curlew.server.rest.CatalogueBodies.Checked;
import org.curlew.server.rest.CatalogueBodies.Health;
import org.curlew.server.rest.CatalogueBodies.PartDocument;
import org.curlew.server.rest.CatalogueBodies.Plugins;
import org.curlew.server.rest.LibraryBodies.EntryDocument;
import org.curlew.server.rest.LibraryBodies.EntrySummary;
import org.curlew.server.rest.LibraryBodies.EntryVersion;
import org.curlew.server.rest.LibraryBodies.Found;
import org.curlew.server.rest.LibraryBodies.NewEntry;
import org.curlew.spi.InvalidInput;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/** The routes of /api/v1, in one place. A user's mistake becomes a 400 here, and nowhere else. */
public final class Routes {

    private static final Content ANY = Content.file("application/json");
    private static final Content CHECKED = Content.json(Checked.class);
    private static final Content VERSIONS = Content.json(EntryVersion[].class);
    private static final Type PARTS = new TypeReference<Map<String, List<PartDocument>>>() {}.getType();
    private static final String[] SEARCH = {"search", "offset", "limit"};

    private static final List<String> MISSING = List.of("run", "experiment", "sweep", "cell", "figure");

    private final Lab lab;

    public Routes(Lab lab) {
        this.lab = lab;
    }

    public void addTo(JavalinConfig config) {
        all().forEach(route -> config.routes.addHttpHandler(
                HandlerType.findOrCreate(route.method()), "/v1" + route.path(), route::answer));
        config.routes.exception(InvalidInput.class, (mistake, ctx) -> refuse(ctx, mistake));
        config.routes.exception(JacksonException.class, (wrong, ctx) -> refuse(ctx, ExperimentJson.malformed(wrong)));
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
        CatalogueRoutes catalogue = new CatalogueRoutes(lab);
        Content experiment = Content.json(JsonNode.class);
        Content entry = Content.json(EntrySummary.class);
        List<Route> own = List.of(
                get("/health", "Whether the server is up", Content.json(Health.class), this::health),
                get("/openapi.json", "This document", Content.file("application/json"), this::document),
                get("/catalogue", "Parts of experiments, by kind", Content.json(PARTS), catalogue::parts),
                get(
                        "/plugins",
                        "Installed plugins, and skipped files",
                        Content.json(Plugins.class),
                        catalogue::plugins),
                get("/schema", "JSON Schema of experiments", Content.file("application/json"), catalogue::schema),
                post("/experiments/check", "Check an experiment", experiment, 200, CHECKED, catalogue::check),
                get("/library", "Kept experiments", Content.json(Found.class), library::search, SEARCH),
                post("/library", "Keep an experiment", Content.json(NewEntry.class), 201, entry, library::create),
                post(
                        "/library/import",
                        "Import an exported file or a plain experiment",
                        ANY,
                        201,
                        entry,
                        library::take),
                get("/library/{id}", "A kept experiment", Content.json(EntryDocument.class), library::entry),
                get("/library/{id}/versions", "Its versions, newest first", VERSIONS, library::versions),
                get("/library/{id}/export", "It as one file, with the last complete run", ANY, library::export),
                put("/library/{id}", "Save it as a new version", Content.json(NewEntry.class), entry, library::save),
                delete("/library/{id}", "Delete it", library::delete),
                get("/runs/{id}/export", "Its experiment and series as one file", ANY, library::exportRun));
        return Stream.of(
                        own,
                        new RunRoutes(lab).all(),
                        new RunResultRoutes(lab).all(),
                        new SweepRoutes(lab).all(),
                        new NewSweepRoutes(lab).all(),
                        new GrowthRoutes(lab).all(),
                        new NoteRoutes(lab).all(),
                        new DiagramRoutes(lab).all(),
                        new SpectrumRoutes(lab).all(),
                        new GalleryRoutes(lab).all())
                .flatMap(List::stream)
                .toList();
    }

    private void health(Context ctx) {
        Json.send(ctx, new Health("up"));
    }

    private void document(Context ctx) {
        JsonNode experiment = Json.MAPPER.readTree(new ExperimentSchema(lab.catalogue()).json());
        JsonNode sweep = Json.MAPPER.readTree(new SweepSchema(lab.catalogue()).json());
        Json.send(ctx, new OpenApi(all(), new Schemas(experiment, sweep)).document());
    }

    private static void refuse(Context ctx, InvalidInput mistake) {
        boolean missing = mistake.violations().stream()
                .allMatch(v -> MISSING.stream().anyMatch(thing -> v.message().startsWith("there is no " + thing)));
        ctx.attribute("answered", true);
        ctx.status(missing ? 404 : 400);
        Json.send(ctx, Errors.of(missing ? 404 : 400, mistake.violations()));
    }
}
