package org.curlew.engine.statistics;

import java.util.Optional;

/**
 * Two arms on their way to the goal, paired by seed.
 *
 * @param ratio median epochs of the slower over those of the faster; NaN where an arm has no seed yet
 * @param ratioInterval 95 % bootstrap interval of the median over common seeds of slower / faster epochs; empty with fewer than two
 * @param test paired t-test of log10 epochs, slower minus faster; empty with fewer than two common seeds
 * @param ranks Wilcoxon signed-rank test of the same pairs, which asks nothing of their distribution
 */
public record ArmComparison(
        ArmGoal faster,
        ArmGoal slower,
        double ratio,
        Optional<Interval> ratioInterval,
        Optional<PairedTest> test,
        Optional<SignedRankTest> ranks) {

    /** The arm with the smaller median is the faster one; the first where they are equal. */
    public static ArmComparison of(ArmGoal first, ArmGoal second) {
        boolean swap = second.medianEpochs() < first.medianEpochs();
        ArmGoal faster = swap ? second : first;
        ArmGoal slower = swap ? first : second;
        double ratio = Math.max(1, slower.medianEpochs()) / Math.max(1, faster.medianEpochs());
        double[] slow = slower.logEpochs().commonWith(faster.logEpochs());
        double[] fast = faster.logEpochs().commonWith(slower.logEpochs());
        return new ArmComparison(
                faster, slower, ratio, interval(slow, fast), PairedTest.of(slow, fast), SignedRankTest.of(slow, fast));
    }

    // of 10^d, d = log10 slower - log10 faster: the median of the ratios is ten to the median of d
    private static Optional<Interval> interval(double[] slow, double[] fast) {
        if (slow.length < 2) {
            return Optional.empty();
        }
        Interval d = Interval.ofMedian(Pairs.differences(slow, fast));
        return Optional.of(new Interval(d.level(), Math.pow(10, d.low()), Math.pow(10, d.high())));
    }
}
