package org.curlew.engine.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;

/**
 * a = x Wᵀ for the samples of a minibatch, gathered by their places in memory.
 *
 * <p>Two samples by five neurons at a time are kept in ten vector accumulators along the presynaptic axis; more of them and the compiler no longer keeps them in registers. Rows of x need
 * no padding: what a vector reads beyond a row's end meets a zero weight; only the array must be one vector longer than its content.
 */
final class Preactivation {

    private static final int TILE = PaddedWeights.TILE;
    private static final int HALF = Lanes.COUNT / 2;
    private static final VectorMask<Double> UPPER =
            VectorMask.fromLong(Lanes.SPECIES, (1L << Lanes.COUNT) - (1L << HALF));
    private static final VectorShuffle<Double> SWAP =
            VectorShuffle.fromOp(Lanes.SPECIES, lane -> (lane + HALF) % Lanes.COUNT);

    private final double[] sums = new double[TILE * Lanes.COUNT];

    /**
     * @param x presynaptic activities, with slack
     * @param places where the samples' rows begin in x
     * @param from first of the count places to take
     * @param a to be filled, row-major, samples x postsynaptic
     */
    void compute(double[] x, int[] places, int from, int count, PaddedWeights w, double[] a) {
        for (int i = 0; i < w.rows; i += TILE) {
            int row = i * w.stride;
            for (int b = 0; b < count; b += 2) {
                int second = Math.min(b + 1, count - 1);
                tile(x, places[from + b], places[from + second], w.v, row, w.stride);
                put(w, i, b, second, a);
            }
        }
    }

    private void put(PaddedWeights w, int row, int first, int second, double[] a) {
        int neurons = Math.min(TILE, w.rows - row);
        for (int k = 0; k < neurons; k++) {
            int at = k * Lanes.COUNT;
            a[first * w.rows + row + k] = w.scale * half(at);
            a[second * w.rows + row + k] = w.scale * half(at + HALF);
        }
    }

    private double half(int at) {
        double sum = sums[at];
        for (int k = 1; k < HALF; k++) {
            sum += sums[at + k];
        }
        return sum;
    }

    // Adds the halves of both vectors: those of the first to the lower lanes, those of the second to the upper ones.
    private void fold(DoubleVector first, DoubleVector second, int slot) {
        DoubleVector straight = first.blend(second, UPPER);
        DoubleVector crossed = second.blend(first, UPPER).rearrange(SWAP);
        straight.add(crossed).intoArray(sums, slot * Lanes.COUNT);
    }

    private void tile(double[] x, int p, int q, double[] v, int row, int stride) {
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
            p0 = w0.fma(xp, p0);
            q0 = w0.fma(xq, q0);
            DoubleVector w1 = DoubleVector.fromArray(Lanes.SPECIES, v, row + stride + j);
            p1 = w1.fma(xp, p1);
            q1 = w1.fma(xq, q1);
            DoubleVector w2 = DoubleVector.fromArray(Lanes.SPECIES, v, row + 2 * stride + j);
            p2 = w2.fma(xp, p2);
            q2 = w2.fma(xq, q2);
            DoubleVector w3 = DoubleVector.fromArray(Lanes.SPECIES, v, row + 3 * stride + j);
            p3 = w3.fma(xp, p3);
            q3 = w3.fma(xq, q3);
            DoubleVector w4 = DoubleVector.fromArray(Lanes.SPECIES, v, row + 4 * stride + j);
            p4 = w4.fma(xp, p4);
            q4 = w4.fma(xq, q4);
        }
        fold(p0, q0, 0);
        fold(p1, q1, 1);
        fold(p2, q2, 2);
        fold(p3, q3, 3);
        fold(p4, q4, 4);
    }
}
