package org.curlew.frontend.phasediagram;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.curlew.engine.sweep.Quantity;
import org.curlew.engine.sweep.Reduction;

/** Addresses of the files of what a reader looks at; the query names the quantity as a sweep's picture does. */
record SweepFiles(String id, Viewpoint viewpoint, double decision) {

    String numbers(String format) {
        return address("diagram." + format);
    }

    String picture(String format) {
        return address("picture." + format);
    }

    private String address(String file) {
        return "api/v1/sweeps/" + id + "/" + file + "?"
                + query().entrySet().stream()
                        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    private Map<String, String> query() {
        Quantity q = viewpoint.quantity();
        Map<String, String> query = new LinkedHashMap<>();
        query.put("reduction", q.reduction().label());
        if (q.reduction() == Reduction.OUTCOME) {
            query.put("outcome", q.outcome().name().toLowerCase(Locale.ROOT));
        } else {
            query.put("series", q.series());
        }
        if (q.reduction() == Reduction.TIME_TO_THRESHOLD) {
            query.put("threshold", String.valueOf(q.threshold()));
        }
        query.put("arm", String.valueOf(q.arm()));
        q.over().ifPresent(over -> query.put("over", String.valueOf(over)));
        query.put("logarithmic", String.valueOf(viewpoint.look().logarithmic()));
        viewpoint.look().low().ifPresent(low -> query.put("low", String.valueOf(low)));
        viewpoint.look().high().ifPresent(high -> query.put("high", String.valueOf(high)));
        if (!Double.isNaN(decision)) {
            query.put("decision", String.valueOf(decision));
        }
        return query;
    }
}
