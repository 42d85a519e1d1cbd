package org.curlew.lab.sweeps;

import java.util.ArrayList;
import java.util.List;
import org.curlew.engine.sweep.Axis;
import org.curlew.engine.sweep.AxisValues;
import org.curlew.engine.sweep.Sweep;
import org.curlew.spi.InvalidInput;

/**
 * A finer grid in a region of a sweep: values halfway (of the logarithm, on a logarithmic axis) between neighbours in the region.
 *
 * @param grid the sweep with the new values
 * @param low the region's lower ends, one an axis
 * @param high its upper ends
 */
record Refinement(Sweep grid, double[] low, double[] high) {

    static Refinement of(Sweep sweep, int fromColumn, int toColumn, int fromRow, int toRow) {
        int[] from = {fromColumn, fromRow};
        int[] to = {toColumn, toRow};
        int count = sweep.axes().size();
        double[] low = new double[count];
        double[] high = new double[count];
        List<Axis> axes = new ArrayList<>();
        for (int a = 0; a < count; a++) {
            Axis axis = sweep.axes().get(a);
            double[] values = axis.values().numbers();
            if (from[a] < 0 || to[a] >= values.length || from[a] > to[a]) {
                throw new InvalidInput(
                        "/region",
                        "a region must lie on the grid, 0 to " + (values.length - 1) + " along axis " + a + "; got "
                                + from[a] + " to " + to[a]);
            }
            low[a] = values[from[a]];
            high[a] = values[to[a]];
            axes.add(
                    axis.values().all().stream().allMatch(Number.class::isInstance)
                            ? axis.withValues(axis.values().with(between(axis.values(), from[a], to[a])))
                            : axis);
        }
        return new Refinement(sweep.withAxes(axes), low, high);
    }

    /** Whether a cell of the finer grid lies in the region. */
    boolean holds(int cell) {
        int[] place = {grid.column(cell), grid.row(cell)};
        for (int a = 0; a < low.length; a++) {
            double value = grid.axes().get(a).values().numbers()[place[a]];
            if (value < low[a] || value > high[a]) {
                return false;
            }
        }
        return true;
    }

    private static List<Double> between(AxisValues values, int from, int to) {
        double[] numbers = values.numbers();
        List<Double> middles = new ArrayList<>();
        for (int i = from; i < to; i++) {
            double a = numbers[i];
            double b = numbers[i + 1];
            middles.add(values.logarithmic() ? Math.sqrt(a * b) : (a + b) / 2);
        }
        return middles;
    }
}
