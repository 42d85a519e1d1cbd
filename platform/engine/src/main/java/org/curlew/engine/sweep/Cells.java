package org.curlew.engine.sweep;

import java.util.Map;
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
    private final JsonNode template;
    private final Map<String, String> symbols = new ConcurrentHashMap<>();

    public Cells(Sweep sweep, ExperimentJson experiments) {
        this.sweep = sweep;
        this.experiments = experiments;
        pointers = new Pointers(experiments.catalogue());
        declared = pointers.of(sweep.experiment());
        template = MAPPER.readTree(experiments.canonical(sweep.experiment()));
    }

    /** The cell's experiment, with the template's seeds. @throws InvalidInput where its values do not go together */
    public Experiment experiment(int cell) {
        return at(value(0, sweep.column(cell)), sweep.axes().size() > 1 ? value(1, sweep.row(cell)) : null);
    }

    /** The experiment at any place of the axes, grid point or not. */
    public Experiment at(Object x, Object y) {
        JsonNode document = template.deepCopy();
        Object[] values = {x, y};
        for (int pass = 0; pass < 2; pass++) { // P/M needs the M of its cell, so it comes last
            for (int a = 0; a < sweep.axes().size(); a++) {
                AxisTarget target = sweep.axes().get(a).target();
                if ((target instanceof AxisTarget.SamplesPerInput) == (pass == 1)) {
                    place(document, target, values[a]);
                }
            }
        }
        for (Tie tie : sweep.ties()) {
            set(document, tie.pointer(), document.at(JsonPointer.compile(tie.to())));
        }
        return experiments.read(document);
    }

    /** The value of an axis, in the words or figures of its parameter. */
    public Object value(int axis, int place) {
        return sweep.axes().get(axis).values().value(place);
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
