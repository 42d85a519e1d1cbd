package org.curlew.frontend.phasediagram;

import java.util.List;
import java.util.Locale;
import org.curlew.engine.experiment.Arm;
import org.curlew.engine.sweep.Quantity;
import org.curlew.frontend.frame.Words;

/** What a phase diagram shows, in words: "largest test error, Curl descent". */
final class QuantityWords {

    private QuantityWords() {}

    static String of(Quantity quantity, List<Arm> arms) {
        String what = what(quantity);
        if (quantity.over().isPresent()) {
            return what + ", " + name(arms, quantity.arm()) + " over "
                    + name(arms, quantity.over().get());
        }
        return arms.size() == 1 ? what : what + ", " + name(arms, quantity.arm());
    }

    static String what(Quantity quantity) {
        String series = series(quantity.series());
        return switch (quantity.reduction()) {
            case FINAL -> "final " + series;
            case MAX -> "largest " + series;
            case MIN -> "smallest " + series;
            case TIME_TO_THRESHOLD -> "epochs to " + series + " below " + power(quantity.threshold());
            case OUTCOME -> "share of seeds that " + outcome(quantity);
        };
    }

    /** "test-error" as "test error". */
    static String series(String name) {
        return name.replace('-', ' ').replace('/', ' ');
    }

    static String outcome(Quantity quantity) {
        return switch (quantity.outcome()) {
            case COMPLETED -> "completed";
            case DIVERGED -> "diverged";
            default -> "ended as " + quantity.outcome().name().toLowerCase(Locale.ROOT);
        };
    }

    /** 10^-3 where it is a power of ten. */
    static String power(double number) {
        long exponent = Math.round(Math.log10(number));
        boolean whole = Double.parseDouble("1e" + exponent) == number;
        return whole && Math.abs(exponent) > 1 ? "10^" + exponent : Words.significant(number);
    }

    private static String name(List<Arm> arms, int arm) {
        return arms.get(arm).name();
    }
}
