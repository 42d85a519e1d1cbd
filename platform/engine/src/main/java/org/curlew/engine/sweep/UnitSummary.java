package org.curlew.engine.sweep;

import java.util.List;
import java.util.Map;
import org.curlew.engine.simulation.Outcome;
import org.curlew.engine.simulation.Trajectory;

/**
 * One trajectory in a few numbers, enough for every quantity that a phase diagram shows.
 *
 * @param series names of the series
 * @param thresholds falling; see {@link Thresholds}
 * @param numbers a series: last, max, min, then the time to each threshold; NaN where not defined
 */
public record UnitSummary(Outcome.Kind outcome, List<String> series, double[] thresholds, double[] numbers) {

    private static final int LAST = 0;
    private static final int MAX = 1;
    private static final int MIN = 2;
    private static final int TIMES = 3;

    /** @param last the experiment's last epoch: the time to a threshold that was never reached */
    public static UnitSummary of(Trajectory trajectory, double[] thresholds, long last) {
        int width = TIMES + thresholds.length;
        List<String> names = List.copyOf(trajectory.series().keySet());
        double[] numbers = new double[names.size() * width];
        int at = 0;
        for (Map.Entry<String, double[]> series : trajectory.series().entrySet()) {
            reduce(trajectory.epochs(), series.getValue(), thresholds, last, numbers, at);
            at += width;
        }
        return new UnitSummary(trajectory.outcome().kind(), names, thresholds, numbers);
    }

    public double last(String name) {
        return number(name, LAST);
    }

    public double max(String name) {
        return number(name, MAX);
    }

    public double min(String name) {
        return number(name, MIN);
    }

    /** NaN for a threshold that was not asked for. */
    public double timeTo(String name, double threshold) {
        for (int t = 0; t < thresholds.length; t++) {
            if (thresholds[t] == threshold) {
                return number(name, TIMES + t);
            }
        }
        return Double.NaN;
    }

    private double number(String name, int offset) {
        int place = series.indexOf(name);
        return place < 0 ? Double.NaN : numbers[place * (TIMES + thresholds.length) + offset];
    }

    private static void reduce(long[] epochs, double[] values, double[] thresholds, long last, double[] into, int at) {
        double max = Double.NaN;
        double min = Double.NaN;
        int next = 0;
        for (int i = 0; i < values.length; i++) {
            double value = values[i];
            if (!Double.isNaN(value)) {
                max = max >= value ? max : value;
                min = min <= value ? min : value;
            }
            while (next < thresholds.length && value < thresholds[next]) {
                into[at + TIMES + next] = epochs[i];
                next++;
            }
        }
        boolean defined = !Double.isNaN(max);
        into[at + LAST] = values.length == 0 ? Double.NaN : values[values.length - 1];
        into[at + MAX] = max;
        into[at + MIN] = min;
        for (; next < thresholds.length; next++) {
            into[at + TIMES + next] = defined ? last : Double.NaN;
        }
    }
}
