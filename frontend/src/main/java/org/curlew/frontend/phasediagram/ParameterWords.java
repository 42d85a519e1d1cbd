package org.curlew.frontend.phasediagram;

import java.util.Locale;
import org.curlew.engine.experiment.Experiment;
import org.curlew.spi.Parameter;

/** How a parameter that may vary reads: what it means, its symbol, whose it is. */
final class ParameterWords {

    private ParameterWords() {}

    /** "Learning rate *η*". */
    static String title(Parameter parameter) {
        String meaning = parameter.meaning().isBlank() || parameter.meaning().length() > 60
                ? spaced(parameter.name())
                : parameter.meaning();
        String symbol = Symbol.light(parameter.symbol());
        return symbol.isEmpty() || symbol.equals("*" + meaning + "*") ? meaning : meaning + " " + symbol;
    }

    /** The part that a pointer leads to: "Task", or the name of an arm. */
    static String owner(String pointer, Experiment experiment) {
        String[] steps = pointer.split("/");
        return switch (steps[1]) {
            case "arms" -> experiment.arms().get(Integer.parseInt(steps[2])).name();
            case "observables" ->
                spaced(experiment.observables().get(Integer.parseInt(steps[2])).name());
            default -> spaced(steps[1]);
        };
    }

    /** learningRate and test-error become "Learning rate" and "Test error". */
    static String spaced(String name) {
        String words = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").replaceAll("[-/]", " ");
        return words.isEmpty()
                ? words
                : Character.toUpperCase(words.charAt(0)) + words.substring(1).toLowerCase(Locale.ROOT);
    }
}
