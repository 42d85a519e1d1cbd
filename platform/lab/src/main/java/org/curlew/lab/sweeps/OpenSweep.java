package org.curlew.lab.sweeps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.ExperimentJson;
import org.curlew.engine.simulation.Cost;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.engine.sweep.CellTheory;
import org.curlew.engine.sweep.Cells;
import org.curlew.engine.sweep.PhaseDiagram;
import org.curlew.engine.sweep.Quantity;
import org.curlew.engine.sweep.Sweep;
import org.curlew.engine.sweep.SweepResults;
import org.curlew.engine.sweep.Thresholds;
import org.curlew.engine.sweep.UnitSummary;
import org.curlew.lab.runs.UnitId;
import org.curlew.lab.runs.UnitState;

/** A sweep in memory: the few numbers of every unit, how many of each cell are asked for, done, failed. No question about its picture goes to the database. */
final class OpenSweep {

    private final String id;
    private final Sweep sweep;
    private final ExperimentJson experiments;
    private final Cells cells;
    private final SweepResults results;
    private final SummaryCodec codec;
    private final double[] thresholds;
    private final double[] steps;
    private final long[] epochs;
    private final int[] units;
    private final int[] done;
    private final int[] failed;
    private final CellTheory[][] theories;

    OpenSweep(String id, Sweep sweep, ExperimentJson experiments) {
        this.id = id;
        this.sweep = sweep;
        this.experiments = experiments;
        cells = new Cells(sweep, experiments);
        results = new SweepResults(sweep.cells(), sweep.experiment().arms().size());
        thresholds = Thresholds.of(sweep);
        codec = new SummaryCodec(thresholds);
        steps = new double[sweep.cells()];
        epochs = new long[sweep.cells()];
        theories = new CellTheory[sweep.experiment().arms().size()][sweep.cells()];
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

    /** Takes note of a stored unit. */
    synchronized void add(SweepUnitRow row) {
        int cell = row.id().cell();
        units[cell]++;
        if (row.state() == UnitState.DONE) {
            row.summary()
                    .ifPresent(
                            bytes -> results.put(cell, row.id().arm(), row.id().seed(), codec.decode(bytes)));
            done[cell]++;
        } else if (row.state() == UnitState.FAILED) {
            failed[cell]++;
        }
    }

    UnitSummary summary(int cell, Trajectory trajectory) {
        return UnitSummary.of(trajectory, thresholds, epochs(cell));
    }

    synchronized void done(UnitId unit, UnitSummary summary) {
        results.put(unit.cell(), unit.arm(), unit.seed(), summary);
        done[unit.cell()]++;
    }

    synchronized void failed(UnitId unit) {
        failed[unit.cell()]++;
    }

    synchronized CellStatus status(int cell, int working) {
        return new CellStatus(units[cell], done[cell], failed[cell], working);
    }

    /** Steps of one unit of the cell. */
    double steps(int cell) {
        measure(cell);
        return steps[cell];
    }

    long epochs(int cell) {
        measure(cell);
        return epochs[cell];
    }

    /** Steps of all units that are asked for, and of those that need no more work. */
    synchronized double[] stepsAskedAndDone() {
        double asked = 0;
        double ready = 0;
        for (int cell = 0; cell < units.length; cell++) {
            if (units[cell] > 0) {
                asked += units[cell] * steps(cell);
                ready += (done[cell] + failed[cell]) * steps(cell);
            }
        }
        return new double[] {asked, ready};
    }

    String experimentJson(int cell) {
        return experiments.canonical(cells.experiment(cell));
    }

    /** What theory says of every cell, for one arm. */
    synchronized List<Optional<CellTheory>> theories(int arm) {
        return IntStream.range(0, sweep.cells())
                .mapToObj(cell -> {
                    measure(cell);
                    return Optional.ofNullable(theories[arm][cell]);
                })
                .toList();
    }

    PhaseDiagram diagram(Quantity quantity, double decision) {
        Thresholds.check(sweep, quantity);
        return PhaseDiagram.of(sweep, results, theories(quantity.arm()), quantity, decision);
    }

    List<Object> values(int cell) {
        List<Object> values = new ArrayList<>();
        values.add(cells.value(0, sweep.column(cell)));
        if (sweep.axes().size() > 1) {
            values.add(cells.value(1, sweep.row(cell)));
        }
        return values;
    }

    // everything that is read off a cell's experiment, which is large, at once
    private synchronized void measure(int cell) {
        if (epochs[cell] == 0) {
            Experiment experiment = cells.experiment(cell);
            steps[cell] = Cost.steps(experiments.catalogue(), experiment);
            for (int arm = 0; arm < theories.length; arm++) {
                theories[arm][cell] =
                        CellTheory.of(experiments.catalogue(), experiment, arm).orElse(null);
            }
            epochs[cell] = experiment.recording().epochs();
        }
    }
}
