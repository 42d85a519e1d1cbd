package org.curlew.server.rest;

import static org.curlew.server.rest.Route.post;

import io.javalin.http.Context;
import java.util.List;
import org.curlew.lab.Lab;
import org.curlew.lab.sweeps.CellChoice;
import org.curlew.lab.sweeps.SweepGrowth;
import org.curlew.lab.sweeps.Sweeps;
import org.curlew.server.rest.GrowthBodies.Added;
import org.curlew.server.rest.GrowthBodies.Growth;
import org.curlew.server.rest.GrowthBodies.Larger;
import org.curlew.server.rest.GrowthBodies.MoreSeeds;
import org.curlew.server.rest.GrowthBodies.Region;
import org.curlew.server.rest.SweepBodies.SweepSummary;

/** More of a sweep over REST: seeds, larger axes, a finer grid, and what that would take. */
final class GrowthRoutes {

    private final Lab lab;
    private final Sweeps sweeps;
    private final SweepGrowth growth;

    GrowthRoutes(Lab lab) {
        this.lab = lab;
        sweeps = lab.sweeps();
        growth = sweeps.growth();
    }

    List<Route> all() {
        Content summary = Content.json(SweepSummary.class);
        Content cost = Content.json(Growth.class);
        Content larger = Content.json(Larger.class);
        Content region = Content.json(Region.class);
        return List.of(
                post(
                        "/sweeps/{id}/seeds",
                        "More seeds",
                        Content.json(MoreSeeds.class),
                        200,
                        Content.json(Added.class),
                        this::seeds),
                post("/sweeps/{id}/extend", "Larger axes", larger, 200, summary, this::extend),
                post("/sweeps/{id}/extend/check", "What larger axes would take", larger, 200, cost, this::extension),
                post("/sweeps/{id}/refine", "A finer grid in a region", region, 200, summary, this::refine),
                post("/sweeps/{id}/refine/check", "What a finer grid would take", region, 200, cost, this::refinement));
    }

    private void seeds(Context ctx) {
        MoreSeeds body = Json.body(ctx, MoreSeeds.class);
        CellChoice which;
        if (body.cells().isPresent()) {
            which = new CellChoice.Listed(body.cells().get());
        } else if (body.uncertain().orElse(false)) {
            which = CellChoice.Uncertain.of(sweeps.sweep(Given.id(ctx)));
        } else {
            which = new CellChoice.All();
        }
        Json.send(ctx, new Added(growth.addSeeds(Given.id(ctx), body.seeds(), which)));
    }

    private void extend(Context ctx) {
        growth.extend(
                Given.id(ctx), Given.sweep(lab, Json.body(ctx, Larger.class).sweep()));
        send(ctx);
    }

    private void extension(Context ctx) {
        Larger body = Json.body(ctx, Larger.class);
        Json.send(ctx, Growth.of(growth.estimateExtension(Given.id(ctx), Given.sweep(lab, body.sweep()))));
    }

    private void refine(Context ctx) {
        Region r = Json.body(ctx, Region.class);
        growth.refine(Given.id(ctx), r.fromColumn(), r.toColumn(), r.fromRow(), r.toRow());
        send(ctx);
    }

    private void refinement(Context ctx) {
        Region r = Json.body(ctx, Region.class);
        Json.send(
                ctx,
                Growth.of(growth.estimateRefinement(
                        Given.id(ctx), r.fromColumn(), r.toColumn(), r.fromRow(), r.toRow())));
    }

    private void send(Context ctx) {
        Json.send(ctx, SweepSummary.of(sweeps.sweep(Given.id(ctx))));
    }
}
