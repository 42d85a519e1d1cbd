package org.curlew.lab.jobs;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.curlew.lab.store.Remembered;
import tools.jackson.databind.json.JsonMapper;

/** Multiply-adds a second of each kind of work, remembered from start to start. */
final class Rates {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** What was measured of a kind of work, as it is remembered. */
    record Measured(LikeWork work, double rate) {}

    private final Remembered remembered;
    private final String prefix;
    private final Map<LikeWork, Double> known = new ConcurrentHashMap<>();

    /** @param prefix of the names under which they are remembered */
    Rates(Remembered remembered, String prefix) {
        this.remembered = remembered;
        this.prefix = prefix;
        for (String text : remembered.all(prefix)) {
            Measured measured = MAPPER.readValue(text, Measured.class);
            known.put(measured.work(), measured.rate());
        }
    }

    void keep(LikeWork work, double rate) {
        known.put(work, rate);
        String name = prefix + UnitKeys.sha256(work.toString()).substring(0, 40);
        remembered.remember(name, MAPPER.writeValueAsString(new Measured(work, rate)));
    }

    Stream<Map.Entry<LikeWork, Double>> all() {
        return known.entrySet().stream();
    }
}
