package org.curlew.server.rest;

import static org.curlew.server.rest.Route.get;
import static org.curlew.server.rest.Route.post;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.engine.simulation.WeightSnapshot;
import org.curlew.lab.Lab;
import org.curlew.lab.theory.WeightsSpectrum;
import org.curlew.spi.InvalidInput;
import tools.jackson.databind.JsonNode;

/** The exact spectrum of J for the weights of an experiment, a run or a cell of a sweep: the teacher's, or the student's last recorded ones. */
final class SpectrumRoutes {

    /** @param seed the experiment's first where none is given */
    record SpectrumWanted(JsonNode experiment, Optional<Integer> arm, Optional<Long> seed) {}

    /**
     * @param weights teacher or student
     * @param scale what the large network's law is multiplied with here, ||W2||^2
     * @param edge smallest edge of that law, in the units of the eigenvalues
     */
    record Spectrum(
            int arm,
            long seed,
            String weights,
            Optional<Long> epoch,
            double[] eigenvalues,
            double smallest,
            boolean stable,
            double compressionRatio,
            double hiddenFlippedFraction,
            double readoutFlippedFraction,
            double scale,
            Optional<Double> edge) {

        static Spectrum of(int arm, long seed, String weights, Optional<Long> epoch, WeightsSpectrum s) {
            return new Spectrum(
                    arm,
                    seed,
                    weights,
                    epoch,
                    s.eigenvalues(),
                    s.smallest(),
                    s.smallest() > 0,
                    s.compressionRatio(),
                    s.hiddenFlippedFraction(),
                    s.readoutFlippedFraction(),
                    s.scale(),
                    s.edge());
        }
    }

    private static final String TEACHER = "teacher";
    private static final String STUDENT = "student";

    private final Lab lab;

    SpectrumRoutes(Lab lab) {
        this.lab = lab;
    }

    List<Route> all() {
        Content spectrum = Content.json(Spectrum.class);
        return List.of(
                post(
                        "/spectrum",
                        "Eigenvalues of J at a teacher's weights",
                        Content.json(SpectrumWanted.class),
                        200,
                        spectrum,
                        this::planned),
                get("/runs/{id}/spectrum/{arm}/{seed}", "Eigenvalues of J of a run", spectrum, this::run, "weights"),
                get(
                        "/sweeps/{id}/cells/{cell}/spectrum/{arm}/{seed}",
                        "Eigenvalues of J of a cell",
                        spectrum,
                        this::cell,
                        "weights"));
    }

    private void planned(Context ctx) {
        SpectrumWanted body = Json.body(ctx, SpectrumWanted.class);
        Experiment experiment = read(body.experiment());
        send(
                ctx,
                experiment,
                body.arm().orElse(0),
                body.seed().orElse(experiment.seeds().first()),
                Optional.empty());
    }

    private void run(Context ctx) {
        String id = ctx.pathParam("id");
        Experiment experiment = lab.runs().run(id).experiment();
        int arm = (int) number(ctx, "arm");
        long seed = number(ctx, "seed");
        List<WeightSnapshot> recorded =
                ofStudent(ctx) && arm < experiment.arms().size() && arm >= 0
                        ? lab.runs().weights(id, experiment.arms().get(arm).name(), seed)
                        : List.of();
        send(ctx, experiment, arm, seed, last(ctx, recorded));
    }

    private void cell(Context ctx) {
        var cell = lab.sweeps().cell(ctx.pathParam("id"), (int) number(ctx, "cell"));
        int arm = (int) number(ctx, "arm");
        long seed = number(ctx, "seed");
        List<WeightSnapshot> recorded = cell.units().stream()
                .filter(unit -> unit.arm() == arm && unit.seed() == seed)
                .flatMap(unit -> unit.trajectory().stream())
                .map(Trajectory::weights)
                .filter(weights -> !weights.isEmpty())
                .findFirst()
                .orElse(List.of());
        send(ctx, cell.experiment(), arm, seed, last(ctx, recorded));
    }

    private void send(Context ctx, Experiment experiment, int arm, long seed, Optional<WeightSnapshot> student) {
        WeightsSpectrum spectrum = student.map(s -> lab.spectra().student(experiment, arm, seed, s.layers()))
                .orElseGet(() -> lab.spectra().teacher(experiment, arm, seed));
        String weights = student.isPresent() ? STUDENT : TEACHER;
        Json.send(ctx, Spectrum.of(arm, seed, weights, student.map(WeightSnapshot::epoch), spectrum));
    }

    private static Optional<WeightSnapshot> last(Context ctx, List<WeightSnapshot> recorded) {
        if (!ofStudent(ctx)) {
            return Optional.empty();
        }
        if (recorded.isEmpty()) {
            throw new InvalidInput(
                    "/weights",
                    "no weights of this student were recorded; ask for weights=teacher, or run it with recorded weights");
        }
        return Optional.of(recorded.getLast());
    }

    private static boolean ofStudent(Context ctx) {
        String given = Optional.ofNullable(ctx.queryParam("weights")).orElse(TEACHER);
        if (!List.of(TEACHER, STUDENT).contains(given)) {
            throw new InvalidInput("/weights", "weights must be teacher or student; got " + given);
        }
        return given.equals(STUDENT);
    }

    private Experiment read(JsonNode given) {
        try {
            return lab.experiments().read(given);
        } catch (InvalidInput mistake) {
            throw mistake.under("/experiment");
        }
    }

    private static long number(Context ctx, String name) {
        try {
            return Long.parseLong(ctx.pathParam(name));
        } catch (NumberFormatException words) {
            throw new InvalidInput("/" + name, name + " must be a whole number; got " + ctx.pathParam(name));
        }
    }
}
