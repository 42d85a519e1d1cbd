package org.curlew.engine.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads the arms of an experiment: a name, a rule, and which neurons follow its flipped sign. */
final class ArmReader {

    private static final int MOST_ARMS = 20;

    private final PartReader parts;

    ArmReader(PartReader parts) {
        this.parts = parts;
    }

    List<Arm> read(JsonFields root) {
        List<JsonFields> given = root.objects("arms", "name", "rule", "flips");
        if (given.isEmpty() || given.size() > MOST_ARMS) {
            root.violate("arms", "must hold 1 to " + MOST_ARMS + " arms; got " + given.size());
        }
        List<Arm> arms = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonFields fields : given) {
            String name = fields.text("name", null);
            Optional<Part> rule = parts.read(fields, "rule", Kind.RULE);
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
                        f.word("side", FlipSide.PRESYNAPTIC, FlipSide.class, ArmReader::label),
                        f.number("hiddenFlippedFraction", 0.0, 0, 1),
                        f.number("readoutFlippedFraction", 0.0, 0, 1),
                        f.word("selection", FlipSelection.FIRST, FlipSelection.class, ArmReader::label),
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

    static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
