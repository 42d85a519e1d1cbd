package org.curlew.engine.statistics;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.hipparchus.stat.descriptive.rank.Percentile;

/**
 * Bootstrap interval of a statistic (Efron 1979, percentile method): seeds are drawn with replacement, the statistic taken of each draw, and its middle share kept.
 *
 * @param level share of the draws inside, such as 0.95
 */
public record Interval(double level, double low, double high) {

    private static final int DRAWS = 2000;
    private static final long SEED = 19790101;

    /** Of the median, at 95 %. The same sample always gives the same interval. */
    public static Interval ofMedian(double... sample) {
        return of(sample, 0.95, s -> Summary.of(s).median());
    }

    /** @throws IllegalArgumentException for an empty sample */
    public static Interval of(double[] sample, double level, ToDoubleFunction<double[]> statistic) {
        if (sample.length == 0) {
            throw new IllegalArgumentException("there is nothing to draw from");
        }
        SplittableRandom random = new SplittableRandom(SEED);
        double[] drawn = new double[sample.length];
        double[] statistics = new double[DRAWS];
        for (int b = 0; b < DRAWS; b++) {
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = sample[random.nextInt(sample.length)];
            }
            statistics[b] = statistic.applyAsDouble(drawn);
        }
        Percentile percentile = new Percentile();
        percentile.setData(statistics);
        return new Interval(level, percentile.evaluate(50 * (1 - level)), percentile.evaluate(50 * (1 + level)));
    }
}
