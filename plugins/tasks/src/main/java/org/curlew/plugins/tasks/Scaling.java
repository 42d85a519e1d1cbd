package org.curlew.plugins.tasks;

import java.util.Arrays;
import org.curlew.spi.Matrix;

/**
 * Brings inputs to mean 0 and to a common size, by the mean and spread of the training inputs alone.
 *
 * <pre>  x_j <- s_j (x_j - mean_j)</pre>
 */
record Scaling(double[] mean, double[] factor) {

    /** Every column to the given standard deviation; columns that do not vary become 0. */
    static Scaling each(Matrix training, double deviation) {
        double[] mean = means(training);
        double[] factor = Arrays.stream(variances(training, mean))
                .map(v -> v > 0 ? deviation / Math.sqrt(v) : 0)
                .toArray();
        return new Scaling(mean, factor);
    }

    /** One factor for all columns, so that their mean variance is the given one squared. */
    static Scaling common(Matrix training, double deviation) {
        double[] mean = means(training);
        double variance = Arrays.stream(variances(training, mean)).average().orElseThrow();
        double[] factor = new double[mean.length];
        Arrays.fill(factor, variance > 0 ? deviation / Math.sqrt(variance) : 0);
        return new Scaling(mean, factor);
    }

    Matrix of(Matrix inputs) {
        Matrix scaled = inputs.copy();
        for (int i = 0; i < scaled.data().length; i++) {
            int j = i % mean.length;
            scaled.data()[i] = factor[j] * (scaled.data()[i] - mean[j]);
        }
        return scaled;
    }

    private static double[] means(Matrix x) {
        double[] mean = new double[x.columns()];
        for (int i = 0; i < x.data().length; i++) {
            mean[i % mean.length] += x.data()[i] / x.rows();
        }
        return mean;
    }

    private static double[] variances(Matrix x, double[] mean) {
        double[] variance = new double[mean.length];
        for (int i = 0; i < x.data().length; i++) {
            variance[i % mean.length] += Math.pow(x.data()[i] - mean[i % mean.length], 2) / x.rows();
        }
        return variance;
    }
}
