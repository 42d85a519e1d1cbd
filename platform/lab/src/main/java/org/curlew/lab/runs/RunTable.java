package org.curlew.lab.runs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.curlew.lab.store.Times;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Runs in the database. */
final class RunTable {

    private static final String SELECT = """
            SELECT id, entry_id, entry_version, title, experiment, identity, provenance, imported, state, created, started, finished,
              units, done, failed, reused
            FROM run
            """;

    private final Jdbi jdbi;
    private final UnitTable units;

    RunTable(Jdbi jdbi, UnitTable units) {
        this.jdbi = jdbi;
        this.units = units;
    }

    /** The run and its units, all or nothing. */
    void insert(RunRow run, List<UnitRow> rows) {
        jdbi.useTransaction(h -> {
            insert(h, run);
            units.insert(h, run.id(), rows);
        });
    }

    Optional<RunRow> find(String id) {
        return jdbi.withHandle(h -> h.createQuery(SELECT + " WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> run(row))
                .findOne());
    }

    List<RunRow> list(int offset, int limit) {
        return jdbi.withHandle(
                h -> h.createQuery(SELECT + "ORDER BY created DESC, id OFFSET :offset ROWS FETCH NEXT :limit ROWS ONLY")
                        .bind("offset", offset)
                        .bind("limit", limit)
                        .map((row, context) -> run(row))
                        .list());
    }

    List<RunRow> ofEntry(String entryId) {
        return jdbi.withHandle(h -> h.createQuery(SELECT + " WHERE entry_id = :entry ORDER BY created DESC")
                .bind("entry", entryId)
                .map((row, context) -> run(row))
                .list());
    }

    List<RunRow> active() {
        return jdbi.withHandle(h -> h.createQuery(SELECT + " WHERE state IN ('QUEUED', 'RUNNING') ORDER BY created")
                .map((row, context) -> run(row))
                .list());
    }

    /** How far it is: one small row, however many units it has. */
    Optional<RunCounts> counts(String id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT state, units, done, failed FROM run WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> new RunCounts(
                        RunState.valueOf(row.getString("state")),
                        row.getInt("units"),
                        row.getInt("done"),
                        row.getInt("failed")))
                .findOne());
    }

    int count() {
        return jdbi.withHandle(h ->
                h.createQuery("SELECT COUNT(*) FROM run").mapTo(Integer.class).one());
    }

    void started(String id) {
        jdbi.useHandle(h -> h.createUpdate(
                        "UPDATE run SET state = 'RUNNING', started = COALESCE(started, :now) WHERE id = :id AND state = 'QUEUED'")
                .bind("id", id)
                .bind("now", Times.column(Instant.now()))
                .execute());
    }

    void state(String id, RunState state, Instant finished) {
        jdbi.useHandle(h -> h.createUpdate("UPDATE run SET state = :state, finished = :finished WHERE id = :id")
                .bind("id", id)
                .bind("state", state.name())
                .bind("finished", Times.column(finished))
                .execute());
    }

    void outcome(String id, String sentence, String thumbnail, String provenance) {
        jdbi.useHandle(h -> h.createUpdate(
                        "UPDATE run SET sentence = :sentence, thumbnail = :thumbnail, provenance = :provenance WHERE id = :id")
                .bind("id", id)
                .bind("sentence", sentence)
                .bind("thumbnail", thumbnail)
                .bind("provenance", provenance)
                .execute());
    }

    /** The run, its units, and trajectories that no other run uses. */
    void delete(String id) {
        jdbi.useTransaction(h -> {
            h.execute("DELETE FROM run WHERE id = ?", id);
            h.execute(
                    "DELETE FROM trajectory t WHERE NOT EXISTS (SELECT 1 FROM run_unit u WHERE u.unit_key = t.unit_key)"
                            + " AND NOT EXISTS (SELECT 1 FROM sweep_unit s WHERE s.unit_key = t.unit_key)");
        });
    }

    private static void insert(Handle h, RunRow run) {
        h.createUpdate("""
                        INSERT INTO run (id, entry_id, entry_version, title, experiment, identity, provenance, imported, state, created, started,
                          finished, sentence, thumbnail)
                        VALUES (:id, :entry, COALESCE((SELECT version FROM entry WHERE id = :entry), 0), :title, :experiment, :identity, :provenance, :imported, :state, :created, :started,
                          :finished, '', '[]')
                        """)
                .bind("id", run.id())
                .bind("entry", run.entryId().orElse(null))
                .bind("title", run.title())
                .bind("experiment", run.experiment())
                .bind("identity", run.identity())
                .bind("provenance", run.provenance())
                .bind("imported", run.imported())
                .bind("state", run.state().name())
                .bind("created", Times.column(run.created()))
                .bind("started", Times.column(run.started().orElse(null)))
                .bind("finished", Times.column(run.finished().orElse(null)))
                .execute();
    }

    private static RunRow run(ResultSet row) throws SQLException {
        return new RunRow(
                row.getString("id"),
                Optional.ofNullable(row.getString("entry_id")),
                row.getInt("entry_version"),
                row.getString("title"),
                row.getString("experiment"),
                row.getString("identity"),
                row.getString("provenance"),
                row.getBoolean("imported"),
                RunState.valueOf(row.getString("state")),
                Times.instant(row, "created"),
                Times.optional(row, "started"),
                Times.optional(row, "finished"),
                row.getInt("units"),
                row.getInt("done"),
                row.getInt("failed"),
                row.getInt("reused"));
    }
}
