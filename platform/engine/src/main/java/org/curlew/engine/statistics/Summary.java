package org.curlew.engine.statistics;

import java.util.Arrays;

/**
 * A sample in a few numbers.
 *
 * @param standardError s / sqrt(n), with s^2 = sum (x - mean)^2 / (n - 1); zero for a single value
 */
public record Summary(int count, double mean, double median, double standardError, double smallest, double largest) {

    /** @throws IllegalArgumentException for an empty sample */
    public static Summary of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("there is nothing to summarise");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double mean = Arrays.stream(sorted).sum() / n;
        double squares = Arrays.stream(sorted).map(x -> (x - mean) * (x - mean)).sum();
        double error = n == 1 ? 0 : Math.sqrt(squares / (n - 1) / n);
        double median = n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
        return new Summary(n, mean, median, error, sorted[0], sorted[n - 1]);
    }
}
