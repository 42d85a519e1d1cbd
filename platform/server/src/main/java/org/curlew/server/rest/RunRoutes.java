package org.curlew.server.rest;

import static org.curlew.server.rest.Route.get;
import static org.curlew.server.rest.Route.post;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.curlew.engine.experiment.Experiment;
import org.curlew.lab.Lab;
import org.curlew.lab.library.Entry;
import org.curlew.lab.runs.Run;
import org.curlew.lab.runs.RunProgress;
import org.curlew.server.rest.RunBodies.Listed;
import org.curlew.server.rest.RunBodies.NewRun;
import org.curlew.server.rest.RunBodies.Progress;
import org.curlew.server.rest.RunBodies.RunDocument;
import org.curlew.server.rest.RunBodies.RunSummary;
import org.curlew.spi.InvalidInput;
import tools.jackson.databind.JsonNode;

/** Runs over REST: begun, steered, watched. What they gave is in {@link RunResultRoutes}. */
final class RunRoutes {

    private static final int MOST = 200;
    private static final String EVENTS = "text/event-stream";

    private final Lab lab;

    RunRoutes(Lab lab) {
        this.lab = lab;
    }

    List<Route> all() {
        Content run = Content.json(RunSummary.class);
        return List.of(
                get("/runs", "Runs, newest first", Content.json(Listed.class), this::list, "offset", "limit"),
                post("/runs", "Start a run", Content.json(NewRun.class), 201, run, this::start),
                get("/runs/{id}", "A run", Content.json(RunDocument.class), this::run),
                post("/runs/{id}/cancel", "Cancel it", Content.NONE, 200, run, this::cancel),
                post("/runs/{id}/resume", "Go on with it", Content.NONE, 200, run, this::resume),
                Route.delete("/runs/{id}", "Delete it", this::delete),
                get("/runs/{id}/events", "Its progress, live", Content.events(Progress.class), this::events));
    }

    private void list(Context ctx) {
        int offset = Json.whole(ctx, "offset", 0, Integer.MAX_VALUE);
        List<RunSummary> newest = lab.runs().list(offset, Json.whole(ctx, "limit", 50, MOST)).stream()
                .map(RunSummary::of)
                .toList();
        Json.send(ctx, new Listed(lab.runs().count(), newest));
    }

    private void start(Context ctx) {
        NewRun body = Json.body(ctx, NewRun.class);
        if (body.entry().isPresent()) {
            Entry entry = lab.library().entry(body.entry().get());
            Experiment experiment = lab.library().experiment(entry.id());
            send(ctx, lab.runs().start(Optional.of(entry.id()), entry.title(), experiment));
        } else {
            JsonNode given = body.experiment()
                    .orElseThrow(() -> new InvalidInput("", "give entry (its id in the library) or experiment"));
            Experiment experiment = Given.experiment(lab, given);
            send(ctx, lab.runs().start(Optional.empty(), body.title().orElse("Untitled"), experiment));
        }
    }

    private void run(Context ctx) {
        Run run = lab.runs().run(Given.id(ctx));
        Json.send(
                ctx,
                new RunDocument(
                        RunSummary.of(run),
                        run.readable().isEmpty()
                                ? ""
                                : lab.runs().result(run.id()).sentence(),
                        Progress.of(lab.runs().progress(run.id())),
                        run.readable()
                                .map(e -> Json.MAPPER.readTree(lab.experiments().canonical(e)))));
    }

    private void cancel(Context ctx) {
        lab.runs().cancel(Given.id(ctx));
        send(ctx, lab.runs().run(Given.id(ctx)));
    }

    private void resume(Context ctx) {
        lab.runs().resume(Given.id(ctx));
        send(ctx, lab.runs().run(Given.id(ctx)));
    }

    private void delete(Context ctx) {
        lab.runs().delete(Given.id(ctx));
    }

    private void events(Context ctx) throws Exception {
        String id = lab.runs().run(Given.id(ctx)).id();
        if (!EVENTS.equals(ctx.header("Accept"))) {
            throw new InvalidInput("", "ask for live events with the header Accept: " + EVENTS);
        }
        new LiveEvents<RunProgress>(
                        listener -> lab.runs().watch(id, listener),
                        () -> lab.runs().progress(id),
                        news -> !news.state().active(),
                        Progress::of)
                .to(ctx);
    }

    private static void send(Context ctx, Run run) {
        Json.send(ctx, RunSummary.of(run));
    }
}
