package org.curlew.lab.sweeps;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.curlew.lab.runs.UnitId;
import org.curlew.lab.runs.UnitState;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The units of sweeps in the database. Every change keeps the sweep's counts in step, in one transaction. A unit at work waits, as far as the database knows. */
final class SweepUnitTable {

    // with its key: after the grid has changed, a place may hold another unit
    private static final String ONE = " WHERE sweep_id = ? AND cell = ? AND arm = ? AND seed = ? AND unit_key = ?";
    private static final int AT_A_TIME = 1000;

    private final Jdbi jdbi;

    SweepUnitTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    static void insert(Handle h, String sweep, List<SweepUnitRow> rows) {
        for (int from = 0; from < rows.size(); from += AT_A_TIME) {
            PreparedBatch batch = h.prepareBatch("""
                    INSERT INTO sweep_unit (sweep_id, cell, arm, seed, unit_key, state, reused, error, summary)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """);
            for (SweepUnitRow u : rows.subList(from, Math.min(rows.size(), from + AT_A_TIME))) {
                UnitId id = u.id();
                batch.add(
                        sweep,
                        id.cell(),
                        id.arm(),
                        id.seed(),
                        u.key(),
                        u.state().name(),
                        u.reused(),
                        u.error().orElse(null),
                        u.summary().orElse(null));
            }
            batch.execute();
        }
    }

    static void clear(Handle h, String sweep) {
        h.execute("DELETE FROM sweep_unit WHERE sweep_id = ?", sweep);
    }

    /** Counts anew what the sweep's units say. */
    static void count(Handle h, String sweep) {
        h.execute("""
                UPDATE sweep s SET
                  units = (SELECT COUNT(*) FROM sweep_unit u WHERE u.sweep_id = s.id),
                  done = (SELECT COUNT(*) FROM sweep_unit u WHERE u.sweep_id = s.id AND u.state = 'DONE'),
                  failed = (SELECT COUNT(*) FROM sweep_unit u WHERE u.sweep_id = s.id AND u.state = 'FAILED'),
                  reused = (SELECT COUNT(*) FROM sweep_unit u WHERE u.sweep_id = s.id AND u.state = 'DONE' AND u.reused)
                WHERE s.id = ?
                """, sweep);
    }

    void each(String sweep, Consumer<SweepUnitRow> with) {
        jdbi.useHandle(h -> h.createQuery("SELECT * FROM sweep_unit WHERE sweep_id = :sweep")
                .bind("sweep", sweep)
                .setFetchSize(AT_A_TIME)
                .map((row, context) -> unit(row))
                .forEach(with));
    }

    List<SweepUnitRow> ofCell(String sweep, int cell) {
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT * FROM sweep_unit WHERE sweep_id = :sweep AND cell = :cell ORDER BY arm, seed")
                .bind("sweep", sweep)
                .bind("cell", cell)
                .map((row, context) -> unit(row))
                .list());
    }

    /** Cell to the seeds that it has, done or not. */
    Map<Integer, SortedSet<Long>> seeds(String sweep) {
        Map<Integer, SortedSet<Long>> seeds = new TreeMap<>();
        jdbi.useHandle(h -> h.createQuery("SELECT DISTINCT cell, seed FROM sweep_unit WHERE sweep_id = :sweep")
                .bind("sweep", sweep)
                .map((row, context) -> Map.entry(row.getInt("cell"), row.getLong("seed")))
                .forEach(one -> seeds.computeIfAbsent(one.getKey(), cell -> new TreeSet<>())
                        .add(one.getValue())));
        return seeds;
    }

    /** Cell to the number of its units that were computed for this sweep. */
    Map<Integer, Integer> computed(String sweep) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT cell, COUNT(*) n FROM sweep_unit WHERE sweep_id = :sweep AND state = 'DONE' AND NOT reused
                        GROUP BY cell
                        """)
                .bind("sweep", sweep)
                .map((row, context) -> Map.entry(row.getInt("cell"), row.getInt("n")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Those that wait although their trajectory is there. */
    List<SweepUnitRow> computedBefore(String sweep) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT u.* FROM sweep_unit u WHERE u.sweep_id = :sweep AND u.state = 'QUEUED'
                          AND EXISTS (SELECT 1 FROM trajectory t WHERE t.unit_key = u.unit_key)
                        """)
                .bind("sweep", sweep)
                .map((row, context) -> unit(row))
                .list());
    }

    /** True where it was not done before. */
    boolean done(String sweep, UnitId id, String key, byte[] summary, boolean reused, double seconds) {
        return jdbi.inTransaction(h -> done(h, sweep, id, key, summary, reused, seconds));
    }

    static boolean done(Handle h, String sweep, UnitId id, String key, byte[] summary, boolean reused, double seconds) {
        int changed = h.execute(
                "UPDATE sweep_unit SET state = 'DONE', error = NULL, summary = ?, reused = ?" + ONE
                        + " AND state <> 'DONE'",
                summary,
                reused,
                sweep,
                id.cell(),
                id.arm(),
                id.seed(),
                key);
        h.execute(
                "UPDATE sweep SET done = done + ?, reused = reused + ?, seconds = seconds + ? WHERE id = ?",
                changed,
                reused ? changed : 0,
                seconds,
                sweep);
        return changed > 0;
    }

    boolean failed(String sweep, UnitId id, String key, String error) {
        return jdbi.inTransaction(h -> {
            int changed = h.execute(
                    "UPDATE sweep_unit SET state = 'FAILED', error = ?" + ONE + " AND state = 'QUEUED'",
                    error,
                    sweep,
                    id.cell(),
                    id.arm(),
                    id.seed(),
                    key);
            h.execute("UPDATE sweep SET failed = failed + ? WHERE id = ?", changed, sweep);
            return changed > 0;
        });
    }

    /** Failed units wait again: of these cells, or of all where none is named. */
    void requeue(String sweep, Set<Integer> cells) {
        jdbi.useTransaction(h -> {
            if (cells.isEmpty()) {
                h.execute(
                        "UPDATE sweep_unit SET state = 'QUEUED', error = NULL WHERE sweep_id = ? AND state = 'FAILED'",
                        sweep);
            }
            for (int cell : cells) {
                h.execute(
                        "UPDATE sweep_unit SET state = 'QUEUED', error = NULL WHERE sweep_id = ? AND cell = ? AND state = 'FAILED'",
                        sweep,
                        cell);
            }
            count(h, sweep);
        });
    }

    private static SweepUnitRow unit(ResultSet row) throws SQLException {
        return new SweepUnitRow(
                new UnitId(row.getInt("cell"), row.getInt("arm"), row.getLong("seed")),
                row.getString("unit_key"),
                UnitState.valueOf(row.getString("state")),
                row.getBoolean("reused"),
                Optional.ofNullable(row.getString("error")),
                Optional.ofNullable(row.getBytes("summary")));
    }
}
