package org.curlew.frontend.frame;

import java.util.Locale;
import org.curlew.spi.Parameter;

/** How declarations read on screen. */
public final class Labels {

    private Labels() {}

    /** Words with the symbol beside them: "Learning rate $\eta$"; a name that is a symbol is replaced by its meaning. */
    public static String of(Parameter parameter) {
        String name = parameter.name();
        String words = name.length() <= 2 && !parameter.meaning().isBlank() ? parameter.meaning() : spaced(name);
        return parameter.symbol().isEmpty() ? words : words + " $" + parameter.symbol() + "$";
    }

    /** The same for a screen reader: the meaning where there is one, else the words of the name. */
    public static String spoken(Parameter parameter) {
        return parameter.meaning().isBlank() ? spaced(parameter.name()) : parameter.meaning();
    }

    /** learningRate becomes "Learning rate". */
    public static String spaced(String name) {
        String words =
                name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").replace('-', ' ').toLowerCase(Locale.ROOT);
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** The legal range with the unit, such as "above 0, to 1000000 samples". */
    public static String range(Parameter p) {
        boolean low = p.min() > -Double.MAX_VALUE && p.min() != Integer.MIN_VALUE;
        boolean high = p.max() < Double.MAX_VALUE && p.max() != Integer.MAX_VALUE;
        String unit = p.unit().isEmpty() ? "" : (Character.isDigit(p.unit().charAt(0)) ? ", in " : " ") + p.unit();
        if (low && high) {
            return p.positive()
                    ? "above " + figure(p.min()) + ", to " + figure(p.max()) + unit
                    : figure(p.min()) + " to " + figure(p.max()) + unit;
        }
        return low ? (p.positive() ? "above " : "from ") + figure(p.min()) + unit : p.unit();
    }

    /** A number as one would type it: 2000, 0.1, 1e-10. */
    public static String figure(double d) {
        if (d == Math.rint(d) && Math.abs(d) < 1e7) {
            return Long.toString((long) d);
        }
        return Double.toString(d).replace("E", "e").replace(".0e", "e");
    }
}
