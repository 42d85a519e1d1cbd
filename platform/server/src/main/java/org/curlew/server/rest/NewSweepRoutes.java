package org.curlew.server.rest;

import static org.curlew.server.rest.Route.get;
import static org.curlew.server.rest.Route.post;
import static org.curlew.server.rest.Route.put;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.curlew.engine.sweep.Sweep;
import org.curlew.engine.sweep.SweepSchema;
import org.curlew.lab.Lab;
import org.curlew.lab.gallery.Gallery;
import org.curlew.lab.gallery.GalleryFigure;
import org.curlew.lab.sweeps.StoredSweep;
import org.curlew.lab.sweeps.Sweeps;
import org.curlew.server.rest.SweepBodies.CheckedSweep;
import org.curlew.server.rest.SweepBodies.Limit;
import org.curlew.server.rest.SweepBodies.NewSweep;
import org.curlew.server.rest.SweepBodies.SweepDocument;
import org.curlew.server.rest.SweepBodies.SweepSummary;
import org.curlew.spi.InvalidInput;

/** New sweeps over REST: how they are written, what they would take, how long one may be, and the start. */
final class NewSweepRoutes {

    private static final double MOST_HOURS = 1e6;

    private final Lab lab;
    private final Sweeps sweeps;

    NewSweepRoutes(Lab lab) {
        this.lab = lab;
        sweeps = lab.sweeps();
    }

    List<Route> all() {
        Content limit = Content.json(Limit.class);
        return List.of(
                post(
                        "/sweeps",
                        "Start a sweep",
                        Content.json(NewSweep.class),
                        201,
                        Content.json(SweepSummary.class),
                        this::start),
                post(
                        "/sweeps/check",
                        "Check a sweep; what it would take",
                        Content.json(SweepDocument.class),
                        200,
                        Content.json(CheckedSweep.class),
                        this::check),
                get("/sweep-schema", "JSON Schema of sweeps", Content.file("application/json"), this::schema),
                get("/sweep-limit", "Longest time a sweep may take", limit, this::limit),
                put("/sweep-limit", "Set the longest time a sweep may take", limit, limit, this::setLimit));
    }

    private void start(Context ctx) {
        NewSweep body = Json.body(ctx, NewSweep.class);
        StoredSweep started;
        if (body.figure().isPresent()) {
            GalleryFigure figure = new Gallery(sweeps.json())
                    .figure(
                            body.figure().get(),
                            GalleryRoutes.scale(body.scale().orElse("quick")));
            String title = body.title().orElse(figure.figure() + ": " + figure.title());
            started = sweeps.start(title, Optional.of(figure.id()), figure.sweep());
        } else {
            SweepDocument given = body.sweep()
                    .orElseThrow(() -> new InvalidInput("", "give sweep, or figure (its name in the gallery)"));
            started = sweeps.start(body.title().orElse("Untitled"), Optional.empty(), Given.sweep(lab, given));
        }
        Json.send(ctx, SweepSummary.of(started));
    }

    private void check(Context ctx) {
        Sweep sweep = sweeps.json().read(ctx.body());
        Json.send(
                ctx,
                CheckedSweep.of(
                        sweeps.json().identity(sweep),
                        sweep.cells(),
                        sweeps.sizing().estimate(sweep),
                        Json.MAPPER.readTree(sweeps.json().canonical(sweep))));
    }

    private void schema(Context ctx) {
        Json.text(ctx, new SweepSchema(lab.catalogue()).json());
    }

    private void limit(Context ctx) {
        Json.send(ctx, new Limit(sweeps.sizing().limit().toSeconds() / 3600.0));
    }

    private void setLimit(Context ctx) {
        double hours = Json.body(ctx, Limit.class).hours();
        if (!(hours > 0 && hours <= MOST_HOURS)) {
            throw new InvalidInput("/hours", "hours must lie in (0, 1000000]; got " + hours);
        }
        sweeps.sizing().limit(Duration.ofSeconds((long) Math.ceil(hours * 3600)));
        limit(ctx);
    }
}
