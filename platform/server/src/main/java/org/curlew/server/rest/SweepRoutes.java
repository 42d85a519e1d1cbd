package org.curlew.server.rest;

import static org.curlew.server.rest.Route.get;
import static org.curlew.server.rest.Route.post;

import io.javalin.http.Context;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.curlew.lab.Lab;
import org.curlew.lab.sweeps.StoredSweep;
import org.curlew.lab.sweeps.SweepProgress;
import org.curlew.lab.sweeps.Sweeps;
import org.curlew.server.rest.SweepBodies.ListedSweeps;
import org.curlew.server.rest.SweepBodies.ProgressOfSweep;
import org.curlew.server.rest.SweepBodies.Retry;
import org.curlew.server.rest.SweepBodies.SweepDocument;
import org.curlew.server.rest.SweepBodies.SweepOpened;
import org.curlew.server.rest.SweepBodies.SweepSummary;

/** The sweeps there are, over REST: listed, steered, watched. What they show is in {@link DiagramRoutes}. */
final class SweepRoutes {

    private static final int MOST = 200;

    private final Sweeps sweeps;

    SweepRoutes(Lab lab) {
        sweeps = lab.sweeps();
    }

    List<Route> all() {
        Content summary = Content.json(SweepSummary.class);
        return List.of(
                get("/sweeps", "Sweeps, newest first", Content.json(ListedSweeps.class), this::list, "offset", "limit"),
                get("/sweeps/{id}", "A sweep", Content.json(SweepOpened.class), this::sweep),
                post("/sweeps/{id}/pause", "Begin no further unit", Content.NONE, 200, summary, this::pause),
                post("/sweeps/{id}/cancel", "Cancel it", Content.NONE, 200, summary, this::cancel),
                post("/sweeps/{id}/resume", "Go on with it", Content.NONE, 200, summary, this::resume),
                post("/sweeps/{id}/retry", "Failed units again", Content.json(Retry.class), 200, summary, this::retry),
                Route.delete("/sweeps/{id}", "Delete it", this::delete),
                get("/sweeps/{id}/events", "Its progress, live", Content.events(ProgressOfSweep.class), this::events));
    }

    private void list(Context ctx) {
        int offset = Json.whole(ctx, "offset", 0, Integer.MAX_VALUE);
        List<SweepSummary> newest = sweeps.list(offset, Json.whole(ctx, "limit", 50, MOST)).stream()
                .map(SweepSummary::of)
                .toList();
        Json.send(ctx, new ListedSweeps(sweeps.count(), newest));
    }

    private void sweep(Context ctx) {
        StoredSweep stored = sweeps.sweep(Given.id(ctx));
        Json.send(
                ctx,
                new SweepOpened(
                        SweepSummary.of(stored),
                        ProgressOfSweep.of(sweeps.progress(stored.id())),
                        stored.sweep()
                                .map(s -> new SweepDocument(
                                        Json.MAPPER.readTree(sweeps.json().canonical(s))))));
    }

    private void pause(Context ctx) {
        sweeps.pause(Given.id(ctx));
        send(ctx);
    }

    private void cancel(Context ctx) {
        sweeps.cancel(Given.id(ctx));
        send(ctx);
    }

    private void resume(Context ctx) {
        sweeps.resume(Given.id(ctx));
        send(ctx);
    }

    private void delete(Context ctx) {
        sweeps.delete(sweeps.sweep(Given.id(ctx)).id());
    }

    private void retry(Context ctx) {
        Set<Integer> cells = new HashSet<>(Json.body(ctx, Retry.class).cells().orElse(List.of()));
        sweeps.retry(Given.id(ctx), cells);
        send(ctx);
    }

    private void events(Context ctx) throws Exception {
        String id = sweeps.sweep(Given.id(ctx)).id();
        new LiveEvents<SweepProgress>(
                        listener -> sweeps.watch(id, listener),
                        () -> sweeps.progress(id),
                        news -> !news.state().active(),
                        ProgressOfSweep::of)
                .to(ctx);
    }

    private void send(Context ctx) {
        Json.send(ctx, SweepSummary.of(sweeps.sweep(Given.id(ctx))));
    }
}
