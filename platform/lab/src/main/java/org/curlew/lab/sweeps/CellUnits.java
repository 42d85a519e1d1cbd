package org.curlew.lab.sweeps;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
        List<CellUnit> all = new ArrayList<>();
        for (SweepUnitRow row : units.ofCell(sweep.id(), cell)) {
            UnitState state = working.contains(row.id()) ? UnitState.RUNNING : row.state();
            all.add(new CellUnit(row.id().arm(), row.id().seed(), state, trajectory(sweep, row), row.error()));
        }
        int arms = sweep.sweep().experiment().arms().size();
        return new CellDetail(
                cell,
                sweep.values(cell),
                sweep.cells().experiment(cell),
                IntStream.range(0, arms)
                        .mapToObj(arm -> sweep.theory(cell, arm))
                        .toList(),
                all);
    }

    // equal trajectories are stored once, under the arm's name that came first
    private Optional<Trajectory> trajectory(OpenSweep sweep, SweepUnitRow row) {
        String arm = sweep.sweep().experiment().arms().get(row.id().arm()).name();
        return row.state() == UnitState.DONE
                ? trajectories
                        .find(row.key())
                        .map(t -> new Trajectory(
                                arm, t.seed(), t.epochs(), t.series(), t.outcome(), t.weights(), t.kernel()))
                : Optional.empty();
    }
}
