package org.curlew.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.curlew.spi.Contribution;
import org.curlew.spi.Parameter;
import org.curlew.spi.Values;

/** Legal values at the ends of the declared ranges: one parameter at its least, its most or at each of its choices, the others as given. */
final class RangeEnds {

    private RangeEnds() {}

    static List<Values> of(Contribution contribution, Map<String, ?> given) {
        List<Values> all = new ArrayList<>();
        for (Parameter parameter : contribution.parameters()) {
            ends(parameter).forEach(end -> {
                Map<String, Object> values = new HashMap<>(given);
                values.put(parameter.name(), end);
                all.add(Values.of(contribution.name(), contribution.parameters(), values));
            });
        }
        return all;
    }

    private static Stream<Object> ends(Parameter p) {
        return switch (p.type()) {
            case NUMBER, FRACTION -> Stream.of(p.positive() ? Double.MIN_NORMAL : p.min(), p.max());
            case INTEGER -> Stream.of((int) p.min(), (int) p.max());
            case INTEGERS -> Stream.of(List.of((int) p.min()), List.of((int) p.max(), (int) p.min()));
            case NUMBERS -> Stream.of(List.of(p.min()), List.of(p.max(), p.min()));
            case BOOLEAN -> Stream.of(false, true);
            case CHOICE -> p.choices().stream().map(Object.class::cast);
            case MATRIX, MATRICES -> Stream.empty();
        };
    }
}
