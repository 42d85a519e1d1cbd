package org.curlew.frontend.gallery;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.curlew.engine.sweep.Effect;
import org.curlew.frontend.frame.Words;

/** What a figure is there to show, as named numbers. */
final class EffectWords {

    /** A name and a number. */
    record Line(String name, String number) {}

    private EffectWords() {}

    /** Every effect, in their order. */
    static List<Line> lines(List<Effect> effects, ToDoubleFunction<Effect> value) {
        return effects.stream()
                .map(effect -> new Line(name(effect.name()), number(effect, value.applyAsDouble(effect))))
                .toList();
    }

    /** medianMaxStable, medianQUnstable and ratio_c0.3 become "Median max stable", "Median q unstable" and "Ratio c0.3". */
    static String name(String name) {
        String words = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
                .replaceAll("_", " ")
                .toLowerCase(Locale.ROOT)
                .strip();
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    static String number(Effect effect, double value) {
        if (!Double.isFinite(value)) {
            return "not yet";
        }
        return switch (effect.kind()) {
            case SHARE_BELOW, SHARE_ABOVE -> String.format(Locale.ROOT, "%.0f %%", 100 * value);
            case DECADES_ACROSS_BOUNDARY, DECADES_ALONG_X -> String.format(Locale.ROOT, "%.1f decades", value);
            case MEDIAN, PAIRED_P -> Words.significant(value);
        };
    }
}
