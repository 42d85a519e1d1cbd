package org.curlew.engine.sweep;

import java.util.Map;
import java.util.Optional;
import org.curlew.engine.experiment.Experiment;
import org.curlew.spi.Parameter;

/** M and N of a sweep's template and where they are set: the architecture's parameters with these symbols. */
record NetworkSizes(String inputsPointer, int inputs, String hiddenPointer, int hidden) {

    private static final String PARAMETERS = "/architecture/parameters/";

    /** Empty for an architecture that has no M and N. @param declared what can vary, by JSON pointer */
    static Optional<NetworkSizes> of(Experiment experiment, Map<String, Parameter> declared) {
        Optional<String> m = pointer(declared, "M");
        Optional<String> n = pointer(declared, "N");
        return m.isPresent() && n.isPresent()
                ? Optional.of(new NetworkSizes(
                        m.get(), value(experiment, declared, m.get()), n.get(), value(experiment, declared, n.get())))
                : Optional.empty();
    }

    double ratio() {
        return (double) inputs / hidden;
    }

    private static Optional<String> pointer(Map<String, Parameter> declared, String symbol) {
        return declared.entrySet().stream()
                .filter(e -> e.getKey().startsWith(PARAMETERS))
                .filter(e -> e.getValue().plainSymbol().equals(symbol))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static int value(Experiment experiment, Map<String, Parameter> declared, String pointer) {
        Object value = experiment
                .architecture()
                .values()
                .asMap()
                .getOrDefault(
                        pointer.substring(PARAMETERS.length()),
                        declared.get(pointer).initial());
        return ((Number) value).intValue();
    }
}
