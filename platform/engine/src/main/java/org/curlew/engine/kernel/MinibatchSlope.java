package org.curlew.engine.kernel;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;

/**
 * g = <e x> with e = w x - y, the slope of the error of a linear network of one output with respect to w = W2 W1, five samples at a time.
 */
final class MinibatchSlope {

    private static final int LANES = Lanes.COUNT;

    private final PaddedExamples data;
    private final int stride;
    private final double[] present;
    private final double[] sums = new double[5 * LANES];
    private final double[] e = new double[5];

    MinibatchSlope(PaddedExamples data) {
        this.data = data;
        stride = Lanes.padded(data.inputs);
        present = new double[stride];
        Arrays.fill(present, 0, data.inputs, 1);
    }

    /**
     * @param w padded with zeros
     * @param sampleAt where the inputs of the samples begin; of these count from the first on
     * @param g to be filled, padded with zeros
     */
    void compute(double[] w, int[] sampleAt, int from, int count, double[] g) {
        Arrays.fill(g, 0);
        for (int b = 0; b < count; b += 5) {
            five(w, sampleAt, from + b, Math.min(4, count - b - 1), 1.0 / count, g);
        }
        // What was read behind the last input of a sample is another sample's.
        for (int j = stride - LANES; j >= 0 && j + LANES > data.inputs; j -= LANES) {
            DoubleVector.fromArray(Lanes.SPECIES, g, j)
                    .mul(DoubleVector.fromArray(Lanes.SPECIES, present, j))
                    .intoArray(g, j);
        }
    }

    private void five(double[] w, int[] places, int from, int last, double c, double[] g) {
        int p0 = places[from];
        int p1 = places[from + Math.min(1, last)];
        int p2 = places[from + Math.min(2, last)];
        int p3 = places[from + Math.min(3, last)];
        int p4 = places[from + Math.min(4, last)];
        DoubleVector s0 = DoubleVector.zero(Lanes.SPECIES);
        DoubleVector s1 = s0;
        DoubleVector s2 = s0;
        DoubleVector s3 = s0;
        DoubleVector s4 = s0;
        for (int j = 0; j < stride; j += LANES) {
            DoubleVector y = DoubleVector.fromArray(Lanes.SPECIES, w, j);
            s0 = y.fma(DoubleVector.fromArray(Lanes.SPECIES, data.x, p0 + j), s0);
            s1 = y.fma(DoubleVector.fromArray(Lanes.SPECIES, data.x, p1 + j), s1);
            s2 = y.fma(DoubleVector.fromArray(Lanes.SPECIES, data.x, p2 + j), s2);
            s3 = y.fma(DoubleVector.fromArray(Lanes.SPECIES, data.x, p3 + j), s3);
            s4 = y.fma(DoubleVector.fromArray(Lanes.SPECIES, data.x, p4 + j), s4);
        }
        s0.intoArray(sums, 0);
        s1.intoArray(sums, LANES);
        s2.intoArray(sums, 2 * LANES);
        s3.intoArray(sums, 3 * LANES);
        s4.intoArray(sums, 4 * LANES);
        for (int k = 0; k < 5; k++) {
            int at = places[from + Math.min(k, last)];
            double error = Lanes.sum(sums, k * LANES) - data.targets[at / data.inputs];
            e[k] = k <= last ? c * error : 0;
        }
        DoubleVector e0 = DoubleVector.broadcast(Lanes.SPECIES, e[0]);
        DoubleVector e1 = DoubleVector.broadcast(Lanes.SPECIES, e[1]);
        DoubleVector e2 = DoubleVector.broadcast(Lanes.SPECIES, e[2]);
        DoubleVector e3 = DoubleVector.broadcast(Lanes.SPECIES, e[3]);
        DoubleVector e4 = DoubleVector.broadcast(Lanes.SPECIES, e[4]);
        for (int j = 0; j < stride; j += LANES) {
            DoubleVector sum = DoubleVector.fromArray(Lanes.SPECIES, g, j);
            sum = e0.fma(DoubleVector.fromArray(Lanes.SPECIES, data.x, p0 + j), sum);
            sum = e1.fma(DoubleVector.fromArray(Lanes.SPECIES, data.x, p1 + j), sum);
            sum = e2.fma(DoubleVector.fromArray(Lanes.SPECIES, data.x, p2 + j), sum);
            sum = e3.fma(DoubleVector.fromArray(Lanes.SPECIES, data.x, p3 + j), sum);
            sum = e4.fma(DoubleVector.fromArray(Lanes.SPECIES, data.x, p4 + j), sum);
            sum.intoArray(g, j);
        }
    }
}
