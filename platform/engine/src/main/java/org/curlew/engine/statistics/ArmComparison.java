package org.curlew.engine.statistics;

import java.util.Arrays;
import java.util.Optional;

/**
 * Two arms on their way to the goal, paired by seed.
 *
 * @param ratio median epochs of the slower over those of the faster; NaN where an arm has no seed yet
 * @param test paired t-test of log10 epochs, slower minus faster; empty with fewer than two common seeds
 */
public record ArmComparison(ArmGoal faster, ArmGoal slower, double ratio, Optional<PairedTest> test) {

    /** The arm with the smaller median is the faster one; the first where they are equal. */
    public static ArmComparison of(ArmGoal first, ArmGoal second) {
        boolean swap = second.medianEpochs() < first.medianEpochs();
        ArmGoal faster = swap ? second : first;
        ArmGoal slower = swap ? first : second;
        double ratio = Math.max(1, slower.medianEpochs()) / Math.max(1, faster.medianEpochs());
        long[] common = faster.seeds().stream()
                .mapToLong(EpochsToGoal::seed)
                .filter(s -> slower.seeds().stream().anyMatch(e -> e.seed() == s))
                .toArray();
        return new ArmComparison(
                faster, slower, ratio, PairedTest.of(logEpochs(slower, common), logEpochs(faster, common)));
    }

    private static double[] logEpochs(ArmGoal arm, long[] seeds) {
        return Arrays.stream(seeds)
                .mapToDouble(s -> arm.seeds().stream()
                        .filter(e -> e.seed() == s)
                        .findFirst()
                        .orElseThrow()
                        .log10())
                .toArray();
    }
}
