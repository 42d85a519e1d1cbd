package org.curlew.plugins.tasks;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.curlew.spi.Matrix;

/**
 * Principal components of samples: the directions of largest variance, by Jacobi rotations of the covariance (Golub, Van Loan, Matrix Computations, 8.5).
 *
 * @param mean of each column
 * @param directions rows of norm 1, the largest variance first; the entry of largest size is positive
 */
record PrincipalComponents(double[] mean, double[][] directions, double[] variances) {

    private static final int MOST_SWEEPS = 60;

    static PrincipalComponents of(Matrix samples) {
        int n = samples.columns();
        double[] mean = new double[n];
        for (int i = 0; i < samples.data().length; i++) {
            mean[i % n] += samples.data()[i] / samples.rows();
        }
        double[][] c = covariance(samples, mean);
        double[][] v = diagonalise(c);
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> -c[k][k]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[][] directions = new double[n][n];
        double[] variances = new double[n];
        for (int k = 0; k < n; k++) {
            variances[k] = Math.max(0, c[order[k]][order[k]]);
            double largest = 0;
            for (int i = 0; i < n; i++) {
                directions[k][i] = v[order[k]][i];
                largest = Math.abs(directions[k][i]) > Math.abs(largest) ? directions[k][i] : largest;
            }
            for (int i = 0; i < n; i++) {
                directions[k][i] *= Math.signum(largest);
            }
        }
        return new PrincipalComponents(mean, directions, variances);
    }

    /** samples x components: the projections of the centred samples. */
    Matrix project(Matrix samples, int components) {
        Matrix out = new Matrix(samples.rows(), components);
        for (int p = 0; p < samples.rows(); p++) {
            for (int k = 0; k < components; k++) {
                double sum = 0;
                for (int i = 0; i < mean.length; i++) {
                    sum += (samples.get(p, i) - mean[i]) * directions[k][i];
                }
                out.set(p, k, sum);
            }
        }
        return out;
    }

    private static double[][] covariance(Matrix samples, double[] mean) {
        int n = mean.length;
        double[][] c = new double[n][n];
        double[] x = new double[n];
        for (int p = 0; p < samples.rows(); p++) {
            for (int i = 0; i < n; i++) {
                x[i] = samples.data()[p * n + i] - mean[i];
            }
            for (int i = 0; i < n; i++) {
                addTo(c[i], x[i] / samples.rows(), x, i);
            }
        }
        mirror(c, n);
        return c;
    }

    // c_j += factor x_j for j >= first
    private static void addTo(double[] c, double factor, double[] x, int first) {
        for (int j = first; j < c.length; j++) {
            c[j] += factor * x[j];
        }
    }

    // what is below the diagonal becomes what is above it
    private static void mirror(double[][] c, int n) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                c[i][j] = c[j][i];
            }
        }
    }

    // c becomes diagonal; the rows of the result are its eigenvectors
    private static double[][] diagonalise(double[][] c) {
        int n = c.length;
        double[][] v = new double[n][n];
        for (int i = 0; i < n; i++) {
            v[i][i] = 1;
        }
        boolean turned = true;
        for (int sweep = 0; turned && sweep < MOST_SWEEPS; sweep++) {
            turned = false;
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    if (Math.abs(c[p][q]) > 1e-15 * Math.sqrt(Math.abs(c[p][p] * c[q][q]))) {
                        turn(c, v, p, q);
                        turned = true;
                    }
                }
            }
        }
        return v;
    }

    // all is done on rows, which lie together in memory; the columns follow since c is symmetric
    private static void turn(double[][] c, double[][] v, int p, int q) {
        double tau = (c[q][q] - c[p][p]) / (2 * c[p][q]);
        double t = (tau >= 0 ? 1 : -1) / (Math.abs(tau) + Math.sqrt(1 + tau * tau));
        double cos = 1 / Math.sqrt(1 + t * t);
        double sin = t * cos;
        double cpp = c[p][p] - t * c[p][q];
        double cqq = c[q][q] + t * c[p][q];
        turn(c[p], c[q], cos, sin);
        turn(v[p], v[q], cos, sin);
        for (int j = 0; j < c.length; j++) {
            c[j][p] = c[p][j];
            c[j][q] = c[q][j];
        }
        c[p][p] = cpp;
        c[q][q] = cqq;
        c[p][q] = 0;
        c[q][p] = 0;
    }

    private static void turn(double[] p, double[] q, double cos, double sin) {
        for (int j = 0; j < p.length; j++) {
            double pj = p[j];
            p[j] = cos * pj - sin * q[j];
            q[j] = sin * pj + cos * q[j];
        }
    }
}
