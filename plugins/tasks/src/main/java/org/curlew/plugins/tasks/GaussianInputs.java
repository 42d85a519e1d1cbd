package org.curlew.plugins.tasks;

import java.util.random.RandomGenerator;
import org.curlew.spi.Matrix;

/** Matrices of independent normal numbers, and their orthonormal columns. */
final class GaussianInputs {

    private GaussianInputs() {}

    /** samples x inputs, each with the given standard deviation. */
    static Matrix draw(int samples, int inputs, double deviation, RandomGenerator random) {
        Matrix x = new Matrix(samples, inputs);
        for (int i = 0; i < x.data().length; i++) {
            x.data()[i] = deviation * random.nextGaussian();
        }
        return x;
    }

    /** Makes the columns orthonormal, in place: Gram and Schmidt, twice, so that they are so to rounding. Needs as many rows as columns. */
    static void orthonormalise(Matrix x) {
        double[][] columns = new double[x.columns()][x.rows()];
        for (int j = 0; j < columns.length; j++) {
            for (int i = 0; i < x.rows(); i++) {
                columns[j][i] = x.get(i, j);
            }
            for (int pass = 0; pass < 2; pass++) {
                for (int k = 0; k < j; k++) {
                    subtract(columns[j], dot(columns[j], columns[k]), columns[k]);
                }
            }
            double norm = Math.sqrt(dot(columns[j], columns[j]));
            for (int i = 0; i < x.rows(); i++) {
                columns[j][i] /= norm;
                x.set(i, j, columns[j][i]);
            }
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void subtract(double[] a, double s, double[] b) {
        for (int i = 0; i < a.length; i++) {
            a[i] -= s * b[i];
        }
    }
}
