package org.curlew.plugins.observables;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Smallest eigenvalue of a symmetric n x n matrix by Lanczos iteration with full reorthogonalisation (Lanczos 1950; Parlett 1980).
 *
 * <pre>  J Q = Q T + β q eᵀ,   T tridiagonal: the smallest eigenvalue of T falls to that of J, and equals it after n steps at the latest</pre>
 */
final class SmallestRitzValue {

    private static final double TOLERANCE = 1e-13;
    private static final int LOOK_EVERY = 10;

    private final double[][] q;
    private final double[] alpha;
    private final double[] beta;
    private final double[] next;
    private final double[] start;

    SmallestRitzValue(int n) {
        q = new double[n][];
        alpha = new double[n];
        beta = new double[n];
        next = new double[n];
        start = new SplittableRandom(n).doubles(n, -1, 1).toArray();
    }

    double of(StabilityMatrix j) {
        int n = start.length;
        double before = Double.NaN;
        double scale = 0;
        q[0] = unit(start, norm(start));
        for (int k = 0; ; k++) {
            j.multiply(q[k], next);
            alpha[k] = dot(q[k], next);
            orthogonalise(k);
            orthogonalise(k);
            beta[k] = norm(next);
            scale = Math.max(scale, Math.abs(alpha[k]) + beta[k]);
            boolean exhausted = k + 1 == n || beta[k] <= TOLERANCE * scale;
            if (exhausted || (k + 1) % LOOK_EVERY == 0) {
                double now = Tridiagonal.smallestEigenvalue(alpha, beta, k + 1);
                if (exhausted || Math.abs(now - before) <= TOLERANCE * scale) {
                    return now;
                }
                before = now;
            }
            q[k + 1] = unit(next, beta[k]);
        }
    }

    // next = next - Q Qᵀ next
    private void orthogonalise(int last) {
        for (int k = last; k >= 0; k--) {
            double overlap = dot(q[k], next);
            for (int i = 0; i < next.length; i++) {
                next[i] -= overlap * q[k][i];
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

    private static double norm(double[] a) {
        return Math.sqrt(dot(a, a));
    }

    private static double[] unit(double[] a, double norm) {
        return Arrays.stream(a).map(x -> x / norm).toArray();
    }
}
