package org.curlew.engine.sweep;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.ExperimentSchema;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schema (2020-12) of sweeps; the experiment in them has that of experiments. */
public final class SweepSchema {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Map<String, Object> NUMBER = Map.of("type", "number");
    private static final Map<String, Object> TEXT = Map.of("type", "string");

    private final Catalogue catalogue;

    public SweepSchema(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public String json() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("schemaVersion", Map.of("const", Sweep.SCHEMA_VERSION));
        fields.put("experiment", MAPPER.readTree(new ExperimentSchema(catalogue).json()));
        fields.put("axes", Map.of("type", "array", "minItems", 1, "maxItems", 2, "items", axis()));
        fields.put(
                "ties",
                Map.of("type", "array", "items", object(Map.of("set", TEXT, "to", TEXT), List.of("set", "to"))));
        fields.put("picture", picture());
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Curlew sweep");
        schema.putAll(object(fields, List.of("schemaVersion", "experiment", "axes")));
        return MAPPER.writeValueAsString(schema);
    }

    private static Map<String, Object> axis() {
        Map<String, Object> set = new LinkedHashMap<>();
        set.put(
                "set",
                Map.of(
                        "type",
                        "array",
                        "minItems",
                        1,
                        "items",
                        TEXT,
                        "description",
                        "JSON pointers into the experiment, all set to the axis's value"));
        set.put("derived", Map.of("enum", List.of("compression-ratio", "samples-per-input")));
        set.put("neurons", Map.of("type", "integer", "minimum", 2, "description", "S = M + N, with compression-ratio"));
        set.put("values", Map.of("oneOf", List.of(spaced(), listed())));
        set.put("label", TEXT);
        return object(set, List.of("values"));
    }

    private static Map<String, Object> spaced() {
        return object(
                Map.of(
                        "spacing",
                        Map.of("enum", List.of("linear", "logarithmic")),
                        "from",
                        NUMBER,
                        "to",
                        NUMBER,
                        "count",
                        Map.of("type", "integer", "minimum", 2)),
                List.of("spacing", "from", "to", "count"));
    }

    private static Map<String, Object> listed() {
        return object(
                Map.of(
                        "spacing", Map.of("const", "listed"),
                        "list",
                                Map.of(
                                        "type",
                                        "array",
                                        "minItems",
                                        1,
                                        "items",
                                        Map.of("type", List.of("number", "string", "boolean"))),
                        "logarithmic", Map.of("type", "boolean")),
                List.of("spacing", "list"));
    }

    private static Map<String, Object> picture() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("series", TEXT);
        fields.put(
                "reduction",
                Map.of(
                        "enum",
                        Arrays.stream(Reduction.values()).map(Reduction::label).toList()));
        fields.put("threshold", NUMBER);
        fields.put("outcome", Map.of("enum", List.of("completed", "diverged", "cancelled")));
        fields.put("arm", Map.of("type", "integer", "minimum", 0));
        fields.put("over", Map.of("type", "integer", "minimum", 0));
        fields.put("logarithmic", Map.of("type", "boolean"));
        fields.put("low", NUMBER);
        fields.put("high", NUMBER);
        fields.put("decision", NUMBER);
        return object(fields, List.of());
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
