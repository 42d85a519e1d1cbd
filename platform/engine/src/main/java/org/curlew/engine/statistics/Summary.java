package org.curlew.engine.statistics;

import org.hipparchus.stat.descriptive.DescriptiveStatistics;

/**
 * A sample in a few numbers: one value a seed, all of the same arm and parameters.
 *
 * @param standardError s / sqrt(n), with s^2 = sum (x - mean)^2 / (n - 1); zero for a single value
 */
public record Summary(int count, double mean, double median, double standardError, double smallest, double largest) {

    /** @throws IllegalArgumentException for an empty sample */
    public static Summary of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("there is nothing to summarise");
        }
        DescriptiveStatistics sample = new DescriptiveStatistics(values);
        return new Summary(
                values.length,
                sample.getMean(),
                sample.getPercentile(50),
                sample.getStandardDeviation() / Math.sqrt(values.length),
                sample.getMin(),
                sample.getMax());
    }
}
