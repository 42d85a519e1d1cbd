package org.curlew.frontend.plugins;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.curlew.frontend.frame.Labels;
import org.curlew.frontend.frame.Words;
import org.curlew.lab.plugins.InstalledPlugin;
import org.curlew.spi.Parameter;
import org.curlew.spi.ParameterType;

/** What plugins and their declarations say in words. */
final class PluginWords {

    /** A root of two and its like need not stand there with all their digits. */
    private static final int LONG = 10;

    private PluginWords() {}

    /** Licence, who provides it, which file. */
    static String origin(InstalledPlugin plugin) {
        return Stream.of(
                        plugin.license(),
                        plugin.provider(),
                        plugin.file().getFileName().toString())
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining(" · "));
    }

    /** What a parameter may be. */
    static String range(Parameter p) {
        return switch (p.type()) {
            case CHOICE -> String.join(", ", p.choices());
            case BOOLEAN -> "yes or no";
            case INTEGERS -> "integers, each " + orElse(Labels.range(p.unit("")), "of any size");
            case NUMBERS -> "numbers, each " + orElse(Labels.range(p.unit("")), "of any size");
            case MATRIX -> "a matrix";
            case MATRICES -> "a list of matrices";
            case NUMBER, FRACTION -> orElse(Labels.range(p.unit("")), "a number");
            case INTEGER -> orElse(Labels.range(p.unit("")), "an integer");
        };
    }

    static String initial(Parameter p) {
        if (p.optional()) {
            return "not given";
        }
        if (p.type() == ParameterType.BOOLEAN) {
            return (Boolean) p.initial() ? "yes" : "no";
        }
        if (!(p.initial() instanceof Number n)) {
            return String.valueOf(p.initial());
        }
        String exact = Labels.figure(n.doubleValue());
        return exact.length() > LONG ? Words.figure(n.doubleValue()) : exact;
    }

    private static String orElse(String words, String other) {
        return words.isBlank() ? other : words;
    }
}
