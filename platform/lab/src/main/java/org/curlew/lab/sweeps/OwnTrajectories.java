package org.curlew.lab.sweeps;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.curlew.engine.experiment.ExperimentJson;
import org.curlew.engine.sweep.Cells;
import org.curlew.engine.sweep.Sweep;

/**
 * The part of each arm's units that are trajectories of their own: along an axis that does not touch an arm its cells share one.
 *
 * <pre>  own = product over axes of (different units along the axis) / (its values)</pre>
 */
final class OwnTrajectories {

    private final Sweep sweep;
    private final Cells cells;
    private final ExperimentJson experiments;

    OwnTrajectories(Sweep sweep, Cells cells, ExperimentJson experiments) {
        this.sweep = sweep;
        this.cells = cells;
        this.experiments = experiments;
    }

    double[] ofArms() {
        return IntStream.range(0, sweep.experiment().arms().size())
                .mapToDouble(arm -> along(arm, sweep.columns(), column -> sweep.cell(column, 0))
                        * along(arm, sweep.rows(), row -> sweep.cell(0, row)))
                .toArray();
    }

    private double along(int arm, int values, IntUnaryOperator cell) {
        long different = IntStream.range(0, values)
                .mapToObj(place -> experiments.unitIdentity(cells.experiment(cell.applyAsInt(place)), arm, 1))
                .distinct()
                .count();
        return (double) different / values;
    }
}
