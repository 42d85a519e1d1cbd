package org.curlew.lab.sweeps;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curlew.engine.sweep.CellTheory;
import org.curlew.engine.sweep.Effect;
import org.curlew.engine.sweep.Effects;
import org.curlew.engine.sweep.PhaseDiagram;
import org.curlew.engine.sweep.Quantity;
import org.curlew.engine.sweep.SweepResults;

/** What a sweep has given so far: all that its page shows. Read from memory, but for the trajectories of a cell. */
public final class SweepReadings {

    private final OpenSweeps open;
    private final ActiveSweeps active;
    private final SweepUnitTable units;
    private final CellUnits cells;
    private final int workers;

    SweepReadings(OpenSweeps open, ActiveSweeps active, SweepUnitTable units, CellUnits cells, int workers) {
        this.open = open;
        this.active = active;
        this.units = units;
        this.cells = cells;
        this.workers = workers;
    }

    /** How each cell fares, in the order of the sweep's cells. */
    public List<CellStatus> cells(String id) {
        OpenSweep sweep = open.get(id);
        int[] working = new int[sweep.sweep().cells()];
        active.job(id).ifPresent(job -> job.atWork().forEach(unit -> unit.ids().forEach(at -> working[at.cell()]++)));
        return IntStream.range(0, working.length)
                .mapToObj(cell -> sweep.status(cell, working[cell]))
                .toList();
    }

    /** The picture of a quantity, also while the sweep runs. @param decision NaN where nothing is decided */
    public PhaseDiagram diagram(String id, Quantity quantity, double decision) {
        return open.get(id).diagram(quantity, decision);
    }

    /** What theory says of every cell, for one arm. */
    public List<Optional<CellTheory>> theories(String id, int arm) {
        return open.get(id).theory().ofArm(arm);
    }

    /** The numbers of every unit that is done. */
    public SweepResults results(String id) {
        return open.get(id).results();
    }

    /** Steps that were computed for it; units taken over from elsewhere are not counted. */
    public double steps(String id) {
        OpenSweep sweep = open.get(id);
        return units.computed(id).entrySet().stream()
                .mapToDouble(cell -> cell.getValue() * sweep.lengths().steps(cell.getKey()))
                .sum();
    }

    /** A figure's named number, as far as the sweep has come; NaN where it cannot be told yet. */
    public double effect(String id, Effect effect) {
        OpenSweep sweep = open.get(id);
        return new Effects(
                        sweep.sweep(),
                        sweep.results(),
                        sweep.theory().ofArm(effect.quantity().arm()))
                .of(effect);
    }

    /** The cell's experiment, what theory says, its units with their trajectories. */
    public CellDetail cell(String id, int cell) {
        OpenSweep sweep = open.get(id);
        sweep.check(cell);
        return cells.of(sweep, cell, active.job(id));
    }

    /** Reads a sweep into memory, with the picture that its page shows first, theory on one core: whoever opens it then need not wait. */
    void readAhead(String id) {
        OpenSweep sweep = open.get(id);
        sweep.sweep().picture().ifPresent(picture -> {
            IntStream.range(0, sweep.sweep().cells())
                    .forEach(cell -> sweep.theory().of(cell, picture.quantity().arm()));
            sweep.diagram(picture.quantity(), picture.decision().orElse(Double.NaN));
        });
    }

    SweepProgress progress(SweepRow row) {
        double fraction = row.units() == 0 ? 1 : (double) (row.done() + row.failed()) / row.units();
        double rate = 0;
        Optional<Duration> left = Optional.empty();
        Optional<SweepJob> job = active.job(row.id());
        if (job.isPresent()) {
            double[] steps = open.get(row.id()).stepsAskedAndDone();
            double ready = Math.min(steps[0], steps[1] + job.get().stepsAtWork());
            fraction = steps[0] == 0 ? 1 : ready / steps[0];
            rate = job.get().stepsPerSecond();
            left = job.get().left(workers).filter(any -> row.state().active()).map(TimeLeft::duration);
        }
        return new SweepProgress(row.id(), row.state(), fraction, rate, left, row.done(), row.failed(), row.units());
    }
}
