package org.curlew.engine.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;

/**
 * a = x Wᵀ for the neurons that are kept as rows: two rows and ten samples at a time, so that each vector of x is read for both rows.
 *
 * <p>A preactivation is a sum of lanes, always in the same order. Rows of x need no padding: what a vector reads beyond a row's end meets a zero weight.
 */
final class RowResponse {

    private static final int LANES = Lanes.COUNT;

    private final LayerWeights weights;
    private final double[] v;
    private final double[] sums = new double[20 * LANES];

    RowResponse(LayerWeights weights) {
        this.weights = weights;
        v = weights.v;
    }

    void compute(Presynaptic x, int[] places, int from, int count, double[] a) {
        int n = weights.rows;
        int i = weights.inPanels;
        long[] bits = i + 1 < n ? x.bits(places, from, count, weights.stride) : null;
        for (; i + 1 < n; i += 2) {
            for (int b = 0; b < count; b += 10) {
                two(bits, places, from + b, count - b - 1, weights.place(i), weights.place(i + 1));
                for (int k = 0; k < 10 && b + k < count; k++) {
                    a[(b + k) * n + i] = Lanes.sum(sums, k * LANES);
                    a[(b + k) * n + i + 1] = Lanes.sum(sums, (k + 10) * LANES);
                }
            }
        }
        for (int b = 0; b < count && i < n; b += 5) {
            one(x.x, places, from + b, count - b - 1, weights.place(i));
            for (int k = 0; k < 5 && b + k < count; k++) {
                a[(b + k) * n + i] = Lanes.sum(sums, k * LANES);
            }
        }
    }

    private void one(double[] x, int[] places, int from, int last, int row) {
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
        for (int j = 0; j < weights.stride; j += LANES) {
            DoubleVector w = DoubleVector.fromArray(Lanes.SPECIES, v, row + j);
            s0 = w.fma(DoubleVector.fromArray(Lanes.SPECIES, x, p0 + j), s0);
            s1 = w.fma(DoubleVector.fromArray(Lanes.SPECIES, x, p1 + j), s1);
            s2 = w.fma(DoubleVector.fromArray(Lanes.SPECIES, x, p2 + j), s2);
            s3 = w.fma(DoubleVector.fromArray(Lanes.SPECIES, x, p3 + j), s3);
            s4 = w.fma(DoubleVector.fromArray(Lanes.SPECIES, x, p4 + j), s4);
        }
        s0.intoArray(sums, 0);
        s1.intoArray(sums, LANES);
        s2.intoArray(sums, 2 * LANES);
        s3.intoArray(sums, 3 * LANES);
        s4.intoArray(sums, 4 * LANES);
    }

    private void two(long[] x, int[] places, int from, int last, int row, int below) {
        int p0 = places[from];
        int p1 = places[from + Math.min(1, last)];
        int p2 = places[from + Math.min(2, last)];
        int p3 = places[from + Math.min(3, last)];
        int p4 = places[from + Math.min(4, last)];
        int p5 = places[from + Math.min(5, last)];
        int p6 = places[from + Math.min(6, last)];
        int p7 = places[from + Math.min(7, last)];
        int p8 = places[from + Math.min(8, last)];
        int p9 = places[from + Math.min(9, last)];
        DoubleVector s0 = DoubleVector.zero(Lanes.SPECIES);
        DoubleVector s1 = s0;
        DoubleVector s2 = s0;
        DoubleVector s3 = s0;
        DoubleVector s4 = s0;
        DoubleVector s5 = s0;
        DoubleVector s6 = s0;
        DoubleVector s7 = s0;
        DoubleVector s8 = s0;
        DoubleVector s9 = s0;
        DoubleVector t0 = s0;
        DoubleVector t1 = s0;
        DoubleVector t2 = s0;
        DoubleVector t3 = s0;
        DoubleVector t4 = s0;
        DoubleVector t5 = s0;
        DoubleVector t6 = s0;
        DoubleVector t7 = s0;
        DoubleVector t8 = s0;
        DoubleVector t9 = s0;
        for (int j = 0; j < weights.stride; j += LANES) {
            DoubleVector u = DoubleVector.fromArray(Lanes.SPECIES, v, row + j);
            DoubleVector w = DoubleVector.fromArray(Lanes.SPECIES, v, below + j);
            DoubleVector q = LongVector.fromArray(Lanes.LONGS, x, p0 + j).reinterpretAsDoubles();
            s0 = u.fma(q, s0);
            t0 = w.fma(q, t0);
            q = LongVector.fromArray(Lanes.LONGS, x, p1 + j).reinterpretAsDoubles();
            s1 = u.fma(q, s1);
            t1 = w.fma(q, t1);
            q = LongVector.fromArray(Lanes.LONGS, x, p2 + j).reinterpretAsDoubles();
            s2 = u.fma(q, s2);
            t2 = w.fma(q, t2);
            q = LongVector.fromArray(Lanes.LONGS, x, p3 + j).reinterpretAsDoubles();
            s3 = u.fma(q, s3);
            t3 = w.fma(q, t3);
            q = LongVector.fromArray(Lanes.LONGS, x, p4 + j).reinterpretAsDoubles();
            s4 = u.fma(q, s4);
            t4 = w.fma(q, t4);
            q = LongVector.fromArray(Lanes.LONGS, x, p5 + j).reinterpretAsDoubles();
            s5 = u.fma(q, s5);
            t5 = w.fma(q, t5);
            q = LongVector.fromArray(Lanes.LONGS, x, p6 + j).reinterpretAsDoubles();
            s6 = u.fma(q, s6);
            t6 = w.fma(q, t6);
            q = LongVector.fromArray(Lanes.LONGS, x, p7 + j).reinterpretAsDoubles();
            s7 = u.fma(q, s7);
            t7 = w.fma(q, t7);
            q = LongVector.fromArray(Lanes.LONGS, x, p8 + j).reinterpretAsDoubles();
            s8 = u.fma(q, s8);
            t8 = w.fma(q, t8);
            q = LongVector.fromArray(Lanes.LONGS, x, p9 + j).reinterpretAsDoubles();
            s9 = u.fma(q, s9);
            t9 = w.fma(q, t9);
        }
        s0.intoArray(sums, 0);
        s1.intoArray(sums, LANES);
        s2.intoArray(sums, 2 * LANES);
        s3.intoArray(sums, 3 * LANES);
        s4.intoArray(sums, 4 * LANES);
        s5.intoArray(sums, 5 * LANES);
        s6.intoArray(sums, 6 * LANES);
        s7.intoArray(sums, 7 * LANES);
        s8.intoArray(sums, 8 * LANES);
        s9.intoArray(sums, 9 * LANES);
        t0.intoArray(sums, 10 * LANES);
        t1.intoArray(sums, 11 * LANES);
        t2.intoArray(sums, 12 * LANES);
        t3.intoArray(sums, 13 * LANES);
        t4.intoArray(sums, 14 * LANES);
        t5.intoArray(sums, 15 * LANES);
        t6.intoArray(sums, 16 * LANES);
        t7.intoArray(sums, 17 * LANES);
        t8.intoArray(sums, 18 * LANES);
        t9.intoArray(sums, 19 * LANES);
    }
}
