package org.curlew.engine.bench;

import java.util.Arrays;

/**
 * Steps a second of one case by one path: the median of interleaved repetitions.
 *
 * @param kernel which kernel computed, such as {@code plain}; a peer's name for a peer
 * @param spread (largest - smallest) / median of the repetitions
 * @param gflops of the arithmetic that this path needs, not of what another would have needed; NaN for a peer
 * @param bytesPerStep read and written at least; NaN for a peer
 * @param allocatedBytesPerStep NaN for a peer
 */
public record BenchResult(
        String name,
        String path,
        String kernel,
        double stepsPerSecond,
        double spread,
        double gflops,
        double bytesPerStep,
        double allocatedBytesPerStep) {

    static double median(double[] rates) {
        double[] sorted = rates.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    static double spread(double[] rates) {
        double[] sorted = rates.clone();
        Arrays.sort(sorted);
        return (sorted[sorted.length - 1] - sorted[0]) / median(rates);
    }
}
