package org.curlew.engine.sweep;

import java.util.TreeSet;

/** The thresholds whose times are kept of every trajectory: the powers of ten from 1 to 1e-15, the goal's, and that of the sweep's picture; falling. */
public final class Thresholds {

    private static final int SMALLEST_EXPONENT = 15;

    private Thresholds() {}

    public static double[] of(Sweep sweep) {
        TreeSet<Double> all = new TreeSet<>();
        for (int exponent = 0; exponent <= SMALLEST_EXPONENT; exponent++) {
            all.add(Double.parseDouble("1e-" + exponent));
        }
        sweep.experiment().goal().ifPresent(goal -> all.add(goal.threshold()));
        sweep.picture()
                .map(Picture::quantity)
                .filter(q -> q.reduction() == Reduction.TIME_TO_THRESHOLD)
                .ifPresent(q -> all.add(q.threshold()));
        return all.descendingSet().stream().mapToDouble(Double::doubleValue).toArray();
    }
}
