package org.curlew.lab.sweeps;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.curlew.engine.experiment.ExperimentJson;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.engine.sweep.Cells;
import org.curlew.engine.sweep.PhaseDiagram;
import org.curlew.engine.sweep.Quantity;
import org.curlew.engine.sweep.Sweep;
import org.curlew.engine.sweep.SweepResults;
import org.curlew.engine.sweep.Thresholds;
import org.curlew.engine.sweep.UnitSummary;
import org.curlew.lab.jobs.Speed;
import org.curlew.lab.runs.UnitId;
import org.curlew.lab.runs.UnitState;
import org.curlew.spi.InvalidInput;

/** A sweep in memory: the few numbers of every unit, how many of each cell are asked for, done, failed. No question about its picture goes to the database. */
final class OpenSweep {

    private final String id;
    private final Sweep sweep;
    private final ExperimentJson experiments;
    private final Cells cells;
    private final SweepResults results;
    private final SummaryCodec codec;
    private final double[] thresholds;
    private volatile long changes;
    private volatile Drawn drawn;
    private final int[] units;
    private final int[] done;
    private final int[] failed;
    private final LengthOfUnits lengths;
    private final TheoryOfCells theory;

    OpenSweep(String id, Sweep sweep, ExperimentJson experiments, Speed speed) {
        this.id = id;
        this.sweep = sweep;
        this.experiments = experiments;
        cells = Cells.checked(sweep, experiments);
        results = new SweepResults(sweep.cells(), sweep.experiment().arms().size());
        thresholds = Thresholds.of(sweep);
        codec = new SummaryCodec(thresholds);
        lengths = new LengthOfUnits(sweep, cells, experiments.catalogue(), speed);
        theory = new TheoryOfCells(sweep, cells, experiments.catalogue());
        units = new int[sweep.cells()];
        done = new int[sweep.cells()];
        failed = new int[sweep.cells()];
    }

    String id() {
        return id;
    }

    Sweep sweep() {
        return sweep;
    }

    Cells cells() {
        return cells;
    }

    SweepResults results() {
        return results;
    }

    LengthOfUnits lengths() {
        return lengths;
    }

    TheoryOfCells theory() {
        return theory;
    }

    /** @throws InvalidInput for a cell that is not on the grid */
    void check(int cell) {
        if (cell < 0 || cell >= sweep.cells()) {
            throw new InvalidInput("/cell", "there is no cell " + cell + "; this sweep has " + sweep.cells());
        }
    }

    /** Takes note of a stored unit. */
    synchronized void add(SweepUnitRow row) {
        int cell = row.id().cell();
        units[cell]++;
        if (row.state() == UnitState.DONE) {
            row.summary()
                    .ifPresent(
                            bytes -> results.put(cell, row.id().arm(), row.id().seed(), codec.decode(bytes)));
            done[cell]++;
            changes++;
        } else if (row.state() == UnitState.FAILED) {
            failed[cell]++;
        }
    }

    UnitSummary summary(int cell, Trajectory trajectory) {
        return UnitSummary.of(trajectory, thresholds, lengths.epochs(cell));
    }

    synchronized void done(UnitId unit, UnitSummary summary) {
        results.put(unit.cell(), unit.arm(), unit.seed(), summary);
        done[unit.cell()]++;
        changes++;
    }

    synchronized void failed(UnitId unit) {
        failed[unit.cell()]++;
    }

    synchronized CellStatus status(int cell, int working) {
        return new CellStatus(units[cell], done[cell], failed[cell], working);
    }

    /** Steps of all units that are asked for, and of those that need no more work. */
    double[] stepsAskedAndDone() {
        int[] asked;
        int[] ready;
        synchronized (this) {
            asked = units.clone();
            ready = IntStream.range(0, asked.length)
                    .map(cell -> done[cell] + failed[cell])
                    .toArray();
        }
        return new double[] {lengths.steps(asked), lengths.steps(ready)};
    }

    String experimentJson(int cell) {
        return experiments.canonical(cells.experiment(cell));
    }

    /** The same picture while no unit is added: many look at it at once. */
    PhaseDiagram diagram(Quantity quantity, double decision) {
        long now = changes;
        Drawn known = drawn;
        if (known == null || !known.shows(now, quantity, decision)) {
            Thresholds.check(sweep, quantity);
            known = new Drawn(now, PhaseDiagram.of(sweep, results, theory.ofArm(quantity.arm()), quantity, decision));
            drawn = known;
        }
        return known.diagram();
    }

    List<Object> values(int cell) {
        List<Object> values = new ArrayList<>();
        values.add(cells.value(0, sweep.column(cell)));
        if (sweep.axes().size() > 1) {
            values.add(cells.value(1, sweep.row(cell)));
        }
        return values;
    }

    /** @param changes how often a unit had been added before */
    private record Drawn(long changes, PhaseDiagram diagram) {

        boolean shows(long now, Quantity quantity, double decision) {
            return changes == now
                    && diagram.quantity().equals(quantity)
                    && Double.compare(diagram.decision(), decision) == 0;
        }
    }
}
