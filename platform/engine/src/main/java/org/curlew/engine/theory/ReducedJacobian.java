package org.curlew.engine.theory;

import java.util.Arrays;
import java.util.List;
import org.curlew.spi.Matrix;
import org.curlew.spi.Signs;
import org.ojalgo.matrix.store.R064Store;

/**
 * The reduced Jacobian of a linear network with one output at a solution u = W2 W1 - T2 T1 = 0, for inputs with covariance sigma^2 I and presynaptic flips:
 *
 * <pre>  du/dt = -sigma^2 u J,   J = ||W2||^2 D1 + W1ᵀ D2 W1</pre>
 *
 * <p>J is M x M and symmetric; the full Jacobian of learning has the eigenvalues -sigma^2 eig(J), and zeros along the manifold. Source: Ninou, Kadmon,
 * Cayco-Gajic 2025, section 3. With the postsynaptic signs A of the hidden layer and d2 of the output as well, J = (W2 A W2ᵀ) D1 + d2 W1ᵀ D2 W1.
 */
public final class ReducedJacobian {

    private final Matrix j;

    private ReducedJacobian(Matrix j) {
        this.j = j;
    }

    /**
     * @param w1 N x M
     * @param w2 1 x N
     * @param d1 signs of the M input neurons
     * @param d2 signs of the N hidden neurons
     * @throws IllegalArgumentException where shapes do not go together
     */
    public static ReducedJacobian of(Matrix w1, Matrix w2, double[] d1, double[] d2) {
        int m = w1.columns();
        int n = w1.rows();
        if (w2.rows() != 1 || w2.columns() != n || d1.length != m || d2.length != n) {
            throw new IllegalArgumentException("J needs W1: N x M, W2: 1 x N, D1: M signs, D2: N signs; got W1 " + w1
                    + ", W2 " + w2 + ", " + d1.length + " and " + d2.length + " signs");
        }
        double norm = w2.norm() * w2.norm();
        return new ReducedJacobian(sum(w1, norm, d1, d2));
    }

    /** Of two layers with one output. @param signs one pair a layer, pre- or postsynaptic */
    public static ReducedJacobian of(List<Matrix> layers, List<Signs> signs) {
        double[] w2 = layers.get(1).data();
        double strength = 0;
        for (int i = 0; i < w2.length; i++) { // W2 A W2ᵀ
            strength += w2[i] * signs.get(0).postsynaptic()[i] * w2[i];
        }
        double output = signs.get(1).postsynaptic()[0];
        double[] d2 = Arrays.stream(signs.get(1).presynaptic())
                .map(sign -> output * sign)
                .toArray();
        return new ReducedJacobian(sum(layers.get(0), strength, signs.get(0).presynaptic(), d2));
    }

    // strength D1 + W1ᵀ D2 W1
    private static Matrix sum(Matrix w1, double strength, double[] d1, double[] d2) {
        int m = w1.columns();
        int n = w1.rows();
        R064Store weights = R064Store.wrap(w1.data(), m); // columns of the store are rows of W1: W1ᵀ
        R064Store signed = weights.copy();
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < m; i++) {
                signed.set(i, k, d2[k] * weights.doubleValue(i, k));
            }
        }
        R064Store product = R064Store.FACTORY.make(m, m);
        product.fillByMultiplying(signed, weights.transpose());
        Matrix j = new Matrix(m, m);
        for (int a = 0; a < m; a++) {
            for (int b = 0; b < m; b++) {
                double sum = (product.doubleValue(a, b) + product.doubleValue(b, a)) / 2;
                j.set(a, b, a == b ? sum + strength * d1[a] : sum);
            }
        }
        return j;
    }

    public Matrix matrix() {
        return j;
    }

    /** All M eigenvalues in ascending order. */
    public double[] eigenvalues() {
        return Symmetric.eigenvalues(R064Store.wrap(j.data(), j.rows()));
    }

    /** The manifold that these weights lie on, as it is seen from here. */
    public SolutionManifold manifold() {
        return new SolutionManifold(eigenvalues()[0]);
    }
}
