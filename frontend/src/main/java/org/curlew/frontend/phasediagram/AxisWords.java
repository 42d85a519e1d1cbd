package org.curlew.frontend.phasediagram;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.curlew.engine.sweep.Axis;
import org.curlew.engine.sweep.AxisTarget;
import org.curlew.frontend.frame.Words;
import org.curlew.spi.Parameter;

/**
 * An axis as it is read: words with the symbol beside them.
 *
 * @param declared what can vary in the sweep's experiment, by JSON pointer
 */
record AxisWords(Axis axis, Map<String, Parameter> declared) {

    private static final MathContext DIGITS = new MathContext(4);

    String title() {
        if (!axis.label().isEmpty()) {
            return axis.label();
        }
        return switch (axis.target()) {
            case AxisTarget.CompressionRatio c -> "Compression ratio *c = M/N* at *M + N* = " + c.neurons();
            case AxisTarget.SamplesPerInput s -> "Samples an input neuron *P/M*";
            case AxisTarget.Parameters p -> of(p);
        };
    }

    /** For short sentences. */
    String symbol() {
        return switch (axis.target()) {
            case AxisTarget.CompressionRatio c -> "*c*";
            case AxisTarget.SamplesPerInput s -> "*P/M*";
            case AxisTarget.Parameters p -> {
                Parameter parameter = declared.get(p.pointers().getFirst());
                String symbol = parameter == null ? "" : Symbol.light(parameter.symbol());
                yield symbol.isEmpty() ? title() : symbol;
            }
        };
    }

    /** As curlew-phase-diagram takes it. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", title());
        json.put("symbol", symbol());
        json.put("scale", words() ? "category" : axis.values().logarithmic() ? "log" : "linear");
        json.put(
                "values",
                axis.values().all().stream()
                        .map(v -> v instanceof Number ? v : String.valueOf(v))
                        .toList());
        return json;
    }

    /** Whether its values are words and not numbers. */
    boolean words() {
        return axis.values().all().stream().anyMatch(v -> !(v instanceof Number));
    }

    String value(int place) {
        return word(axis.values().value(place));
    }

    static String word(Object value) {
        if (!(value instanceof Number number)) {
            return String.valueOf(value);
        }
        double figure = number.doubleValue();
        boolean plain = figure == 0 || Math.abs(figure) >= 1e-3 && Math.abs(figure) < 1e6;
        return plain
                ? new BigDecimal(figure).round(DIGITS).stripTrailingZeros().toPlainString()
                : Words.significant(figure);
    }

    private String of(AxisTarget.Parameters target) {
        List<String> pointers = target.pointers();
        Parameter parameter = declared.get(pointers.getFirst());
        if (parameter == null) {
            return pointers.getFirst();
        }
        return ParameterWords.title(parameter);
    }
}
