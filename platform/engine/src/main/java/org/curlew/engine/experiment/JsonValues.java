package org.curlew.engine.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.curlew.spi.Matrix;
import org.curlew.spi.Parameter;
import org.curlew.spi.ParameterType;
import tools.jackson.databind.JsonNode;

/** Parameter values between JSON and their types; what does not fit a type is passed on for the declaration's own check to refuse. */
final class JsonValues {

    private JsonValues() {}

    static Map<String, Object> read(JsonNode parameters, List<Parameter> declared) {
        Map<String, Object> given = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : parameters.properties()) {
            ParameterType type = declared.stream()
                    .filter(p -> p.name().equals(field.getKey()))
                    .map(Parameter::type)
                    .findFirst()
                    .orElse(ParameterType.NUMBER);
            given.put(field.getKey(), value(field.getValue(), type));
        }
        return given;
    }

    private static Object value(JsonNode node, ParameterType type) {
        if (node.isNumber()) {
            return node.numberValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isString()) {
            return node.stringValue();
        }
        if (type == ParameterType.MATRIX) {
            Matrix matrix = matrix(node);
            return matrix == null ? node.toString() : matrix;
        }
        if ((type == ParameterType.INTEGERS || type == ParameterType.NUMBERS) && node.isArray()) {
            return node.values().stream()
                    .map(n -> n.isNumber() ? (Object) n.numberValue() : n.toString())
                    .toList();
        }
        if (type == ParameterType.MATRICES && node.isArray()) {
            List<Object> all = new ArrayList<>();
            node.values().forEach(n -> {
                Matrix matrix = matrix(n);
                all.add(matrix == null ? n.toString() : matrix);
            });
            return all;
        }
        return node.toString();
    }

    private static Matrix matrix(JsonNode node) {
        if (!node.isArray() || node.isEmpty()) {
            return null;
        }
        double[][] rows = new double[node.size()][];
        for (int i = 0; i < rows.length; i++) {
            JsonNode row = node.get(i);
            if (!row.isArray() || row.isEmpty() || row.size() != node.get(0).size()) {
                return null;
            }
            rows[i] = new double[row.size()];
            for (int j = 0; j < rows[i].length; j++) {
                if (!row.get(j).isNumber() || !Double.isFinite(row.get(j).doubleValue())) {
                    return null;
                }
                rows[i][j] = row.get(j).doubleValue();
            }
        }
        return Matrix.of(rows);
    }

    /** A value as Jackson can write it. */
    static Object plain(Object value) {
        return switch (value) {
            case Matrix m -> m.toRows();
            case List<?> list -> list.stream().map(JsonValues::plain).toList();
            default -> value;
        };
    }
}
