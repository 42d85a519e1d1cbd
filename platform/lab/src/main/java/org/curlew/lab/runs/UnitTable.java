package org.curlew.lab.runs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;

/** The units of runs in the database. Every change keeps the run's counts in step, in one transaction; a run may have very many units. */
final class UnitTable {

    private static final String ONE = " WHERE run_id = :run AND cell = :cell AND arm = :arm AND seed = :seed";

    private final Jdbi jdbi;

    UnitTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(Handle h, String run, List<UnitRow> rows) {
        PreparedBatch batch = h.prepareBatch(
                "INSERT INTO run_unit (run_id, cell, arm, seed, unit_key, state, reused) VALUES (?, ?, ?, ?, ?, ?, ?)");
        for (UnitRow u : rows) {
            UnitId id = u.id();
            batch.add(run, id.cell(), id.arm(), id.seed(), u.key(), u.state().name(), u.reused());
        }
        batch.execute();
        h.execute("UPDATE run SET units = units + ?, done = done + ? WHERE id = ?", rows.size(), done(rows), run);
    }

    /** By seed, arms together, so that paired results come early. */
    List<UnitRow> of(String run) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM run_unit WHERE run_id = :run ORDER BY seed, cell, arm")
                .bind("run", run)
                .map((row, context) -> unit(row))
                .list());
    }

    /** Those that wait, in the order of {@link #of}. */
    List<UnitRow> queued(String run) {
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT * FROM run_unit WHERE run_id = :run AND state = 'QUEUED' ORDER BY seed, cell, arm")
                .bind("run", run)
                .map((row, context) -> unit(row))
                .list());
    }

    Optional<UnitRow> find(String run, UnitId id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM run_unit" + ONE)
                .bind("run", run)
                .bind("cell", id.cell())
                .bind("arm", id.arm())
                .bind("seed", id.seed())
                .map((row, context) -> unit(row))
                .findOne());
    }

    /** Unless the run was cancelled meanwhile. */
    void running(UnitTask task) {
        jdbi.useHandle(h -> change(
                        h,
                        task,
                        "state = 'RUNNING'",
                        "'QUEUED'",
                        " AND EXISTS (SELECT 1 FROM run WHERE id = :run AND state = 'RUNNING')")
                .execute());
    }

    void done(UnitTask task) {
        jdbi.useTransaction(h -> {
            int changed = change(h, task, "state = 'DONE', error = NULL", "'QUEUED', 'RUNNING', 'FAILED'")
                    .execute();
            h.execute(
                    "UPDATE run SET done = done + ? WHERE id = ?",
                    changed,
                    task.run().id());
            PartialTable.forget(h, task.run().id(), task.unit());
        });
    }

    void failed(UnitTask task, String error) {
        jdbi.useTransaction(h -> {
            int changed = change(h, task, "state = 'FAILED', error = :error", "'QUEUED', 'RUNNING'")
                    .bind("error", error)
                    .execute();
            h.execute(
                    "UPDATE run SET failed = failed + ? WHERE id = ?",
                    changed,
                    task.run().id());
        });
    }

    /** What is not done waits again. */
    void requeue(String run) {
        jdbi.useTransaction(h -> {
            h.execute(
                    "UPDATE run_unit SET state = 'QUEUED', error = NULL WHERE run_id = ? AND state IN ('RUNNING', 'FAILED')",
                    run);
            h.execute("UPDATE run SET failed = 0 WHERE id = ?", run);
        });
    }

    /** Takes over what was computed before, for this run or another. */
    void adopt(String run) {
        jdbi.useTransaction(h -> {
            int adopted = h.execute("""
                            UPDATE run_unit u SET state = 'DONE', reused = TRUE WHERE u.run_id = ? AND u.state = 'QUEUED'
                              AND EXISTS (SELECT 1 FROM trajectory t WHERE t.unit_key = u.unit_key)
                            """, run);
            h.execute("UPDATE run SET done = done + ?, reused = reused + ? WHERE id = ?", adopted, adopted, run);
        });
    }

    private static Update change(Handle h, UnitTask task, String set, String from) {
        return change(h, task, set, from, "");
    }

    private static Update change(Handle h, UnitTask task, String set, String from, String where) {
        return h.createUpdate("UPDATE run_unit SET " + set + ONE + " AND state IN (" + from + ")" + where)
                .bind("run", task.run().id())
                .bind("cell", task.unit().cell())
                .bind("arm", task.unit().arm())
                .bind("seed", task.unit().seed());
    }

    private static long done(List<UnitRow> rows) {
        return rows.stream().filter(u -> u.state() == UnitState.DONE).count();
    }

    private static UnitRow unit(ResultSet row) throws SQLException {
        return new UnitRow(
                new UnitId(row.getInt("cell"), row.getInt("arm"), row.getLong("seed")),
                row.getString("unit_key"),
                UnitState.valueOf(row.getString("state")),
                row.getBoolean("reused"),
                Optional.ofNullable(row.getString("error")));
    }
}
