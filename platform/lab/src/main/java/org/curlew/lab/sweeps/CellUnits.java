package org.curlew.lab.sweeps;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.lab.runs.UnitId;
import org.curlew.lab.runs.UnitState;
import org.curlew.lab.store.TrajectoryTable;

/** Opens one cell: its units with their trajectories. */
record CellUnits(SweepUnitTable units, TrajectoryTable trajectories) {

    CellDetail of(OpenSweep sweep, int cell, Optional<SweepJob> job) {
        Set<UnitId> working = new HashSet<>();
        job.ifPresent(j -> j.atWork().forEach(unit -> working.addAll(unit.ids())));
        List<SweepUnitRow> rows = units.ofCell(sweep.id(), cell);
        Map<String, Trajectory> computed = trajectories.findAll(rows.stream()
                .filter(row -> row.state() == UnitState.DONE)
                .map(SweepUnitRow::key)
                .toList());
        List<CellUnit> all = new ArrayList<>();
        for (SweepUnitRow row : rows) {
            UnitState state = working.contains(row.id()) ? UnitState.RUNNING : row.state();
            Optional<Trajectory> own =
                    Optional.ofNullable(computed.get(row.key())).map(t -> ofArm(sweep, row, t));
            all.add(new CellUnit(row.id().arm(), row.id().seed(), state, own, row.error()));
        }
        int arms = sweep.sweep().experiment().arms().size();
        return new CellDetail(
                cell,
                sweep.values(cell),
                sweep.cells().experiment(cell),
                IntStream.range(0, arms)
                        .mapToObj(arm -> sweep.theory().of(cell, arm))
                        .toList(),
                all);
    }

    // equal trajectories are stored once, under the arm's name that came first
    private static Trajectory ofArm(OpenSweep sweep, SweepUnitRow row, Trajectory t) {
        String arm = sweep.sweep().experiment().arms().get(row.id().arm()).name();
        return new Trajectory(arm, t.seed(), t.epochs(), t.series(), t.outcome(), t.weights(), t.kernel());
    }
}
