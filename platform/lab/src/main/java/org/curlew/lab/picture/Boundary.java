package org.curlew.lab.picture;

import java.util.Optional;
import org.curlew.engine.experiment.ExperimentJson;
import org.curlew.engine.sweep.Axis;
import org.curlew.engine.sweep.AxisValues;
import org.curlew.engine.sweep.CellTheory;
import org.curlew.engine.sweep.Cells;
import org.curlew.engine.sweep.PhaseDiagram;
import org.curlew.engine.sweep.Sweep;

/**
 * A function on a grid of its own, whose zero line is drawn over a picture.
 *
 * @param x places along x, in the units of the picture's axis
 * @param values one a grid point, along x first; NaN where not known
 */
public record Boundary(double[] x, double[] y, double[] values) {

    private static final int POINTS = 61;

    public static final Boundary NONE = new Boundary(new double[0], new double[0], new double[0]);

    /** On a finer grid than the cells, so that its line is not bent by theirs; none where theory says nothing of the plane. */
    static Boundary of(PhaseDiagram d, ExperimentJson experiments) {
        Sweep sweep = d.sweep();
        if (d.theories().stream().noneMatch(Optional::isPresent)
                || !numeric(sweep.axes().get(0))
                || !numeric(sweep.axes().get(1))) {
            return NONE;
        }
        double[] x = fine(sweep.axes().get(0));
        double[] y = fine(sweep.axes().get(1));
        Cells cells = new Cells(sweep, experiments);
        double[] margins = new double[x.length * y.length];
        for (int row = 0; row < y.length; row++) {
            for (int column = 0; column < x.length; column++) {
                margins[row * x.length + column] = CellTheory.smoothMargin(
                                experiments.catalogue(),
                                cells.at(x[column], y[row]),
                                d.quantity().arm())
                        .orElse(Double.NaN);
            }
        }
        return new Boundary(x, y, margins);
    }

    private static boolean numeric(Axis axis) {
        return axis.values().all().stream().allMatch(Number.class::isInstance)
                && axis.values().count() > 1;
    }

    private static double[] fine(Axis axis) {
        double[] ends = axis.values().numbers();
        double low = ends[0];
        double high = ends[ends.length - 1];
        return new AxisValues.Spaced(low, high, POINTS, axis.values().logarithmic()).numbers();
    }
}
