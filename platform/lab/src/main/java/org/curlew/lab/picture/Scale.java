package org.curlew.lab.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A stretch of a picture along which numbers lie.
 *
 * @param low number at the start
 * @param high number at the end
 * @param from place of the start, in points
 * @param to place of the end
 */
record Scale(double low, double high, boolean logarithmic, double from, double to) {

    private static final int MOST_TICKS = 7;

    /** A number to be marked, with its words. */
    record Tick(double value, String words) {}

    double place(double value) {
        return from + (to - from) * fraction(value);
    }

    double fraction(double value) {
        return logarithmic ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
    }

    List<Tick> ticks() {
        return logarithmic && Math.log10(high / low) >= 1 ? decades() : steps();
    }

    private List<Tick> decades() {
        int first = (int) Math.ceil(Math.log10(low) - 1e-9);
        int last = (int) Math.floor(Math.log10(high) + 1e-9);
        int stride = Math.max(1, (last - first + MOST_TICKS - 1) / MOST_TICKS);
        List<Tick> ticks = new ArrayList<>();
        for (int exponent = first; exponent <= last; exponent += stride) {
            String words = exponent == 0 ? "1" : exponent == 1 ? "10" : "10^{" + minus(exponent) + "}";
            ticks.add(new Tick(Math.pow(10, exponent), words));
        }
        return ticks;
    }

    private List<Tick> steps() {
        double rough = (high - low) / 5;
        double decade = Math.pow(10, Math.floor(Math.log10(rough)));
        double factor = rough / decade;
        double step = decade * (factor < 1.5 ? 1 : factor < 3.5 ? 2 : factor < 7.5 ? 5 : 10);
        List<Tick> ticks = new ArrayList<>();
        for (double value = Math.ceil(low / step - 1e-9) * step; value <= high + 1e-9 * step; value += step) {
            double clean = Math.abs(value) < 1e-9 * step ? 0 : value;
            ticks.add(new Tick(clean, minus(figure(clean))));
        }
        return ticks;
    }

    private static String figure(double value) {
        String text = String.format(Locale.ROOT, "%.4g", value);
        return text.contains("e") || !text.contains(".")
                ? text
                : text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }

    private static String minus(Object number) {
        return number.toString().replace('-', '\u2212');
    }
}
