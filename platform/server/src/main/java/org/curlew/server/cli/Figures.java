package org.curlew.server.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as the command line prints them. */
final class Figures {

    private Figures() {}

    /** 12 significant digits, in plain notation where that is readable. */
    static String twelve(double x) {
        if (x == 0) {
            return "0.00000000000";
        }
        double size = Math.abs(x);
        return size >= 1e-4 && size < 1e12
                ? padded(new BigDecimal(x).round(new MathContext(12)))
                : String.format(Locale.ROOT, "%.11e", x);
    }

    private static String padded(BigDecimal x) {
        return x.setScale(Math.max(0, x.scale() + 12 - x.precision())).toPlainString();
    }
}
