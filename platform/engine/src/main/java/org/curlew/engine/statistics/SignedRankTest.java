package org.curlew.engine.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.stat.inference.WilcoxonSignedRankTest;

/**
 * Wilcoxon signed-rank test of two paired samples, two-sided: the ranks of |d|, d = first - second, where d > 0 against where d < 0.
 *
 * <p>Pairs that do not differ are left out (Wilcoxon 1945). Exact up to 20 pairs without ties, else by the normal approximation with continuity correction.
 *
 * @param pairs that differ
 * @param w the smaller of the two sums of ranks
 * @param p probability of so small a w if d were as often positive as negative
 */
public record SignedRankTest(int pairs, double w, double p) {

    private static final int MOST_EXACT = 20;

    /** Nothing where fewer than two pairs differ. */
    public static Optional<SignedRankTest> of(double[] first, double[] second) {
        double[] d = Arrays.stream(Pairs.differences(first, second))
                .filter(x -> x != 0)
                .toArray();
        if (d.length < 2 || Arrays.stream(d).anyMatch(x -> !Double.isFinite(x))) {
            return Optional.empty();
        }
        double[] zero = new double[d.length];
        boolean ties = Arrays.stream(d).map(Math::abs).distinct().count() < d.length;
        boolean exact = d.length <= MOST_EXACT && !ties;
        WilcoxonSignedRankTest test = new WilcoxonSignedRankTest();
        double all = d.length * (d.length + 1) / 2.0;
        double larger = test.wilcoxonSignedRank(d, zero);
        return Optional.of(
                new SignedRankTest(d.length, all - larger, Math.min(1, test.wilcoxonSignedRankTest(d, zero, exact))));
    }
}
