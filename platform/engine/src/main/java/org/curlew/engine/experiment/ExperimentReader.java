package org.curlew.engine.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.curlew.spi.Violation;
import tools.jackson.databind.JsonNode;

/** Makes an experiment of a JSON document, or every violation in it. */
final class ExperimentReader {

    private static final int MOST_SEEDS = 10_000;
    private static final String[] FIELDS = {
        "schemaVersion", "architecture", "task", "integrator", "arms", "seeds", "observables", "recording", "goal"
    };

    private final PartReader parts;
    private final ArmReader arms;
    private final List<Violation> violations = new ArrayList<>();

    ExperimentReader(Catalogue catalogue) {
        parts = new PartReader(catalogue);
        arms = new ArmReader(parts);
    }

    List<Violation> violations() {
        return violations;
    }

    /** Empty where anything is violated. */
    Optional<Experiment> read(JsonNode document) {
        JsonFields root = new JsonFields("experiment", document, "", violations, FIELDS);
        root.whole("schemaVersion", null, Experiment.SCHEMA_VERSION, Experiment.SCHEMA_VERSION);
        Optional<Part> architecture = parts.read(root, "architecture", Kind.ARCHITECTURE);
        Optional<Part> task = parts.read(root, "task", Kind.TASK);
        Optional<Part> integrator = parts.read(root, "integrator", Kind.INTEGRATOR);
        List<Arm> arms = this.arms.read(root);
        Seeds seeds = root.object("seeds", "first", "count")
                .map(s -> new Seeds(s.whole("first", 1L, 0, 1L << 52), (int) s.whole("count", null, 1, MOST_SEEDS)))
                .orElse(null);
        List<Part> observables = observables(root);
        Recording recording = recording(root);
        Optional<Goal> goal = goal(root, observables);
        if (!violations.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Experiment(
                architecture.orElseThrow(),
                task.orElseThrow(),
                integrator.orElseThrow(),
                arms,
                seeds,
                observables,
                recording,
                goal));
    }

    /** Fields that did not change are those of another experiment. Empty where anything is violated. */
    Optional<Experiment> read(JsonNode document, Experiment like, Set<String> changed) {
        JsonFields root = new JsonFields("experiment", document, "", violations, FIELDS);
        Part architecture = changed.contains("architecture")
                ? parts.read(root, "architecture", Kind.ARCHITECTURE).orElse(null)
                : like.architecture();
        Part task =
                changed.contains("task") ? parts.read(root, "task", Kind.TASK).orElse(null) : like.task();
        Part integrator = changed.contains("integrator")
                ? parts.read(root, "integrator", Kind.INTEGRATOR).orElse(null)
                : like.integrator();
        List<Arm> arms = changed.contains("arms") ? this.arms.read(root) : like.arms();
        List<Part> observables = changed.contains("observables") ? observables(root) : like.observables();
        Recording recording = changed.contains("recording") ? recording(root) : like.recording();
        return violations.isEmpty()
                ? Optional.of(new Experiment(
                        architecture, task, integrator, arms, like.seeds(), observables, recording, like.goal()))
                : Optional.empty();
    }

    private static Recording recording(JsonFields root) {
        return root.object("recording", "epochs", "points", "weights")
                .map(r -> new Recording(
                        r.whole("epochs", null, 1, 1_000_000_000_000L),
                        (int) r.whole("points", 100L, 1, 100_000),
                        r.flag("weights", false)))
                .orElse(null);
    }

    private List<Part> observables(JsonFields root) {
        List<Part> observables = new ArrayList<>();
        List<JsonFields> given = root.objects("observables", "name", "parameters");
        if (given.isEmpty()) {
            root.violate("observables", "must hold at least one observable, such as test-error");
        }
        Set<String> names = new HashSet<>();
        for (JsonFields fields : given) {
            Optional<Part> part = parts.read(fields, Kind.OBSERVABLE);
            if (part.isPresent() && !names.add(part.get().name())) {
                fields.violate("name", "is listed twice: " + part.get().name());
            }
            part.ifPresent(observables::add);
        }
        return observables;
    }

    private static Optional<Goal> goal(JsonFields root, List<Part> observables) {
        return root.optionalObject("goal", "observable", "threshold").map(g -> {
            String observable = g.text("observable", null);
            double threshold = g.number("threshold", null, Double.MIN_VALUE, Double.MAX_VALUE);
            if (observable != null
                    && observables.stream().noneMatch(o -> o.name().equals(observable))) {
                g.violate("observable", "must be one of the experiment's observables; got " + observable);
            }
            return new Goal(observable, threshold);
        });
    }
}
