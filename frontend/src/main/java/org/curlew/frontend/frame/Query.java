package org.curlew.frontend.frame;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** The part of an address after "?", by which a page is restored: one value a name. */
public final class Query {

    private Query() {}

    /** Names and values in turn: c=0.3&M=200. */
    public static String of(Object... namesAndValues) {
        StringJoiner query = new StringJoiner("&");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            query.add(
                    namesAndValues[i] + "=" + URLEncoder.encode(plain(namesAndValues[i + 1]), StandardCharsets.UTF_8));
        }
        return query.toString();
    }

    public static Map<String, String> values(QueryParameters parameters) {
        Map<String, String> values = new HashMap<>();
        parameters.getParameters().forEach((name, all) -> values.put(name, all.getFirst()));
        return values;
    }

    /** The number of that name, where there is one. */
    public static Optional<Double> number(Map<String, String> query, String name) {
        try {
            return Optional.ofNullable(query.get(name)).map(Double::valueOf).filter(Double::isFinite);
        } catch (NumberFormatException other) {
            return Optional.empty();
        }
    }

    private static String plain(Object value) {
        if (value instanceof Double d) {
            return d == Math.rint(d) && Math.abs(d) < 1e7 ? Long.toString(d.longValue()) : d.toString();
        }
        return String.valueOf(value);
    }
}
