package org.curlew.spi;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Checks one value against its declaration and brings it to its type: Double, Integer, a list of either, Boolean, String, Matrix or a list of Matrix. */
final class ParameterCheck {

    private final String owner;
    private final Parameter parameter;

    ParameterCheck(String owner, Parameter parameter) {
        this.owner = owner;
        this.parameter = parameter;
    }

    Object legal(Object value) {
        return switch (parameter.type()) {
            case NUMBER, FRACTION -> number(value);
            case INTEGER -> integer(value);
            case INTEGERS -> list(value, "whole numbers, such as [64, 32]", this::integer);
            case NUMBERS -> list(value, "numbers, such as [0.5, 0]", this::number);
            case BOOLEAN -> value instanceof Boolean b ? b : fail("must be true or false", value);
            case CHOICE -> choice(value);
            case MATRIX -> value instanceof Matrix m ? m : fail("must be a matrix, given as a list of rows", value);
            case MATRICES -> matrices(value);
        };
    }

    private Double number(Object value) {
        if (!(value instanceof Number n)) {
            throw failure("must be a number", value);
        }
        double d = n.doubleValue();
        boolean inside = d >= parameter.min() && d <= parameter.max() && !(parameter.positive() && d == 0);
        if (!Double.isFinite(d) || !inside) {
            throw failure("must lie in " + range(), value);
        }
        return d == 0 ? 0.0 : d;
    }

    private Integer integer(Object value) {
        double d = value instanceof Number n ? n.doubleValue() : Double.NaN;
        if (d != Math.rint(d) || Double.isInfinite(d)) {
            throw failure("must be a whole number", value);
        }
        if (d < parameter.min() || d > parameter.max()) {
            throw failure("must lie in " + range(), value);
        }
        return (int) d;
    }

    private List<?> list(Object value, String what, Function<Object, ?> entry) {
        if (value instanceof List<?> list && !list.isEmpty()) {
            return list.stream().map(entry).toList();
        }
        throw failure("must be a list of " + what, value);
    }

    private String choice(Object value) {
        if (value instanceof String s && parameter.choices().contains(s)) {
            return s;
        }
        throw failure("must be one of " + String.join(", ", parameter.choices()), value);
    }

    private List<?> matrices(Object value) {
        if (value instanceof List<?> list && !list.isEmpty() && list.stream().allMatch(Matrix.class::isInstance)) {
            return List.copyOf(list);
        }
        throw failure("must be a list of matrices", value);
    }

    private Object fail(String demand, Object value) {
        throw failure(demand, value);
    }

    private InvalidInput failure(String demand, Object value) {
        String got = value instanceof List || value instanceof Matrix ? "a list" : String.valueOf(value);
        String shown = got.length() > 60 ? got.substring(0, 60) + "..." : got;
        return new InvalidInput(
                "/" + parameter.name(), owner + ": " + parameter.label() + " " + demand + "; got " + shown);
    }

    private String range() {
        String low = parameter.min() <= -Double.MAX_VALUE || parameter.min() == Integer.MIN_VALUE
                ? "(-inf"
                : (parameter.positive() ? "(" : "[") + figure(parameter.min());
        String high = parameter.max() >= Double.MAX_VALUE || parameter.max() == Integer.MAX_VALUE
                ? "inf)"
                : figure(parameter.max()) + "]";
        return low + ", " + high;
    }

    private static String figure(double d) {
        return d == Math.rint(d) && Math.abs(d) < 1e15 ? String.format(Locale.ROOT, "%.0f", d) : Double.toString(d);
    }
}
