package org.curlew.engine.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import org.curlew.spi.Activation;
import org.curlew.spi.StandardActivation;

/**
 * h = phi(a) over a whole array, in vectors for the standard activations; others by their own {@link Activation#value}.
 *
 * <p>tanh and sigmoid are within 2 units in the last place of the exact value. The arrays are at least a whole number of vectors long; what lies behind the
 * content is computed too and never read.
 */
final class Response {

    // From here on tanh rounds to 1, and exp(-709) is the smallest power that is still a normal number.
    private static final double TANH_SATURATES = 20;
    private static final double EXP_LIMIT = 708;

    private Response() {}

    static void apply(Activation phi, double[] a, double[] h, int length) {
        if (phi instanceof StandardActivation standard) {
            switch (standard) {
                case LINEAR -> System.arraycopy(a, 0, h, 0, length);
                case TANH -> tanh(a, h, length);
                case RELU -> relu(a, h, length);
                case SIGMOID -> sigmoid(a, h, length);
            }
            return;
        }
        for (int i = 0; i < length; i++) {
            h[i] = phi.value(a[i]);
        }
    }

    /** tanh a = sign(a) t / (t + 2) with t = expm1(2 |a|). */
    private static void tanh(double[] a, double[] h, int length) {
        DoubleVector limit = DoubleVector.broadcast(Lanes.SPECIES, TANH_SATURATES);
        for (int i = 0; i < length; i += Lanes.COUNT) {
            DoubleVector size = DoubleVector.fromArray(Lanes.SPECIES, a, i).lanewise(VectorOperators.ABS);
            DoubleVector y = size.blend(limit, size.compare(VectorOperators.GT, limit));
            y.add(y).intoArray(h, i);
        }
        Exponential.apply(h, length, 1);
        for (int i = 0; i < length; i += Lanes.COUNT) {
            LongVector sign = DoubleVector.fromArray(Lanes.SPECIES, a, i)
                    .reinterpretAsLongs()
                    .lanewise(VectorOperators.AND, Long.MIN_VALUE);
            DoubleVector t = DoubleVector.fromArray(Lanes.SPECIES, h, i);
            t.div(t.add(2))
                    .reinterpretAsLongs()
                    .lanewise(VectorOperators.OR, sign)
                    .reinterpretAsDoubles()
                    .intoArray(h, i);
        }
    }

    private static void relu(double[] a, double[] h, int length) {
        DoubleVector zero = DoubleVector.zero(Lanes.SPECIES);
        for (int i = 0; i < length; i += Lanes.COUNT) {
            DoubleVector x = DoubleVector.fromArray(Lanes.SPECIES, a, i);
            x.blend(zero, x.compare(VectorOperators.LE, zero)).intoArray(h, i);
        }
    }

    /** sigmoid a = 1 / (1 + exp(-a)). */
    private static void sigmoid(double[] a, double[] h, int length) {
        DoubleVector one = DoubleVector.broadcast(Lanes.SPECIES, 1);
        DoubleVector low = DoubleVector.broadcast(Lanes.SPECIES, -EXP_LIMIT);
        DoubleVector high = DoubleVector.broadcast(Lanes.SPECIES, EXP_LIMIT);
        for (int i = 0; i < length; i += Lanes.COUNT) {
            DoubleVector y = DoubleVector.fromArray(Lanes.SPECIES, a, i).neg();
            y = y.blend(low, y.compare(VectorOperators.LT, low));
            y.blend(high, y.compare(VectorOperators.GT, high)).intoArray(h, i);
        }
        Exponential.apply(h, length, 0);
        for (int i = 0; i < length; i += Lanes.COUNT) {
            one.div(DoubleVector.fromArray(Lanes.SPECIES, h, i).add(1)).intoArray(h, i);
        }
    }
}
