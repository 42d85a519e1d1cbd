package org.curlew.lab.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.curlew.engine.simulation.Trajectory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Finished trajectories in the database, written once; small ones that were read lately are kept in memory. */
public final class TrajectoryTable {

    private static final int KEPT = 500;
    private static final int ASKED_TOGETHER = 100;

    private final Jdbi jdbi;
    private final Histories histories;
    private final Map<String, Trajectory> recent = new LinkedHashMap<>(16, 0.75f, true);

    public TrajectoryTable(Jdbi jdbi, Histories histories) {
        this.jdbi = jdbi;
        this.histories = histories;
    }

    public boolean contains(String key) {
        return jdbi.withHandle(h -> h.createQuery("SELECT COUNT(*) FROM trajectory WHERE unit_key = :key")
                        .bind("key", key)
                        .mapTo(Integer.class)
                        .one())
                > 0;
    }

    /** Those of these keys whose trajectories there are. */
    public Set<String> present(List<String> keys) {
        Set<String> present = new HashSet<>();
        for (int from = 0; from < keys.size(); from += ASKED_TOGETHER) {
            List<String> some = keys.subList(from, Math.min(keys.size(), from + ASKED_TOGETHER));
            jdbi.useHandle(h -> h.createQuery("SELECT unit_key FROM trajectory WHERE unit_key IN (<keys>)")
                    .bindList("keys", some)
                    .mapTo(String.class)
                    .forEach(present::add));
        }
        return present;
    }

    /** Equal keys have equal trajectories: a second write changes nothing. */
    public void put(String key, Trajectory trajectory) {
        jdbi.useHandle(h -> put(h, key, trajectory));
    }

    /** The same within a transaction of the caller. */
    public static void put(Handle h, String key, Trajectory trajectory) {
        h.createUpdate("""
                        MERGE INTO trajectory t USING (VALUES (CAST(:key AS CHAR(64)))) v (k) ON t.unit_key = v.k
                        WHEN NOT MATCHED THEN INSERT (unit_key, content, finished) VALUES (:key, :content, :now)
                        """)
                .bind("key", key)
                .bind("content", TrajectoryCodec.encode(trajectory))
                .bind("now", Times.column(Instant.now()))
                .execute();
    }

    public Optional<Trajectory> find(String key) {
        synchronized (recent) {
            if (recent.containsKey(key)) {
                return Optional.of(recent.get(key));
            }
        }
        Optional<Trajectory> found =
                jdbi.withHandle(h -> h.createQuery("SELECT content FROM trajectory WHERE unit_key = :key")
                        .bind("key", key)
                        .map((row, context) -> histories.complete(key, TrajectoryCodec.decode(row.getBytes("content"))))
                        .findOne());
        found.ifPresent(t -> keepSmall(key, t));
        return found;
    }

    /** Those of these that there are, read together. */
    public Map<String, Trajectory> findAll(Collection<String> keys) {
        Map<String, Trajectory> found = new HashMap<>();
        synchronized (recent) {
            keys.stream().filter(recent::containsKey).forEach(key -> found.put(key, recent.get(key)));
        }
        List<String> missing =
                keys.stream().filter(key -> !found.containsKey(key)).distinct().toList();
        if (!missing.isEmpty()) {
            jdbi.useHandle(h -> h.createQuery("SELECT unit_key, content FROM trajectory WHERE unit_key IN (<keys>)")
                    .bindList("keys", missing)
                    .map((row, context) -> {
                        String key = row.getString("unit_key");
                        return Map.entry(key, histories.complete(key, TrajectoryCodec.decode(row.getBytes("content"))));
                    })
                    .forEach(one -> {
                        found.put(one.getKey(), one.getValue());
                        keepSmall(one.getKey(), one.getValue());
                    }));
        }
        return found;
    }

    private void keepSmall(String key, Trajectory trajectory) {
        if (trajectory.weights().isEmpty()) {
            keep(key, trajectory);
        }
    }

    private void keep(String key, Trajectory trajectory) {
        synchronized (recent) {
            recent.put(key, trajectory);
            if (recent.size() > KEPT) {
                recent.remove(recent.keySet().iterator().next());
            }
        }
    }
}
