package org.curlew.server.rest;

import static org.curlew.server.rest.Route.get;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.engine.simulation.WeightSnapshot;
import org.curlew.lab.Lab;
import org.curlew.lab.export.ResultJson;
import org.curlew.lab.export.SeriesCsv;
import org.curlew.lab.export.SeriesNpz;
import org.curlew.lab.runs.Run;
import org.curlew.lab.runs.UnitResult;
import org.curlew.lab.runs.UnitState;
import org.curlew.server.rest.RunBodies.Recorded;
import org.curlew.server.rest.RunBodies.Weights;
import org.curlew.spi.InvalidInput;

/** What runs gave, over REST: trajectories as JSON, CSV, NPZ, and recorded weights. */
final class RunResultRoutes {

    /** An answer without a count holds about so many weights. */
    private static final int MOST_NUMBERS = 2_000_000;

    private final Lab lab;

    RunResultRoutes(Lab lab) {
        this.lab = lab;
    }

    List<Route> all() {
        return List.of(
                get(
                        "/runs/{id}/weights/{arm}/{seed}",
                        "Recorded weights of one trajectory",
                        Content.json(Weights.class),
                        this::weights,
                        "from",
                        "count"),
                get("/runs/{id}/result.json", "Trajectories as JSON", Content.file("application/json"), this::json),
                get("/runs/{id}/series.csv", "Series as CSV", Content.file("text/csv"), this::csv),
                get("/runs/{id}/series.npz", "Series as NPZ", Content.file("application/octet-stream"), this::npz));
    }

    /** The weights of one arm and seed, from a recording on as many as are asked for or fit into an answer; none where they were not recorded. */
    private void weights(Context ctx) {
        Run run = run(ctx);
        List<String> arms = run.experiment().arms().stream().map(a -> a.name()).toList();
        int arm = Given.whole(ctx, "arm");
        if (arm < 0 || arm >= arms.size()) {
            throw new InvalidInput("/arm", "arm must lie in [0, " + (arms.size() - 1) + "]; got " + arm);
        }
        int seed = Given.whole(ctx, "seed");
        List<WeightSnapshot> all = lab.runs().weights(run.id(), arms.get(arm), seed);
        int from = Json.whole(ctx, "from", 0, all.size());
        int count = Json.whole(ctx, "count", Math.max(1, MOST_NUMBERS / numbers(all)), Integer.MAX_VALUE);
        int to = (int) Math.min(all.size(), (long) from + count);
        Json.send(
                ctx,
                new Weights(
                        arms.get(arm),
                        seed,
                        all.size(),
                        from,
                        all.subList(from, to).stream().map(Recorded::of).toList()));
    }

    // of one recording
    private static int numbers(List<WeightSnapshot> all) {
        return all.isEmpty()
                ? 1
                : all.getFirst().layers().stream()
                        .mapToInt(w -> w.data().length)
                        .sum();
    }

    private void json(Context ctx) {
        Run run = run(ctx);
        Download.json(ctx, "result.json", new ResultJson(lab.experiments()).write(run.experiment(), trajectories(run)));
    }

    private void csv(Context ctx) throws IOException {
        Download.csv(ctx, "series.csv", out -> SeriesCsv.write(trajectories(run(ctx)), out));
    }

    private void npz(Context ctx) throws IOException {
        List<Trajectory> all = trajectories(run(ctx)); // what is not there is said before a file begins
        Download.npz(ctx, "series.npz", out -> SeriesNpz.write(all, out));
    }

    private Run run(Context ctx) {
        return lab.runs().run(Given.id(ctx));
    }

    private List<Trajectory> trajectories(Run run) {
        return lab.runs().result(run.id()).arms().stream()
                .flatMap(arm -> arm.units().stream())
                .filter(unit -> unit.state() == UnitState.DONE)
                .map(UnitResult::trajectory)
                .flatMap(Optional::stream)
                .toList();
    }
}
