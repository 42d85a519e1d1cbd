package org.curlew.engine.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import org.curlew.spi.Activation;
import org.curlew.spi.StandardActivation;

/** m = m ∘ phi'(a) over whole arrays, with h = phi(a) at hand; whole vectors first, then entry by entry with the same operations. */
final class Slope {

    private Slope() {}

    static void multiply(Activation phi, double[] a, double[] h, double[] m, int length) {
        if (phi == StandardActivation.LINEAR) {
            return;
        }
        int vectors = length - length % Lanes.COUNT;
        int done = 0;
        if (phi == StandardActivation.TANH) {
            done = tanh(h, m, vectors);
        } else if (phi == StandardActivation.RELU) {
            done = relu(a, m, vectors);
        } else if (phi == StandardActivation.SIGMOID) {
            done = sigmoid(h, m, vectors);
        }
        for (int i = done; i < length; i++) {
            m[i] *= phi.slope(a[i], h[i]);
        }
    }

    private static int tanh(double[] h, double[] m, int length) {
        DoubleVector one = DoubleVector.broadcast(Lanes.SPECIES, 1);
        for (int i = 0; i < length; i += Lanes.COUNT) {
            DoubleVector y = DoubleVector.fromArray(Lanes.SPECIES, h, i);
            one.sub(y.mul(y)).mul(DoubleVector.fromArray(Lanes.SPECIES, m, i)).intoArray(m, i);
        }
        return length;
    }

    private static int relu(double[] a, double[] m, int length) {
        DoubleVector zero = DoubleVector.zero(Lanes.SPECIES);
        DoubleVector one = DoubleVector.broadcast(Lanes.SPECIES, 1);
        for (int i = 0; i < length; i += Lanes.COUNT) {
            DoubleVector x = DoubleVector.fromArray(Lanes.SPECIES, a, i);
            DoubleVector slope = zero.blend(one, x.compare(VectorOperators.GT, zero));
            DoubleVector.fromArray(Lanes.SPECIES, m, i).mul(slope).intoArray(m, i);
        }
        return length;
    }

    private static int sigmoid(double[] h, double[] m, int length) {
        DoubleVector one = DoubleVector.broadcast(Lanes.SPECIES, 1);
        for (int i = 0; i < length; i += Lanes.COUNT) {
            DoubleVector y = DoubleVector.fromArray(Lanes.SPECIES, h, i);
            y.mul(one.sub(y)).mul(DoubleVector.fromArray(Lanes.SPECIES, m, i)).intoArray(m, i);
        }
        return length;
    }
}
