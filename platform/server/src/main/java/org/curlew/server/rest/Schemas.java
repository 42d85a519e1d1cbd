package org.curlew.server.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** JSON Schemas of the records that are sent and taken: a component a property, required unless it is optional. JSON inside a record is always an experiment. */
final class Schemas {

    private final Map<String, Object> named = new TreeMap<>();

    /**
     * @param experiment the schema of experiments
     * @param sweep the schema of sweeps
     */
    Schemas(JsonNode experiment, JsonNode sweep) {
        named.put("Experiment", experiment);
        named.put("Sweep", sweep);
    }

    /** By name, all that were asked for so far. */
    Map<String, Object> named() {
        return named;
    }

    Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return of(generic);
        }
        Class<?> simple = (Class<?>) type;
        if (simple.isArray()) {
            return array(simple.getComponentType());
        }
        if (simple == JsonNode.class) {
            return reference("Experiment");
        }
        if (simple == SweepBodies.SweepDocument.class) {
            return reference("Sweep");
        }
        return simple.isRecord() ? record(simple) : value(simple);
    }

    private Map<String, Object> of(ParameterizedType generic) {
        Type[] arguments = generic.getActualTypeArguments();
        if (generic.getRawType() == Map.class) {
            return Map.of("type", "object", "additionalProperties", of(arguments[1]));
        }
        return generic.getRawType() == List.class ? array(arguments[0]) : of(arguments[0]);
    }

    private Map<String, Object> array(Type items) {
        return Map.of("type", "array", "items", of(items));
    }

    private Map<String, Object> record(Class<?> type) {
        String name = type.getSimpleName();
        if (!named.containsKey(name)) {
            named.put(name, Map.of());
            Map<String, Object> properties = new LinkedHashMap<>();
            List<String> required = new ArrayList<>();
            collect(type, properties, required);
            named.put(name, Map.of("type", "object", "properties", properties, "required", required));
        }
        return reference(name);
    }

    private void collect(Class<?> type, Map<String, Object> properties, List<String> required) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                collect(component.getType(), properties, required);
                continue;
            }
            properties.put(component.getName(), of(component.getGenericType()));
            if (component.getType() != Optional.class) {
                required.add(component.getName());
            }
        }
    }

    private static Map<String, Object> value(Class<?> type) {
        if (type == Instant.class) {
            return Map.of("type", "string", "format", "date-time");
        }
        if (type == boolean.class || type == Boolean.class) {
            return Map.of("type", "boolean");
        }
        if (type == int.class || type == long.class || type == Long.class || type == Integer.class) {
            return Map.of("type", "integer");
        }
        if (type == double.class || type == Double.class) {
            return Map.of("type", "number");
        }
        return type == String.class ? Map.of("type", "string") : Map.of();
    }

    private static Map<String, Object> reference(String name) {
        return Map.of("$ref", "#/components/schemas/" + name);
    }
}
