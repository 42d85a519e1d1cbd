package org.curlew.lab.picture;

import java.util.Locale;
import java.util.Map;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.sweep.Axis;
import org.curlew.engine.sweep.AxisTarget;
import org.curlew.engine.sweep.Pointers;
import org.curlew.engine.sweep.Quantity;
import org.curlew.engine.sweep.Sweep;
import org.curlew.spi.Parameter;

/** What the axes and quantities of a sweep are called in its pictures. */
final class SweepWords {

    private static final Map<String, String> GREEK = Map.of(
            "alpha", "\u03b1", "eta", "\u03b7", "sigma", "\u03c3", "epsilon", "\u03b5", "phi", "\u03c6", "beta",
            "\u03b2", "lambda", "\u03bb", "tau", "\u03c4", "delta", "\u03b4", "gamma", "\u03b3");

    private final Catalogue catalogue;

    SweepWords(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    String axis(Sweep sweep, int axis) {
        Axis chosen = sweep.axes().get(axis);
        if (!chosen.label().isEmpty()) {
            return chosen.label();
        }
        return switch (chosen.target()) {
            case AxisTarget.CompressionRatio c -> "compression ratio c = M/N";
            case AxisTarget.SamplesPerInput s -> "samples per input neuron P/M";
            case AxisTarget.Parameters p -> {
                Parameter parameter = parameter(sweep, p);
                String symbol = plain(parameter);
                yield (parameter.meaning().isEmpty() ? parameter.name() : lower(parameter.meaning()))
                        + (symbol.isEmpty() ? "" : " " + symbol);
            }
        };
    }

    String symbol(Sweep sweep, int axis) {
        return switch (sweep.axes().get(axis).target()) {
            case AxisTarget.CompressionRatio c -> "c";
            case AxisTarget.SamplesPerInput s -> "P/M";
            case AxisTarget.Parameters p -> {
                String symbol = plain(parameter(sweep, p));
                yield symbol.isEmpty() ? parameter(sweep, p).name() : symbol;
            }
        };
    }

    private Parameter parameter(Sweep sweep, AxisTarget.Parameters target) {
        return new Pointers(catalogue)
                .of(sweep.experiment())
                .get(target.pointers().getFirst());
    }

    static String quantity(Quantity q) {
        String series = q.series().replace('-', ' ');
        String ratio = q.over().isPresent() ? ", ratio of arms" : "";
        return switch (q.reduction()) {
            case FINAL -> (series.startsWith("max ") ? "largest " + series.substring(4) : "final " + series) + ratio;
            case MAX -> "largest " + series + ratio;
            case MIN -> "smallest " + series + ratio;
            case TIME_TO_THRESHOLD -> "epochs to " + series + " " + number(q.threshold()) + ratio;
            case OUTCOME -> "share " + q.outcome().name().toLowerCase(Locale.ROOT) + ratio;
        };
    }

    private static String plain(Parameter p) {
        String symbol = p.plainSymbol().replaceAll("_(\\w+)$", "_{$1}");
        for (Map.Entry<String, String> letter : GREEK.entrySet()) {
            symbol = symbol.replaceAll("^" + letter.getKey() + "(?![a-z])", letter.getValue());
        }
        return symbol;
    }

    private static String lower(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }

    static String number(Object value) {
        if (!(value instanceof Number n)) {
            return value.toString();
        }
        double number = n.doubleValue();
        if (number == Math.rint(number) && Math.abs(number) < 1e5) {
            return Long.toString((long) number);
        }
        int exponent = (int) Math.floor(Math.log10(Math.abs(number)) + 1e-9);
        if (Math.abs(exponent) > 2) {
            String digits = trimmed(number / Math.pow(10, exponent));
            return (digits.equals("1") ? "" : digits + "\u00b7") + "10^{"
                    + String.valueOf(exponent).replace('-', '\u2212') + "}";
        }
        return trimmed(number);
    }

    private static String trimmed(double number) {
        return String.format(Locale.ROOT, "%.3g", number)
                .replaceAll("(\\.\\d*?)0+$", "$1")
                .replaceAll("\\.$", "");
    }
}
