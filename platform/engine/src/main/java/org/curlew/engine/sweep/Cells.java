package org.curlew.engine.sweep;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.ExperimentJson;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Parameter;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The cells of a sweep as experiments: each has its own identity and can be run alone. */
public final class Cells {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Sweep sweep;
    private final ExperimentJson experiments;
    private final Pointers pointers;
    private final Map<String, Parameter> declared;
    private final ObjectNode template;
    private final List<List<Object>> values;
    private final boolean checked;
    private final Set<String> varied;
    private final Map<String, String> symbols = new ConcurrentHashMap<>();

    /** Of a sweep that is new: each cell is checked when it is made. */
    public Cells(Sweep sweep, ExperimentJson experiments) {
        this(sweep, experiments, false);
    }

    /** Of a sweep whose cells were checked when it was begun. */
    public static Cells checked(Sweep sweep, ExperimentJson experiments) {
        return new Cells(sweep, experiments, true);
    }

    private Cells(Sweep sweep, ExperimentJson experiments, boolean checked) {
        this.sweep = sweep;
        this.checked = checked;
        this.experiments = experiments;
        pointers = new Pointers(experiments.catalogue());
        declared = pointers.of(sweep.experiment());
        template = (ObjectNode) MAPPER.readTree(experiments.canonical(sweep.experiment()));
        values = sweep.axes().stream().map(axis -> axis.values().all()).toList();
        varied = varied(sweep);
    }

    /** The cell's experiment, with the template's seeds. @throws InvalidInput where its values do not go together */
    public Experiment experiment(int cell) {
        return at(value(0, sweep.column(cell)), sweep.axes().size() > 1 ? value(1, sweep.row(cell)) : null);
    }

    /** The experiment at any place of the axes, grid point or not. */
    public Experiment at(Object x, Object y) {
        ObjectNode document = MAPPER.createObjectNode();
        template.forEachEntry((field, node) -> document.set(field, varied.contains(field) ? node.deepCopy() : node));
        Object[] place = {x, y};
        for (int pass = 0; pass < 2; pass++) { // P/M needs the M of its cell, so it comes last
            for (int a = 0; a < sweep.axes().size(); a++) {
                AxisTarget target = sweep.axes().get(a).target();
                if ((target instanceof AxisTarget.SamplesPerInput) == (pass == 1)) {
                    place(document, target, place[a]);
                }
            }
        }
        for (Tie tie : sweep.ties()) {
            set(document, tie.pointer(), document.at(JsonPointer.compile(tie.to())));
        }
        return checked ? experiments.readChecked(document, sweep.experiment(), varied) : experiments.read(document);
    }

    /** The fields of the experiment that its axes and ties set. */
    private static Set<String> varied(Sweep sweep) {
        Set<String> fields = new HashSet<>();
        for (Axis axis : sweep.axes()) {
            switch (axis.target()) {
                case AxisTarget.Parameters set -> set.pointers().forEach(pointer -> fields.add(field(pointer)));
                case AxisTarget.CompressionRatio ratio -> fields.add("architecture");
                case AxisTarget.SamplesPerInput samples -> fields.add("task");
            }
        }
        sweep.ties().forEach(tie -> fields.add(field(tie.pointer())));
        return Set.copyOf(fields);
    }

    private static String field(String pointer) {
        return JsonPointer.compile(pointer).getMatchingProperty();
    }

    /** The value of an axis, in the words or figures of its parameter. */
    public Object value(int axis, int place) {
        return values.get(axis).get(place);
    }

    private void place(JsonNode document, AxisTarget target, Object value) {
        switch (target) {
            case AxisTarget.Parameters p ->
                p.pointers().forEach(pointer -> set(document, pointer, node(pointer, value)));
            case AxisTarget.CompressionRatio c -> {
                double ratio = ((Number) value).doubleValue();
                whole(document, "/architecture", "M", c.inputs(ratio));
                whole(document, "/architecture", "N", c.hidden(ratio));
            }
            case AxisTarget.SamplesPerInput s -> {
                int inputs = document.at(JsonPointer.compile(symbol("/architecture", "M")))
                        .intValue();
                double samples = Math.rint(((Number) value).doubleValue() * inputs);
                whole(document, "/task", "P", (int) Math.max(1, samples));
            }
        }
    }

    private void whole(JsonNode document, String part, String symbol, int value) {
        set(document, symbol(part, symbol), MAPPER.valueToTree(value));
    }

    private String symbol(String part, String symbol) {
        return symbols.computeIfAbsent(part + " " + symbol, each -> pointer(part, symbol));
    }

    private String pointer(String part, String symbol) {
        return pointers.symbol(sweep.experiment(), part, symbol)
                .orElseThrow(() -> new InvalidInput(
                        "/axes",
                        "sweep: the experiment's " + part.substring(1) + " has no parameter with the symbol "
                                + symbol));
    }

    private JsonNode node(String pointer, Object value) {
        Parameter parameter = declared.get(pointer);
        boolean whole = parameter != null
                && parameter.type() == org.curlew.spi.ParameterType.INTEGER
                && value instanceof Number;
        return MAPPER.valueToTree(whole ? (Object) Math.round(((Number) value).doubleValue()) : value);
    }

    private static void set(JsonNode document, String pointer, JsonNode value) {
        JsonPointer place = JsonPointer.compile(pointer);
        if (document.at(place.head()) instanceof ObjectNode parent) {
            parent.set(place.last().getMatchingProperty(), value);
        } else if (document.at(place.head()) instanceof ArrayNode list) {
            list.set(place.last().getMatchingIndex(), value);
        }
    }
}
