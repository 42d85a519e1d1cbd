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
        int stride = stride(first, last);
        List<Tick> ticks = new ArrayList<>();
        // with fewer than three powers of ten in sight 2 and 5 of each are named too
        boolean few = last - first < 2;
        for (int exponent = few ? first - 1 : first; exponent <= last; exponent += stride) {
            for (int digit : few ? new int[] {1, 2, 5} : new int[] {1}) {
                double value = Double.parseDouble(digit + "e" + exponent);
                if (value > low * (1 - 1e-9) && value < high * (1 + 1e-9)) {
                    boolean plain = few && Math.abs(exponent) < 3;
                    ticks.add(new Tick(value, plain ? figure(value) : power(digit, exponent)));
                }
            }
        }
        return ticks;
    }

    private static String power(int digit, int exponent) {
        if (exponent == 0 || exponent == 1) {
            return exponent == 0 ? "1" : "10";
        }
        return (digit == 1 ? "" : digit + "\u00b7") + "10^{" + minus(exponent) + "}";
    }

    private static int stride(int first, int last) {
        return Math.max(1, (last - first + MOST_TICKS - 1) / MOST_TICKS);
    }

    /** Places without words: 2 to 9 of each power of ten, where every power is named. */
    List<Double> minorTicks() {
        List<Double> minor = new ArrayList<>();
        int first = (int) Math.floor(Math.log10(low));
        int last = (int) Math.ceil(Math.log10(high));
        if (!logarithmic || stride(first, last) > 1) {
            return minor;
        }
        for (int exponent = first; exponent < last; exponent++) {
            for (int digit = 2; digit < 10; digit++) {
                double value = digit * Math.pow(10, exponent);
                if (value > low && value < high) {
                    minor.add(value);
                }
            }
        }
        return minor;
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
