package org.curlew.lab.sweeps;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.simulation.Cost;
import org.curlew.engine.sweep.Cells;
import org.curlew.engine.sweep.Sweep;
import org.curlew.lab.jobs.Speed;

/** How long a unit of each cell of a sweep is, in steps, in epochs and in seconds as they are estimated, worked out when it is first asked for. */
final class LengthOfUnits {

    private record Length(double steps, long epochs) {}

    private final Cells cells;
    private final Catalogue catalogue;
    private final Speed speed;
    private final AtomicReferenceArray<Length> known;
    private final AtomicReferenceArray<double[]> expected;

    LengthOfUnits(Sweep sweep, Cells cells, Catalogue catalogue, Speed speed) {
        this.cells = cells;
        this.catalogue = catalogue;
        this.speed = speed;
        known = new AtomicReferenceArray<>(sweep.cells());
        expected = new AtomicReferenceArray<>(sweep.cells());
    }

    double steps(int cell) {
        return of(cell).steps();
    }

    long epochs(int cell) {
        return of(cell).epochs();
    }

    /** Of one worker, as it was estimated when it was first asked for; only for units that are to be computed, since it takes longer than the other two. */
    double seconds(int cell, int arm) {
        double[] found = expected.get(cell);
        if (found == null) {
            Experiment experiment = cells.experiment(cell);
            found = IntStream.range(0, experiment.arms().size())
                    .mapToDouble(a -> speed.seconds(experiment, a))
                    .toArray();
            expected.set(cell, found);
        }
        return found[arm];
    }

    /** @param units how many of each cell */
    double steps(int[] units) {
        return IntStream.range(0, units.length)
                .filter(cell -> units[cell] > 0)
                .parallel()
                .mapToDouble(cell -> units[cell] * steps(cell))
                .sum();
    }

    private Length of(int cell) {
        Length found = known.get(cell);
        if (found == null) {
            Experiment experiment = cells.experiment(cell);
            found = new Length(
                    Cost.steps(catalogue, experiment), experiment.recording().epochs());
            known.set(cell, found);
        }
        return found;
    }
}
