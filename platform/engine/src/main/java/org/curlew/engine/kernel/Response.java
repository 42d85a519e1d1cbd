package org.curlew.engine.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import org.curlew.spi.Activation;
import org.curlew.spi.StandardActivation;

/**
 * h = phi(a) over a whole array, in vectors for the standard activations; others by their own {@link Activation#value}.
 *
 * <p>The arrays are at least a whole number of vectors long; what lies behind the content is computed too and never read.
 */
final class Response {

    private Response() {}

    static void apply(Activation phi, double[] a, double[] h, int length) {
        if (phi instanceof StandardActivation standard) {
            switch (standard) {
                case LINEAR -> System.arraycopy(a, 0, h, 0, length);
                case TANH -> Sigmoids.tanh(a, h, length);
                case RELU -> relu(a, h, length);
                case SIGMOID -> Sigmoids.sigmoid(a, h, length);
            }
            return;
        }
        for (int i = 0; i < length; i++) {
            h[i] = phi.value(a[i]);
        }
    }

    private static void relu(double[] a, double[] h, int length) {
        DoubleVector zero = DoubleVector.zero(Lanes.SPECIES);
        for (int i = 0; i < length; i += Lanes.COUNT) {
            DoubleVector x = DoubleVector.fromArray(Lanes.SPECIES, a, i);
            x.blend(zero, x.compare(VectorOperators.LE, zero)).intoArray(h, i);
        }
    }
}
