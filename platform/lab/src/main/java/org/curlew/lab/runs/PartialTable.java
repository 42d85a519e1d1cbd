package org.curlew.lab.runs;

import java.util.HashMap;
import java.util.Map;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.lab.store.TrajectoryCodec;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What units had recorded when they were cancelled or failed, so that the curves are still there after a restart. */
final class PartialTable {

    private final Jdbi jdbi;

    PartialTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void keep(String run, UnitId unit, Trajectory partial) {
        jdbi.useHandle(h -> h.execute("""
                        MERGE INTO partial_trajectory (run_id, cell, arm, seed, content) KEY (run_id, cell, arm, seed)
                        VALUES (?, ?, ?, ?, ?)
                        """, run, unit.cell(), unit.arm(), unit.seed(), TrajectoryCodec.encode(partial)));
    }

    Map<UnitId, Trajectory> of(String run) {
        Map<UnitId, Trajectory> partial = new HashMap<>();
        jdbi.useHandle(h -> h.createQuery("SELECT * FROM partial_trajectory WHERE run_id = :run")
                .bind("run", run)
                .map((row, context) -> Map.entry(
                        new UnitId(row.getInt("cell"), row.getInt("arm"), row.getLong("seed")),
                        TrajectoryCodec.decode(row.getBytes("content"))))
                .forEach(e -> partial.put(e.getKey(), e.getValue())));
        return partial;
    }

    static void forget(Handle h, String run, UnitId unit) {
        h.execute(
                "DELETE FROM partial_trajectory WHERE run_id = ? AND cell = ? AND arm = ? AND seed = ?",
                run,
                unit.cell(),
                unit.arm(),
                unit.seed());
    }
}
