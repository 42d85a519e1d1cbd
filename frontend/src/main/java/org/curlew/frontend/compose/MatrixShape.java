package org.curlew.frontend.compose;

import java.util.stream.Collectors;
import org.curlew.spi.ParameterType;
import tools.jackson.databind.JsonNode;

/** How large a matrix is, in words. */
final class MatrixShape {

    private static final int SMALL = 400;

    private MatrixShape() {}

    static String of(JsonNode value, ParameterType type) {
        if (type == ParameterType.MATRIX) {
            return value.isArray() ? one(value) + " matrix" : "no matrix";
        }
        return value.isArray()
                ? value.size()
                        + (value.size() == 1 ? " matrix: " : " matrices: ")
                        + value.values().stream().map(MatrixShape::one).collect(Collectors.joining(", "))
                : "no list of matrices";
    }

    /** Whether it can be read and typed. */
    static boolean small(JsonNode value) {
        return numbers(value) <= SMALL;
    }

    private static String one(JsonNode matrix) {
        return matrix.size() + " × " + matrix.path(0).size();
    }

    private static long numbers(JsonNode value) {
        return value.isArray()
                ? value.values().stream().mapToLong(MatrixShape::numbers).sum()
                : 1;
    }
}
