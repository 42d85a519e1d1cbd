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
import org.curlew.server.rest.SpectrumBodies.Spectrum;
import org.curlew.server.rest.SpectrumBodies.SpectrumWanted;
import org.curlew.spi.InvalidInput;

/** The exact spectrum of J for the weights of an experiment, a run or a cell of a sweep: the teacher's, or the student's last recorded ones. */
final class SpectrumRoutes {

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
        Experiment experiment = Given.experiment(lab, body.experiment());
        send(
                ctx,
                experiment,
                body.arm().orElse(0),
                body.seed().orElse(experiment.seeds().first()),
                Optional.empty());
    }

    private void run(Context ctx) {
        String id = Given.id(ctx);
        Experiment experiment = lab.runs().run(id).experiment();
        int arm = Given.whole(ctx, "arm");
        long seed = Given.number(ctx, "seed");
        List<WeightSnapshot> recorded =
                ofStudent(ctx) && arm < experiment.arms().size() && arm >= 0
                        ? lab.runs().weights(id, experiment.arms().get(arm).name(), seed)
                        : List.of();
        send(ctx, experiment, arm, seed, last(ctx, recorded));
    }

    private void cell(Context ctx) {
        var cell = lab.sweeps().readings().cell(Given.id(ctx), Given.whole(ctx, "cell"));
        int arm = Given.whole(ctx, "arm");
        long seed = Given.number(ctx, "seed");
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
}
