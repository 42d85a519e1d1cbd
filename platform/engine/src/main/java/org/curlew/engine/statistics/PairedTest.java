package org.curlew.engine.statistics;

import java.util.Optional;
import org.hipparchus.stat.inference.TTest;

/**
 * Paired t-test of two samples: t = mean(d) / (s_d / sqrt(n)), d = first - second, two-sided.
 *
 * @param meanDifference mean of d
 * @param p probability of so large a |t| if the mean of d were zero
 */
public record PairedTest(int pairs, double meanDifference, double t, double p) {

    /** Nothing where there are fewer than two pairs, or the differences do not vary. */
    public static Optional<PairedTest> of(double[] first, double[] second) {
        double[] d = Pairs.differences(first, second);
        if (d.length < 2) {
            return Optional.empty();
        }
        Summary differences = Summary.of(d);
        double t = new TTest().t(0, d);
        if (differences.smallest() == differences.largest() || !Double.isFinite(t)) {
            return Optional.empty();
        }
        return Optional.of(new PairedTest(d.length, differences.mean(), t, new TTest().tTest(0, d)));
    }
}
