package org.curlew.engine.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.curlew.spi.Contribution;
import org.curlew.spi.Parameter;
import org.curlew.spi.ParameterType;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schema (2020-12) of experiments, generated from what the contributions declare. */
public final class ExperimentSchema {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Catalogue catalogue;

    public ExperimentSchema(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public String json() {
        return MAPPER.writeValueAsString(document());
    }

    private Map<String, Object> document() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("schemaVersion", Map.of("const", Experiment.SCHEMA_VERSION));
        fields.put("architecture", part(Kind.ARCHITECTURE));
        fields.put("task", part(Kind.TASK));
        fields.put("integrator", part(Kind.INTEGRATOR));
        fields.put("arms", list(arm()));
        fields.put("seeds", object(Map.of("first", whole(0), "count", whole(1)), List.of("count")));
        fields.put("observables", list(part(Kind.OBSERVABLE)));
        fields.put(
                "recording",
                object(
                        Map.of("epochs", whole(1), "points", whole(1), "weights", Map.of("type", "boolean")),
                        List.of("epochs")));
        fields.put(
                "goal",
                object(
                        Map.of(
                                "observable", Map.of("type", "string"),
                                "threshold", Map.of("type", "number", "exclusiveMinimum", 0)),
                        List.of("observable", "threshold")));
        List<String> required =
                fields.keySet().stream().filter(f -> !f.equals("goal")).toList();
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Curlew experiment");
        schema.putAll(object(fields, required));
        return schema;
    }

    private Map<String, Object> arm() {
        Map<String, Object> neurons = Map.of("type", "array", "items", whole(0));
        Map<String, Object> fraction = Map.of("type", "number", "minimum", 0, "maximum", 1);
        Map<String, Object> flips = new LinkedHashMap<>();
        flips.put("side", Map.of("enum", List.of("presynaptic", "postsynaptic")));
        flips.put("hiddenFlippedFraction", fraction);
        flips.put("readoutFlippedFraction", fraction);
        flips.put("selection", Map.of("enum", List.of("first", "random", "listed")));
        flips.put("hiddenFlipped", neurons);
        flips.put("readoutFlipped", neurons);
        flips.put("layerFlippedFractions", Map.of("type", "array", "items", fraction));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", Map.of("type", "string", "minLength", 1, "maxLength", 100));
        fields.put("rule", part(Kind.RULE));
        fields.put("flips", object(flips, List.of()));
        return object(fields, List.of("name", "rule"));
    }

    private Map<String, Object> part(Kind kind) {
        return Map.of(
                "oneOf",
                catalogue.all(kind).stream().map(ExperimentSchema::contribution).toList());
    }

    private static Map<String, Object> contribution(Contribution contribution) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        contribution.parameters().forEach(p -> parameters.put(p.name(), parameter(p)));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", Map.of("const", contribution.name()));
        fields.put("parameters", object(parameters, List.of()));
        Map<String, Object> schema = new LinkedHashMap<>(object(fields, List.of("name")));
        schema.put("title", contribution.title());
        schema.put("description", contribution.summary());
        return schema;
    }

    private static Map<String, Object> parameter(Parameter p) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", p.symbol().isEmpty() ? p.meaning() : p.meaning() + " (" + p.plainSymbol() + ")");
        switch (p.type()) {
            case NUMBER, FRACTION -> schema.put("type", "number");
            case INTEGER -> schema.put("type", "integer");
            case INTEGERS, NUMBERS -> {
                Map<String, Object> entry =
                        new LinkedHashMap<>(Map.of("type", p.type() == ParameterType.INTEGERS ? "integer" : "number"));
                range(p, entry);
                schema.putAll(list(entry));
            }
            case BOOLEAN -> schema.put("type", "boolean");
            case CHOICE -> schema.put("enum", p.choices());
            case MATRIX -> schema.putAll(matrix());
            case MATRICES -> schema.putAll(list(matrix()));
        }
        if (p.type().numeric()) {
            range(p, schema);
        }
        if (!p.optional()) {
            schema.put("default", p.initial());
        }
        return schema;
    }

    private static void range(Parameter p, Map<String, Object> schema) {
        if (p.min() > -Double.MAX_VALUE && p.min() != Integer.MIN_VALUE) {
            schema.put(p.positive() ? "exclusiveMinimum" : "minimum", p.min());
        }
        if (p.max() < Double.MAX_VALUE && p.max() != Integer.MAX_VALUE) {
            schema.put("maximum", p.max());
        }
    }

    private static Map<String, Object> matrix() {
        return list(list(Map.of("type", "number")));
    }

    private static Map<String, Object> list(Object items) {
        return Map.of("type", "array", "minItems", 1, "items", items);
    }

    private static Map<String, Object> whole(int least) {
        return Map.of("type", "integer", "minimum", least);
    }

    private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }
}
