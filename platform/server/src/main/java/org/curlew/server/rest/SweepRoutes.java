package org.curlew.server.rest;

import static org.curlew.server.rest.Route.get;
import static org.curlew.server.rest.Route.post;
import static org.curlew.server.rest.Route.put;

import io.javalin.http.Context;
import io.javalin.http.sse.SseHandler;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.curlew.engine.sweep.Picture;
import org.curlew.engine.sweep.Sweep;
import org.curlew.engine.sweep.SweepSchema;
import org.curlew.lab.Lab;
import org.curlew.lab.gallery.Gallery;
import org.curlew.lab.gallery.GalleryFigure;
import org.curlew.lab.runs.Subscription;
import org.curlew.lab.sweeps.CellChoice;
import org.curlew.lab.sweeps.StoredSweep;
import org.curlew.lab.sweeps.SweepProgress;
import org.curlew.lab.sweeps.Sweeps;
import org.curlew.server.rest.SweepBodies.Added;
import org.curlew.server.rest.SweepBodies.CheckedSweep;
import org.curlew.server.rest.SweepBodies.Larger;
import org.curlew.server.rest.SweepBodies.Limit;
import org.curlew.server.rest.SweepBodies.ListedSweeps;
import org.curlew.server.rest.SweepBodies.MoreSeeds;
import org.curlew.server.rest.SweepBodies.NewNote;
import org.curlew.server.rest.SweepBodies.NewSweep;
import org.curlew.server.rest.SweepBodies.NoteDocument;
import org.curlew.server.rest.SweepBodies.ProgressOfSweep;
import org.curlew.server.rest.SweepBodies.Region;
import org.curlew.server.rest.SweepBodies.Retry;
import org.curlew.server.rest.SweepBodies.SweepDocument;
import org.curlew.server.rest.SweepBodies.SweepOpened;
import org.curlew.server.rest.SweepBodies.SweepSummary;
import org.curlew.spi.InvalidInput;

/** Sweeps over REST: begun, steered, added to. What they show is in {@link DiagramRoutes}. */
final class SweepRoutes {

    private static final int MOST = 200;

    private final Lab lab;
    private final Sweeps sweeps;

    SweepRoutes(Lab lab) {
        this.lab = lab;
        sweeps = lab.sweeps();
    }

    List<Route> all() {
        Content summary = Content.json(SweepSummary.class);
        Content notes = Content.json(NoteDocument[].class);
        return List.of(
                get("/sweeps", "Sweeps, newest first", Content.json(ListedSweeps.class), this::list, "offset", "limit"),
                post("/sweeps", "Start a sweep", Content.json(NewSweep.class), 201, summary, this::start),
                post(
                        "/sweeps/check",
                        "Check a sweep; what it would take",
                        Content.json(SweepDocument.class),
                        200,
                        Content.json(CheckedSweep.class),
                        this::check),
                get("/sweep-schema", "JSON Schema of sweeps", Content.file("application/json"), this::schema),
                get("/sweep-limit", "Longest time a sweep may take", Content.json(Limit.class), this::limit),
                put(
                        "/sweep-limit",
                        "Set the longest time a sweep may take",
                        Content.json(Limit.class),
                        Content.json(Limit.class),
                        this::setLimit),
                get("/sweeps/{id}", "A sweep", Content.json(SweepOpened.class), this::sweep),
                post("/sweeps/{id}/pause", "Begin no further unit", Content.NONE, 200, summary, this::pause),
                post("/sweeps/{id}/cancel", "Cancel it", Content.NONE, 200, summary, this::cancel),
                post("/sweeps/{id}/resume", "Go on with it", Content.NONE, 200, summary, this::resume),
                post("/sweeps/{id}/retry", "Failed units again", Content.json(Retry.class), 200, summary, this::retry),
                post(
                        "/sweeps/{id}/seeds",
                        "More seeds",
                        Content.json(MoreSeeds.class),
                        200,
                        Content.json(Added.class),
                        this::seeds),
                post("/sweeps/{id}/extend", "Larger axes", Content.json(Larger.class), 200, summary, this::extend),
                post(
                        "/sweeps/{id}/refine",
                        "A finer grid in a region",
                        Content.json(Region.class),
                        200,
                        summary,
                        this::refine),
                Route.delete("/sweeps/{id}", "Delete it", this::delete),
                get("/sweeps/{id}/events", "Its progress, live", Content.events(ProgressOfSweep.class), this::events),
                get("/sweeps/{id}/notes", "Notes on its picture", notes, this::notes),
                post(
                        "/sweeps/{id}/notes",
                        "Add a note",
                        Content.json(NewNote.class),
                        201,
                        Content.json(NoteDocument.class),
                        this::addNote),
                Route.delete("/sweeps/{id}/notes/{note}", "Remove a note", this::removeNote));
    }

    private void list(Context ctx) {
        int offset = Json.whole(ctx, "offset", 0, Integer.MAX_VALUE);
        List<SweepSummary> newest = sweeps.list(offset, Json.whole(ctx, "limit", 50, MOST)).stream()
                .map(SweepSummary::of)
                .toList();
        Json.send(ctx, new ListedSweeps(sweeps.count(), newest));
    }

