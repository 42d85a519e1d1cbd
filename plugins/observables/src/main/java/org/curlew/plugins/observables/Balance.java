package org.curlew.plugins.observables;

import org.curlew.spi.Matrix;
import org.curlew.spi.ObservableSetting;
import org.curlew.spi.Signs;
import org.curlew.spi.StandardActivation;
import org.curlew.spi.Weights;

/**
 * The conserved quantities of two adjacent layers V (in) and U (out), with flips on either side.
 *
 * <pre>  Q_ij = (V D Vᵀ)_ij - a_i b_i (Uᵀ E U)_ij   where a_i = a_j and b_i = b_j</pre>
 *
 * D and a: pre- and postsynaptic signs of V; b and E: pre- and postsynaptic signs of U.
 */
final class Balance {

    private final int layer;
    private final Signs in;
    private final Signs out;
    private final boolean diagonal;
    private final Matrix start;

    Balance(int layer, ObservableSetting setting) {
        this.layer = layer;
        in = setting.signs().get(layer);
        out = setting.signs().get(layer + 1);
        diagonal = setting.network().layer(layer).activation() == StandardActivation.RELU;
        start = at(setting.data().student());
    }

    double drift(Weights weights) {
        Matrix now = at(weights);
        double squares = 0;
        for (int i = 0; i < now.data().length; i++) {
            squares += Math.pow(now.data()[i] - start.data()[i], 2);
        }
        return start.norm() > 0 ? Math.sqrt(squares) / start.norm() : Double.NaN;
    }

    private Matrix at(Weights weights) {
        Matrix v = weights.layer(layer);
        Matrix u = weights.layer(layer + 1);
        int n = v.rows();
        Matrix q = new Matrix(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (conserved(i, j)) {
                    double sign = in.postsynaptic()[i] * out.presynaptic()[i];
                    q.set(i, j, incoming(v, i, j) - sign * outgoing(u, i, j));
                }
            }
        }
        return q;
    }

    private boolean conserved(int i, int j) {
        return i == j
                || !diagonal
                        && in.postsynaptic()[i] == in.postsynaptic()[j]
                        && out.presynaptic()[i] == out.presynaptic()[j];
    }

    private double incoming(Matrix v, int i, int j) {
        double sum = 0;
        for (int m = 0; m < v.columns(); m++) {
            sum += v.get(i, m) * in.presynaptic()[m] * v.get(j, m);
        }
        return sum;
    }

    private double outgoing(Matrix u, int i, int j) {
        double sum = 0;
        for (int k = 0; k < u.rows(); k++) {
            sum += u.get(k, i) * out.postsynaptic()[k] * u.get(k, j);
        }
        return sum;
    }
}
