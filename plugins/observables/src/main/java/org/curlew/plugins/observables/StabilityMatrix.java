package org.curlew.plugins.observables;

import java.util.List;
import org.curlew.spi.Matrix;
import org.curlew.spi.Network;
import org.curlew.spi.Signs;
import org.curlew.spi.Weights;

/**
 * J as the product x -> J x, never as a matrix: two passes through W1.
 *
 * <pre>  J = (W2 A W2ᵀ) D1 + d2 W1ᵀ D2 W1</pre>
 *
 * A: postsynaptic signs of W1 (1 for presynaptic flips), D1: presynaptic signs of W1, d2 and D2: post- and presynaptic signs of W2.
 */
final class StabilityMatrix {

    private final Signs hidden;
    private final Signs readout;
    private final double[] b;
    private Matrix w1;
    private double strength;

    StabilityMatrix(Network network, List<Signs> signs) {
        hidden = signs.get(0);
        readout = signs.get(1);
        b = new double[network.layer(0).postsynaptic()];
    }

    StabilityMatrix at(Weights weights) {
        w1 = weights.layer(0);
        double[] w2 = weights.layer(1).data();
        strength = 0;
        for (int i = 0; i < w2.length; i++) {
            strength += w2[i] * hidden.postsynaptic()[i] * w2[i];
        }
        return this;
    }

    /** out = J x, lengths M. */
    void multiply(double[] x, double[] out) {
        int m = x.length;
        double[] w = w1.data();
        for (int i = 0; i < b.length; i++) { // b = d2 D2 W1 x
            double a = 0;
            for (int j = 0; j < m; j++) {
                a += w[i * m + j] * x[j];
            }
            b[i] = readout.postsynaptic()[0] * readout.presynaptic()[i] * a;
        }
        for (int j = 0; j < m; j++) {
            out[j] = strength * hidden.presynaptic()[j] * x[j];
        }
        for (int i = 0; i < b.length; i++) { // + W1ᵀ b
            for (int j = 0; j < m; j++) {
                out[j] += w[i * m + j] * b[i];
            }
        }
    }
}
