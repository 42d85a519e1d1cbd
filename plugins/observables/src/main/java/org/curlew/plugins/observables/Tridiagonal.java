package org.curlew.plugins.observables;

/** Symmetric tridiagonal matrices: diagonal alpha, off-diagonal beta. */
final class Tridiagonal {

    private Tridiagonal() {}

    /** By bisection between Gershgorin's bounds: below the smallest eigenvalue all pivots of T - x are positive (Sturm). */
    static double smallestEigenvalue(double[] alpha, double[] beta, int n) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            double radius = (i > 0 ? Math.abs(beta[i - 1]) : 0) + (i < n - 1 ? Math.abs(beta[i]) : 0);
            low = Math.min(low, alpha[i] - radius);
            high = Math.min(high, alpha[i]);
        }
        while (true) {
            double middle = 0.5 * (low + high);
            if (middle <= low || middle >= high) {
                return middle;
            }
            if (below(alpha, beta, n, middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
    }

    private static boolean below(double[] alpha, double[] beta, int n, double x) {
        double pivot = alpha[0] - x;
        for (int i = 1; i < n && pivot > 0; i++) {
            pivot = alpha[i] - x - beta[i - 1] * beta[i - 1] / pivot;
        }
        return pivot > 0;
    }
}
