package org.curlew.lab.runs;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The units of runs in the database. */
final class UnitTable {

    private final Jdbi jdbi;

    UnitTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(Handle h, String run, List<UnitRow> rows) {
        PreparedBatch batch = h.prepareBatch(
                "INSERT INTO run_unit (run_id, arm, seed, unit_key, state, reused) VALUES (?, ?, ?, ?, ?, ?)");
        rows.forEach(u -> batch.add(run, u.arm(), u.seed(), u.key(), u.state().name(), u.reused()));
        batch.execute();
    }

    /** By seed, arms together, so that paired results come early. */
    List<UnitRow> of(String run) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM run_unit WHERE run_id = :run ORDER BY seed, arm")
                .bind("run", run)
                .map((row, context) -> new UnitRow(
                        row.getInt("arm"),
                        row.getLong("seed"),
                        row.getString("unit_key"),
                        UnitState.valueOf(row.getString("state")),
                        row.getBoolean("reused"),
                        Optional.ofNullable(row.getString("error"))))
                .list());
    }

    void state(UnitTask task, UnitState state, String error) {
        jdbi.useHandle(h -> h.createUpdate(
                        "UPDATE run_unit SET state = :state, error = :error WHERE run_id = :run AND arm = :arm AND seed = :seed")
                .bind("run", task.run().id())
                .bind("arm", task.arm())
                .bind("seed", task.seed())
                .bind("state", state.name())
                .bind("error", error)
                .execute());
    }

    /** What is not done waits again. */
    void requeue(String run) {
        jdbi.useHandle(h -> h.execute(
                "UPDATE run_unit SET state = 'QUEUED', error = NULL WHERE run_id = ? AND state <> 'DONE'", run));
    }

    void reused(String run, UnitRow unit) {
        jdbi.useHandle(h -> h.execute(
                "UPDATE run_unit SET state = 'DONE', reused = TRUE, error = NULL WHERE run_id = ? AND arm = ? AND seed = ?",
                run,
                unit.arm(),
                unit.seed()));
    }
}
