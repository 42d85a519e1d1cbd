package org.curlew.engine.sweep;

import java.util.Arrays;
import java.util.TreeSet;
import org.curlew.spi.InvalidInput;

/** The thresholds whose times are kept of every trajectory: 1, 2 and 5 times the powers of ten from 1 down to 1e-15, the goal's, and that of the sweep's picture; falling. */
public final class Thresholds {

    private static final int SMALLEST_EXPONENT = 15;

    private Thresholds() {}

    public static double[] of(Sweep sweep) {
        TreeSet<Double> all = new TreeSet<>();
        for (int exponent = 0; exponent < SMALLEST_EXPONENT; exponent++) {
            all.add(Double.parseDouble("1e-" + exponent));
            all.add(Double.parseDouble("2e-" + (exponent + 1)));
            all.add(Double.parseDouble("5e-" + (exponent + 1)));
        }
        all.add(Double.parseDouble("1e-" + SMALLEST_EXPONENT));
        sweep.experiment().goal().ifPresent(goal -> all.add(goal.threshold()));
        sweep.picture()
                .map(Picture::quantity)
                .filter(q -> q.reduction() == Reduction.TIME_TO_THRESHOLD)
                .ifPresent(q -> all.add(q.threshold()));
        return all.descendingSet().stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** @throws InvalidInput for a time to a threshold that was not kept */
    public static void check(Sweep sweep, Quantity quantity) {
        if (quantity.reduction() == Reduction.TIME_TO_THRESHOLD
                && Arrays.stream(of(sweep)).noneMatch(kept -> kept == quantity.threshold())) {
            throw new InvalidInput(
                    "/threshold",
                    "the time to " + quantity.threshold()
                            + " is not kept; choose 1, 2 or 5 times a power of ten from 1 down to 1e-"
                            + SMALLEST_EXPONENT + ", or the goal's threshold");
        }
    }
}
