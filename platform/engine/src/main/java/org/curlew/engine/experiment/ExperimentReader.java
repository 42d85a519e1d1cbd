package org.curlew.engine.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.curlew.spi.Contribution;
import org.curlew.spi.Values;
import org.curlew.spi.Violation;
import tools.jackson.databind.JsonNode;

/** Makes an experiment of a JSON document, or every violation in it. */
final class ExperimentReader {

    private static final int MOST_ARMS = 20;
    private static final int MOST_SEEDS = 10_000;
    private static final String[] FIELDS = {
        "schemaVersion", "architecture", "task", "integrator", "arms", "seeds", "observables", "recording", "goal"
    };

    private final Catalogue catalogue;
    private final List<Violation> violations = new ArrayList<>();

    ExperimentReader(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<Violation> violations() {
        return violations;
    }

    /** Empty where anything is violated. */
    Optional<Experiment> read(JsonNode document) {
        JsonFields root = new JsonFields("experiment", document, "", violations, FIELDS);
        root.whole("schemaVersion", null, Experiment.SCHEMA_VERSION, Experiment.SCHEMA_VERSION);
        Optional<Part> architecture = part(root, "architecture", Kind.ARCHITECTURE);
        Optional<Part> task = part(root, "task", Kind.TASK);
        Optional<Part> integrator = part(root, "integrator", Kind.INTEGRATOR);
        List<Arm> arms = arms(root);
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
                ? part(root, "architecture", Kind.ARCHITECTURE).orElse(null)
                : like.architecture();
        Part task = changed.contains("task") ? part(root, "task", Kind.TASK).orElse(null) : like.task();
        Part integrator = changed.contains("integrator")
                ? part(root, "integrator", Kind.INTEGRATOR).orElse(null)
                : like.integrator();
        List<Arm> arms = changed.contains("arms") ? arms(root) : like.arms();
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

    private Optional<Part> part(JsonFields parent, String field, Kind kind) {
        return parent.object(field, "name", "parameters").flatMap(f -> part(f, kind));
    }

    private Optional<Part> part(JsonFields fields, Kind kind) {
        String name = fields.text("name", null);
        if (name == null) {
            return Optional.empty();
        }
        Optional<Contribution> contribution = fields.attempt(() -> catalogue.contribution(kind, name));
        Optional<JsonNode> parameters = fields.present("parameters", false);
        if (parameters.isPresent() && !parameters.get().isObject()) {
            fields.violate("parameters", "must be an object");
            return Optional.empty();
        }
        return contribution.flatMap(c -> fields.attempt(() -> new Part(name, values(c, parameters))));
    }

    private static Values values(Contribution contribution, Optional<JsonNode> parameters) {
        Map<String, Object> given = parameters
                .map(p -> JsonValues.read(p, contribution.parameters()))
                .orElse(Map.of());
        try {
            return Values.of(contribution.name(), contribution.parameters(), given);
        } catch (org.curlew.spi.InvalidInput mistake) {
            throw mistake.under("/parameters");
        }
    }

    private List<Arm> arms(JsonFields root) {
        List<JsonFields> given = root.objects("arms", "name", "rule", "flips");
        if (given.isEmpty() || given.size() > MOST_ARMS) {
            root.violate("arms", "must hold 1 to " + MOST_ARMS + " arms; got " + given.size());
        }
        List<Arm> arms = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonFields fields : given) {
            String name = fields.text("name", null);
            Optional<Part> rule = part(fields, "rule", Kind.RULE);
            RuleFlips flips = flips(fields);
            if (name != null && (name.isBlank() || name.length() > 100)) {
                fields.violate("name", "must have 1 to 100 characters");
            } else if (name != null && !names.add(name)) {
                fields.violate("name", "must differ from the other arms' names; got " + name + " twice");
            }
            rule.ifPresent(r -> arms.add(new Arm(name, r, flips)));
        }
        return arms;
    }

    private static RuleFlips flips(JsonFields arm) {
        return arm.optionalObject(
                        "flips",
                        "side",
                        "hiddenFlippedFraction",
                        "readoutFlippedFraction",
                        "selection",
                        "hiddenFlipped",
                        "readoutFlipped",
                        "layerFlippedFractions")
                .map(f -> new RuleFlips(
                        f.word("side", FlipSide.PRESYNAPTIC, FlipSide.class, ExperimentReader::label),
                        f.number("hiddenFlippedFraction", 0.0, 0, 1),
                        f.number("readoutFlippedFraction", 0.0, 0, 1),
                        f.word("selection", FlipSelection.FIRST, FlipSelection.class, ExperimentReader::label),
                        indices(f, "hiddenFlipped"),
                        indices(f, "readoutFlipped"),
                        fractions(f, "layerFlippedFractions")))
                .orElse(RuleFlips.NONE);
    }

    private static List<Integer> indices(JsonFields fields, String name) {
        List<JsonNode> given = fields.elements(name);
        if (given.stream().anyMatch(n -> !n.isInt() || n.intValue() < 0)) {
            fields.violate(name, "must list neuron indices, counted from 0");
            return List.of();
        }
        return given.stream().map(JsonNode::intValue).distinct().sorted().toList();
    }

    private static List<Double> fractions(JsonFields fields, String name) {
        List<JsonNode> given = fields.elements(name);
        if (given.stream().anyMatch(n -> !n.isNumber() || !(n.doubleValue() >= 0 && n.doubleValue() <= 1))) {
            fields.violate(name, "must list one fraction in [0, 1] a layer");
            return List.of();
        }
        return given.stream().map(JsonNode::doubleValue).toList();
    }

    private List<Part> observables(JsonFields root) {
        List<Part> observables = new ArrayList<>();
        List<JsonFields> given = root.objects("observables", "name", "parameters");
        if (given.isEmpty()) {
            root.violate("observables", "must hold at least one observable, such as test-error");
        }
        Set<String> names = new HashSet<>();
        for (JsonFields fields : given) {
            Optional<Part> part = part(fields, Kind.OBSERVABLE);
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

    static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
