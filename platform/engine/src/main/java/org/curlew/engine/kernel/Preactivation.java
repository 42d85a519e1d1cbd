package org.curlew.engine.kernel;

import jdk.incubator.vector.DoubleVector;

/**
 * a = x Wᵀ for the samples of a minibatch, gathered by their places in memory.
 *
 * <p>Two samples by five neurons at a time are kept in ten vector accumulators along the presynaptic axis. Rows of x need no padding: what a vector reads beyond
 * a row's end meets a zero weight; only the array must be one vector longer than its content.
 */
final class Preactivation {

    private static final int TILE = PaddedWeights.TILE;

    private final double[] sums = new double[2 * TILE * Lanes.COUNT];

    /**
     * @param x presynaptic activities, with slack
     * @param places where the samples' rows begin in x
     * @param from first of the count places to take
     * @param a to be filled, row-major, samples x postsynaptic
     */
    void compute(double[] x, int[] places, int from, int count, PaddedWeights w, double[] a) {
        for (int i = 0; i < w.rows; i += TILE) {
            int neurons = Math.min(TILE, w.rows - i);
            for (int b = 0; b < count; b += 2) {
                int second = Math.min(b + 1, count - 1);
                tile(x, places[from + b], places[from + second], w, i * w.stride);
                for (int k = 0; k < neurons; k++) {
                    a[b * w.rows + i + k] = w.scale * Lanes.sum(sums, k * Lanes.COUNT);
                    a[second * w.rows + i + k] = w.scale * Lanes.sum(sums, (TILE + k) * Lanes.COUNT);
                }
            }
        }
    }

    private void tile(double[] x, int p, int q, PaddedWeights weights, int row) {
        double[] v = weights.v;
        int stride = weights.stride;
        DoubleVector p0 = DoubleVector.zero(Lanes.SPECIES);
        DoubleVector p1 = p0;
        DoubleVector p2 = p0;
        DoubleVector p3 = p0;
        DoubleVector p4 = p0;
        DoubleVector q0 = p0;
        DoubleVector q1 = p0;
        DoubleVector q2 = p0;
        DoubleVector q3 = p0;
        DoubleVector q4 = p0;
        for (int j = 0; j < stride; j += Lanes.COUNT) {
            DoubleVector xp = DoubleVector.fromArray(Lanes.SPECIES, x, p + j);
            DoubleVector xq = DoubleVector.fromArray(Lanes.SPECIES, x, q + j);
            DoubleVector w0 = DoubleVector.fromArray(Lanes.SPECIES, v, row + j);
            DoubleVector w1 = DoubleVector.fromArray(Lanes.SPECIES, v, row + stride + j);
            DoubleVector w2 = DoubleVector.fromArray(Lanes.SPECIES, v, row + 2 * stride + j);
            DoubleVector w3 = DoubleVector.fromArray(Lanes.SPECIES, v, row + 3 * stride + j);
            DoubleVector w4 = DoubleVector.fromArray(Lanes.SPECIES, v, row + 4 * stride + j);
            p0 = w0.fma(xp, p0);
            p1 = w1.fma(xp, p1);
            p2 = w2.fma(xp, p2);
            p3 = w3.fma(xp, p3);
            p4 = w4.fma(xp, p4);
            q0 = w0.fma(xq, q0);
            q1 = w1.fma(xq, q1);
            q2 = w2.fma(xq, q2);
            q3 = w3.fma(xq, q3);
            q4 = w4.fma(xq, q4);
        }
        p0.intoArray(sums, 0);
        p1.intoArray(sums, Lanes.COUNT);
        p2.intoArray(sums, 2 * Lanes.COUNT);
        p3.intoArray(sums, 3 * Lanes.COUNT);
        p4.intoArray(sums, 4 * Lanes.COUNT);
        q0.intoArray(sums, 5 * Lanes.COUNT);
        q1.intoArray(sums, 6 * Lanes.COUNT);
        q2.intoArray(sums, 7 * Lanes.COUNT);
        q3.intoArray(sums, 8 * Lanes.COUNT);
        q4.intoArray(sums, 9 * Lanes.COUNT);
    }
}