    private void start(Context ctx) {
        NewSweep body = Json.body(ctx, NewSweep.class);
        if (body.figure().isPresent()) {
            GalleryFigure figure = new Gallery(sweeps.json())
                    .figure(
                            body.figure().get(),
                            GalleryRoutes.scale(body.scale().orElse("quick")));
            String title = body.title().orElse(figure.figure() + ": " + figure.title());
            send(ctx, sweeps.start(title, Optional.of(figure.id()), figure.sweep()));
        } else {
            SweepDocument given = body.sweep()
                    .orElseThrow(() -> new InvalidInput("", "give sweep, or figure (its name in the gallery)"));
            send(ctx, sweeps.start(body.title().orElse("Untitled"), Optional.empty(), read(given)));
        }
    }

    private void check(Context ctx) {
        Sweep sweep = sweeps.json().read(ctx.body());
        Json.send(
                ctx,
                CheckedSweep.of(
                        sweeps.json().identity(sweep),
                        sweep.cells(),
                        sweeps.estimate(sweep),
                        Json.MAPPER.readTree(sweeps.json().canonical(sweep))));
    }

    private void schema(Context ctx) {
        Json.text(ctx, new SweepSchema(lab.catalogue()).json());
    }

    private void limit(Context ctx) {
        Json.send(ctx, new Limit(sweeps.limit().toSeconds() / 3600.0));
    }

    private void setLimit(Context ctx) {
        double hours = Json.body(ctx, Limit.class).hours();
        if (!(hours > 0 && hours <= 1e6)) {
            throw new InvalidInput("/hours", "hours must lie in (0, 1000000]; got " + hours);
        }
        sweeps.limit(Duration.ofSeconds((long) Math.ceil(hours * 3600)));
        limit(ctx);
    }

    private void sweep(Context ctx) {
        StoredSweep stored = sweeps.sweep(id(ctx));
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
        sweeps.pause(id(ctx));
        send(ctx, sweeps.sweep(id(ctx)));
    }

    private void cancel(Context ctx) {
        sweeps.cancel(id(ctx));
        send(ctx, sweeps.sweep(id(ctx)));
    }

    private void resume(Context ctx) {
        sweeps.resume(id(ctx));
        send(ctx, sweeps.sweep(id(ctx)));
    }

    private void delete(Context ctx) {
        sweeps.delete(sweeps.sweep(id(ctx)).id());
    }

    private void retry(Context ctx) {
        Set<Integer> cells = new HashSet<>(Json.body(ctx, Retry.class).cells().orElse(List.of()));
        sweeps.retry(id(ctx), cells);
        send(ctx, sweeps.sweep(id(ctx)));
    }

    private void seeds(Context ctx) {
        MoreSeeds body = Json.body(ctx, MoreSeeds.class);
        CellChoice which;
        if (body.cells().isPresent()) {
            which = new CellChoice.Listed(body.cells().get());
        } else if (body.uncertain().orElse(false)) {
            Picture picture = sweeps.sweep(id(ctx))
                    .sweep()
                    .flatMap(Sweep::picture)
                    .filter(p -> p.decision().isPresent())
                    .orElseThrow(() -> new InvalidInput(
                            "/uncertain", "the sweep's picture has no decision, so no cell is uncertain"));
            which = new CellChoice.Uncertain(
                    picture.quantity(), picture.decision().getAsDouble(), picture.logarithmic());
        } else {
            which = new CellChoice.All();
        }
        Json.send(ctx, new Added(sweeps.addSeeds(id(ctx), body.seeds(), which)));
    }

    private void extend(Context ctx) {
        sweeps.extend(id(ctx), read(Json.body(ctx, Larger.class).sweep()));
        send(ctx, sweeps.sweep(id(ctx)));
    }

    private void refine(Context ctx) {
        Region r = Json.body(ctx, Region.class);
        sweeps.refine(id(ctx), r.fromColumn(), r.toColumn(), r.fromRow(), r.toRow());
        send(ctx, sweeps.sweep(id(ctx)));
    }

    /** One event now, one at every change, the last when the sweep rests. */
    private void events(Context ctx) throws Exception {
        String id = sweeps.sweep(id(ctx)).id();
        new SseHandler(client -> {
                    client.keepAlive();
                    Subscription watching = sweeps.watch(id, news -> tell(client, news));
                    client.onClose(watching::close);
                    tell(client, sweeps.progress(id));
                })
                .handle(ctx);
    }

    private static void tell(io.javalin.http.sse.SseClient client, SweepProgress news) {
        client.sendEvent("progress", Json.MAPPER.writeValueAsString(ProgressOfSweep.of(news)));
        if (!news.state().active()) {
            client.close();
        }
    }

    private void notes(Context ctx) {
        Json.send(ctx, sweeps.notes(id(ctx)).stream().map(NoteDocument::of).toList());
    }

    private void addNote(Context ctx) {
        NewNote body = Json.body(ctx, NewNote.class);
        Json.send(ctx, NoteDocument.of(sweeps.addNote(id(ctx), body.x(), body.y(), body.text())));
    }

    private void removeNote(Context ctx) {
        sweeps.removeNote(id(ctx), ctx.pathParam("note"));
    }

    private Sweep read(SweepDocument given) {
        try {
            return sweeps.json().read(given.document());
        } catch (InvalidInput mistake) {
            throw mistake.under("/sweep");
        }
    }

    private static String id(Context ctx) {
        return ctx.pathParam("id");
    }

    private static void send(Context ctx, StoredSweep sweep) {
        Json.send(ctx, SweepSummary.of(sweep));
    }
}
