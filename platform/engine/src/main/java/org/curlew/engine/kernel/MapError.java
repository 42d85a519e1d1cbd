package org.curlew.engine.kernel;

import jdk.incubator.vector.DoubleVector;

/**
 * C = 1/2 <(w x - y)^2> of a linear network of one output from w = W2 W1 alone, the residual of every sample formed from its own inputs, eight samples at a time.
 *
 * <p>As exact as going through the layers: either way each residual is rounded at the size of y and no difference of large moments is formed, so that errors far
 * below 1e-12 are what they are.
 */
final class MapError {

    private static final int LANES = Lanes.COUNT;
    private static final int BLOCK = 8;

    private final double[] sums = new double[BLOCK * LANES];

    /** @param w padded with zeros */
    double of(double[] w, PaddedExamples examples) {
        double sum = 0;
        for (int from = 0; from < examples.samples; from += BLOCK) {
            int count = Math.min(BLOCK, examples.samples - from);
            respond(w, examples, from, count - 1);
            for (int k = 0; k < count; k++) {
                double e = Lanes.sum(sums, k * LANES) - examples.targets[from + k];
                sum += e * e;
            }
        }
        return sum / (2.0 * examples.samples);
    }

    private void respond(double[] w, PaddedExamples examples, int from, int last) {
        double[] x = examples.x;
        int p0 = examples.place(from);
        int p1 = examples.place(from + Math.min(1, last));
        int p2 = examples.place(from + Math.min(2, last));
        int p3 = examples.place(from + Math.min(3, last));
        int p4 = examples.place(from + Math.min(4, last));
        int p5 = examples.place(from + Math.min(5, last));
        int p6 = examples.place(from + Math.min(6, last));
        int p7 = examples.place(from + Math.min(7, last));
        DoubleVector s0 = DoubleVector.zero(Lanes.SPECIES);
        DoubleVector s1 = s0;
        DoubleVector s2 = s0;
        DoubleVector s3 = s0;
        DoubleVector s4 = s0;
        DoubleVector s5 = s0;
        DoubleVector s6 = s0;
        DoubleVector s7 = s0;
        // What is read behind the last input of a sample meets a zero of w.
        for (int j = 0; j < examples.inputs; j += LANES) {
            DoubleVector y = DoubleVector.fromArray(Lanes.SPECIES, w, j);
            s0 = y.fma(DoubleVector.fromArray(Lanes.SPECIES, x, p0 + j), s0);
            s1 = y.fma(DoubleVector.fromArray(Lanes.SPECIES, x, p1 + j), s1);
            s2 = y.fma(DoubleVector.fromArray(Lanes.SPECIES, x, p2 + j), s2);
            s3 = y.fma(DoubleVector.fromArray(Lanes.SPECIES, x, p3 + j), s3);
            s4 = y.fma(DoubleVector.fromArray(Lanes.SPECIES, x, p4 + j), s4);
            s5 = y.fma(DoubleVector.fromArray(Lanes.SPECIES, x, p5 + j), s5);
            s6 = y.fma(DoubleVector.fromArray(Lanes.SPECIES, x, p6 + j), s6);
            s7 = y.fma(DoubleVector.fromArray(Lanes.SPECIES, x, p7 + j), s7);
        }
        s0.intoArray(sums, 0);
        s1.intoArray(sums, LANES);
        s2.intoArray(sums, 2 * LANES);
        s3.intoArray(sums, 3 * LANES);
        s4.intoArray(sums, 4 * LANES);
        s5.intoArray(sums, 5 * LANES);
        s6.intoArray(sums, 6 * LANES);
        s7.intoArray(sums, 7 * LANES);
    }
}
