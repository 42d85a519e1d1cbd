package org.curlew.engine.statistics;

import java.util.Optional;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Paired t-test of two samples: t = mean(d) / (s_d / sqrt(n)), d = first - second, two-sided.
 *
 * @param meanDifference mean of d
 * @param p probability of so large a |t| if the mean of d were zero
 */
public record PairedTest(int pairs, double meanDifference, double t, double p) {

    /** Nothing where there are fewer than two pairs, or the differences do not vary. */
    public static Optional<PairedTest> of(double[] first, double[] second) {
        int n = first.length;
        if (n != second.length) {
            throw new IllegalArgumentException("a paired test needs pairs; got " + n + " and " + second.length);
        }
        if (n < 2) {
            return Optional.empty();
        }
        double[] d = new double[n];
        for (int i = 0; i < n; i++) {
            d[i] = first[i] - second[i];
        }
        Summary differences = Summary.of(d);
        double t = differences.mean() / differences.standardError();
        if (differences.smallest() == differences.largest() || !Double.isFinite(t)) {
            return Optional.empty();
        }
        double p = 2 * new TDistribution(n - 1).cumulativeProbability(-Math.abs(t));
        return Optional.of(new PairedTest(n, differences.mean(), t, p));
    }
}
