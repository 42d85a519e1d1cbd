package org.curlew.engine.theory;

import org.hipparchus.random.RandomDataGenerator;
import org.ojalgo.matrix.store.R064Store;

/**
 * Eigenvalues of J for one random network of M inputs and N = M/c hidden neurons: W1 normal with variance 1/M, ||W2|| = 1, the first round(alpha n) neurons flipped.
 *
 * <pre>  J = D1 + S_plus - S_minus,   S = W1ᵀW1 over the unflipped or the flipped hidden neurons</pre>
 *
 * <p>M S is a Wishart matrix with as many degrees of freedom as there are such neurons. Where these are more than M it is drawn as T Tᵀ with a triangular T (Bartlett
 * 1933: normal below the diagonal, the root of a chi-squared number with n - i degrees on it): the same law at a cost that does not grow with N.
 */
public final class SampledJacobian {

    public static final int LARGEST = 2000;

    private final int m;
    private final RandomDataGenerator random;
    private final R064Store j;

    private SampledJacobian(LargeNetwork network, int m, long seed) {
        this.m = m;
        random = new RandomDataGenerator(seed);
        j = R064Store.FACTORY.make(m, m);
        long n = hidden(network.compressionRatio(), m);
        long flipped = Math.round(network.readoutFlippedFraction() * n);
        add(n - flipped, 1);
        add(flipped, -1);
        long minus = Math.round(network.hiddenFlippedFraction() * m);
        for (int i = 0; i < m; i++) {
            j.add(i, i, i < minus ? -1.0 : 1.0);
        }
    }

    /** N of a network of M inputs: round(M/c), at least 1. */
    public static long hidden(double c, int m) {
        return Math.max(1, Math.round(m / c));
    }

    /** M eigenvalues in ascending order; equal arguments give equal numbers. */
    public static double[] eigenvalues(LargeNetwork network, int m, long seed) {
        if (m < 1 || m > LARGEST) {
            throw new IllegalArgumentException("M must lie in [1, " + LARGEST + "]; got " + m);
        }
        return Symmetric.eigenvalues(new SampledJacobian(network, m, seed).j);
    }

    private void add(long neurons, double sign) {
        if (neurons == 0) {
            return;
        }
        R064Store factor = neurons > m ? triangular(neurons) : normal((int) neurons);
        R064Store product = R064Store.FACTORY.make(m, m);
        product.fillByMultiplying(factor, factor.transpose());
        for (int a = 0; a < m; a++) {
            for (int b = 0; b < m; b++) {
                j.add(a, b, sign * product.doubleValue(a, b) / m);
            }
        }
    }

    private R064Store normal(int columns) {
        R064Store factor = R064Store.FACTORY.make(m, columns);
        for (int k = 0; k < columns; k++) {
            for (int i = 0; i < m; i++) {
                factor.set(i, k, random.nextGaussian());
            }
        }
        return factor;
    }

    // chi^2 with n degrees of freedom is gamma with shape n/2 and scale 2
    private R064Store triangular(long degrees) {
        R064Store factor = R064Store.FACTORY.make(m, m);
        for (int k = 0; k < m; k++) {
            factor.set(k, k, Math.sqrt(random.nextGamma((degrees - k) / 2.0, 2)));
            for (int i = k + 1; i < m; i++) {
                factor.set(i, k, random.nextGaussian());
            }
        }
        return factor;
    }
}
