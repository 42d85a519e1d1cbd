package org.curlew.engine.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.ExperimentJson;
import org.curlew.engine.experiment.JsonFields;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Violation;
import tools.jackson.databind.JsonNode;

/** Makes a sweep of a JSON document, or every violation in it. */
final class SweepReader {

    private static final int MOST_VALUES = 10_000;

    private final ExperimentJson experiments;
    private final List<Violation> violations = new ArrayList<>();

    SweepReader(ExperimentJson experiments) {
        this.experiments = experiments;
    }

    Sweep read(JsonNode document) {
        JsonFields root = new JsonFields(
                "sweep", document, "", violations, "schemaVersion", "experiment", "axes", "ties", "picture");
        root.whole("schemaVersion", null, Sweep.SCHEMA_VERSION, Sweep.SCHEMA_VERSION);
        Optional<Experiment> experiment = root.present("experiment", true).flatMap(this::experiment);
        List<Axis> axes = axes(root);
        List<Tie> ties = root.objects("ties", "set", "to").stream()
                .map(t -> new Tie(t.text("set", null), t.text("to", null)))
                .toList();
        Optional<Picture> picture = root.optionalObject("picture", PictureReader.FIELDS)
                .flatMap(p -> experiment.flatMap(e -> PictureReader.picture(p, e)));
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        return new Sweep(experiment.orElseThrow(), axes, ties, picture);
    }

    private Optional<Experiment> experiment(JsonNode node) {
        try {
            return Optional.of(experiments.read(node));
        } catch (InvalidInput mistake) {
            violations.addAll(mistake.under("/experiment").violations());
            return Optional.empty();
        }
    }

    private List<Axis> axes(JsonFields root) {
        List<JsonFields> given = root.objects("axes", "set", "derived", "neurons", "values", "label");
        if (given.isEmpty() || given.size() > 2) {
            root.violate("axes", "must hold one or two axes; got " + given.size());
        }
        List<Axis> axes = new ArrayList<>();
        for (JsonFields fields : given) {
            Optional<AxisTarget> target = target(fields);
            Optional<AxisValues> values = fields.object(
                            "values", "spacing", "from", "to", "count", "list", "logarithmic")
                    .flatMap(this::values);
            String label = fields.text("label", "");
            if (target.isPresent() && values.isPresent()) {
                axes.add(new Axis(target.get(), values.get(), label));
            }
        }
        return axes;
    }

    private Optional<AxisTarget> target(JsonFields fields) {
        String derived = fields.text("derived", "");
        List<String> pointers = fields.elements("set").stream()
                .map(node -> node.isString() ? node.stringValue() : node.toString())
                .toList();
        if (derived.isEmpty() == pointers.isEmpty()) {
            fields.violate(
                    "set",
                    "or derived must say what varies: set a list of JSON pointers, or derived one of "
                            + "compression-ratio, samples-per-input");
            return Optional.empty();
        }
        return switch (derived) {
            case "" -> Optional.of(new AxisTarget.Parameters(pointers));
            case "compression-ratio" ->
                Optional.of(new AxisTarget.CompressionRatio((int) fields.whole("neurons", null, 2, 100_000)));
            case "samples-per-input" -> Optional.of(new AxisTarget.SamplesPerInput());
            default -> {
                fields.violate("derived", "must be one of compression-ratio, samples-per-input; got " + derived);
                yield Optional.empty();
            }
        };
    }

    private Optional<AxisValues> values(JsonFields fields) {
        String spacing = fields.text("spacing", null);
        if (spacing == null) {
            return Optional.empty();
        }
        return switch (spacing) {
            case "linear", "logarithmic" -> Optional.of(spaced(fields, spacing.equals("logarithmic")));
            case "listed" -> listed(fields);
            default -> {
                fields.violate("spacing", "must be one of linear, logarithmic, listed; got " + spacing);
                yield Optional.empty();
            }
        };
    }

    private static AxisValues spaced(JsonFields fields, boolean logarithmic) {
        double least = logarithmic ? Double.MIN_VALUE : -Double.MAX_VALUE;
        double from = fields.number("from", null, least, Double.MAX_VALUE);
        double to = fields.number("to", null, least, Double.MAX_VALUE);
        int count = (int) fields.whole("count", null, 2, MOST_VALUES);
        if (!(to > from)) {
            fields.violate("to", "must be larger than from; got " + from + " to " + to);
        }
        return new AxisValues.Spaced(from, to, Math.max(2, count), logarithmic);
    }

    private static Optional<AxisValues> listed(JsonFields fields) {
        List<Object> list = new ArrayList<>();
        for (JsonNode node : fields.elements("list")) {
            if (node.isNumber()) {
                list.add(node.isIntegralNumber() ? (Object) node.longValue() : (Object) node.doubleValue());
            } else if (node.isString() || node.isBoolean()) {
                list.add(node.isString() ? (Object) node.stringValue() : (Object) node.booleanValue());
            }
        }
        long numbers = list.stream().filter(Number.class::isInstance).count();
        boolean rising = true;
        for (int i = 1; i < list.size() && numbers == list.size(); i++) {
            rising &= ((Number) list.get(i)).doubleValue() > ((Number) list.get(i - 1)).doubleValue();
        }
        boolean mixed = numbers > 0 && numbers < list.size();
        boolean repeated = list.stream().distinct().count() < list.size();
        if (list.isEmpty() || list.size() > MOST_VALUES || mixed || repeated || !rising) {
            fields.violate(
                    "list",
                    "must hold 1 to " + MOST_VALUES + " different values: numbers in rising order, or words; got "
                            + list.size() + (list.size() > 5 ? "" : " " + list));
            return Optional.empty();
        }
        return Optional.of(new AxisValues.Listed(list, fields.flag("logarithmic", false)));
    }

    static OptionalDouble optional(JsonFields fields, String name) {
        return fields.present(name, false).isPresent()
                ? OptionalDouble.of(fields.number(name, null, -Double.MAX_VALUE, Double.MAX_VALUE))
                : OptionalDouble.empty();
    }
}
