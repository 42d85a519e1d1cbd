package org.curlew.engine.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;

/**
 * V <- V + postᵀ pre for a panel of two vectors of neurons: the postsynaptic factors of ten, five samples or one stay in registers while the weights are read and written once, two
 * inputs at a time.
 *
 * <p>A tile is filled up with its last sample, whose factors are zero there.
 */
final class WideUpdate {

    private static final int LANES = Lanes.COUNT;

    private WideUpdate() {}

    static void ten(double[] v, int at, int inputs, long[] x, int[] places, int from, int last, double[] post, int k) {
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
        DoubleVector u0 = DoubleVector.fromArray(Lanes.SPECIES, post, k);
        DoubleVector w0 = DoubleVector.fromArray(Lanes.SPECIES, post, k + LANES);
        DoubleVector u1 = DoubleVector.fromArray(Lanes.SPECIES, post, k + 2 * LANES);
        DoubleVector w1 = DoubleVector.fromArray(Lanes.SPECIES, post, k + 3 * LANES);
        DoubleVector u2 = DoubleVector.fromArray(Lanes.SPECIES, post, k + 4 * LANES);
        DoubleVector w2 = DoubleVector.fromArray(Lanes.SPECIES, post, k + 5 * LANES);
        DoubleVector u3 = DoubleVector.fromArray(Lanes.SPECIES, post, k + 6 * LANES);
        DoubleVector w3 = DoubleVector.fromArray(Lanes.SPECIES, post, k + 7 * LANES);
        DoubleVector u4 = DoubleVector.fromArray(Lanes.SPECIES, post, k + 8 * LANES);
        DoubleVector w4 = DoubleVector.fromArray(Lanes.SPECIES, post, k + 9 * LANES);
        DoubleVector u5 = DoubleVector.fromArray(Lanes.SPECIES, post, k + 10 * LANES);
        DoubleVector w5 = DoubleVector.fromArray(Lanes.SPECIES, post, k + 11 * LANES);
        DoubleVector u6 = DoubleVector.fromArray(Lanes.SPECIES, post, k + 12 * LANES);
        DoubleVector w6 = DoubleVector.fromArray(Lanes.SPECIES, post, k + 13 * LANES);
        DoubleVector u7 = DoubleVector.fromArray(Lanes.SPECIES, post, k + 14 * LANES);
        DoubleVector w7 = DoubleVector.fromArray(Lanes.SPECIES, post, k + 15 * LANES);
        DoubleVector u8 = DoubleVector.fromArray(Lanes.SPECIES, post, k + 16 * LANES);
        DoubleVector w8 = DoubleVector.fromArray(Lanes.SPECIES, post, k + 17 * LANES);
        DoubleVector u9 = DoubleVector.fromArray(Lanes.SPECIES, post, k + 18 * LANES);
        DoubleVector w9 = DoubleVector.fromArray(Lanes.SPECIES, post, k + 19 * LANES);
        for (int j = 0, i = at; j < inputs; j++, i += 2 * LANES) {
            DoubleVector a = DoubleVector.fromArray(Lanes.SPECIES, v, i);
            DoubleVector b = DoubleVector.fromArray(Lanes.SPECIES, v, i + LANES);
            DoubleVector q = LongVector.broadcast(Lanes.LONGS, x[p0 + j]).reinterpretAsDoubles();
            a = u0.fma(q, a);
            b = w0.fma(q, b);
            q = LongVector.broadcast(Lanes.LONGS, x[p1 + j]).reinterpretAsDoubles();
            a = u1.fma(q, a);
            b = w1.fma(q, b);
            q = LongVector.broadcast(Lanes.LONGS, x[p2 + j]).reinterpretAsDoubles();
            a = u2.fma(q, a);
            b = w2.fma(q, b);
            q = LongVector.broadcast(Lanes.LONGS, x[p3 + j]).reinterpretAsDoubles();
            a = u3.fma(q, a);
            b = w3.fma(q, b);
            q = LongVector.broadcast(Lanes.LONGS, x[p4 + j]).reinterpretAsDoubles();
            a = u4.fma(q, a);
            b = w4.fma(q, b);
            q = LongVector.broadcast(Lanes.LONGS, x[p5 + j]).reinterpretAsDoubles();
            a = u5.fma(q, a);
            b = w5.fma(q, b);
            q = LongVector.broadcast(Lanes.LONGS, x[p6 + j]).reinterpretAsDoubles();
            a = u6.fma(q, a);
            b = w6.fma(q, b);
            q = LongVector.broadcast(Lanes.LONGS, x[p7 + j]).reinterpretAsDoubles();
            a = u7.fma(q, a);
            b = w7.fma(q, b);
            q = LongVector.broadcast(Lanes.LONGS, x[p8 + j]).reinterpretAsDoubles();
            a = u8.fma(q, a);
            b = w8.fma(q, b);
            q = LongVector.broadcast(Lanes.LONGS, x[p9 + j]).reinterpretAsDoubles();
            a = u9.fma(q, a);
            b = w9.fma(q, b);
            a.intoArray(v, i);
            b.intoArray(v, i + LANES);
        }
    }

    static void five(double[] v, int at, int inputs, long[] x, int[] places, int from, int last, double[] post, int k) {
        int p0 = places[from];
        int p1 = places[from + Math.min(1, last)];
        int p2 = places[from + Math.min(2, last)];
        int p3 = places[from + Math.min(3, last)];
        int p4 = places[from + Math.min(4, last)];
        DoubleVector u0 = DoubleVector.fromArray(Lanes.SPECIES, post, k);
        DoubleVector w0 = DoubleVector.fromArray(Lanes.SPECIES, post, k + LANES);
        DoubleVector u1 = DoubleVector.fromArray(Lanes.SPECIES, post, k + 2 * LANES);
        DoubleVector w1 = DoubleVector.fromArray(Lanes.SPECIES, post, k + 3 * LANES);
        DoubleVector u2 = DoubleVector.fromArray(Lanes.SPECIES, post, k + 4 * LANES);
        DoubleVector w2 = DoubleVector.fromArray(Lanes.SPECIES, post, k + 5 * LANES);
        DoubleVector u3 = DoubleVector.fromArray(Lanes.SPECIES, post, k + 6 * LANES);
        DoubleVector w3 = DoubleVector.fromArray(Lanes.SPECIES, post, k + 7 * LANES);
        DoubleVector u4 = DoubleVector.fromArray(Lanes.SPECIES, post, k + 8 * LANES);
        DoubleVector w4 = DoubleVector.fromArray(Lanes.SPECIES, post, k + 9 * LANES);
        for (int j = 0, i = at; j < inputs; j += 2, i += 4 * LANES) {
            DoubleVector a = DoubleVector.fromArray(Lanes.SPECIES, v, i);
            DoubleVector b = DoubleVector.fromArray(Lanes.SPECIES, v, i + LANES);
            DoubleVector c = DoubleVector.fromArray(Lanes.SPECIES, v, i + 2 * LANES);
            DoubleVector d = DoubleVector.fromArray(Lanes.SPECIES, v, i + 3 * LANES);
            DoubleVector q = LongVector.broadcast(Lanes.LONGS, x[p0 + j]).reinterpretAsDoubles();
            a = u0.fma(q, a);
            b = w0.fma(q, b);
            q = LongVector.broadcast(Lanes.LONGS, x[p0 + j + 1]).reinterpretAsDoubles();
            c = u0.fma(q, c);
            d = w0.fma(q, d);
            q = LongVector.broadcast(Lanes.LONGS, x[p1 + j]).reinterpretAsDoubles();
            a = u1.fma(q, a);
            b = w1.fma(q, b);
            q = LongVector.broadcast(Lanes.LONGS, x[p1 + j + 1]).reinterpretAsDoubles();
            c = u1.fma(q, c);
            d = w1.fma(q, d);
            q = LongVector.broadcast(Lanes.LONGS, x[p2 + j]).reinterpretAsDoubles();
            a = u2.fma(q, a);
            b = w2.fma(q, b);
            q = LongVector.broadcast(Lanes.LONGS, x[p2 + j + 1]).reinterpretAsDoubles();
            c = u2.fma(q, c);
            d = w2.fma(q, d);
            q = LongVector.broadcast(Lanes.LONGS, x[p3 + j]).reinterpretAsDoubles();
            a = u3.fma(q, a);
            b = w3.fma(q, b);
            q = LongVector.broadcast(Lanes.LONGS, x[p3 + j + 1]).reinterpretAsDoubles();
            c = u3.fma(q, c);
            d = w3.fma(q, d);
            q = LongVector.broadcast(Lanes.LONGS, x[p4 + j]).reinterpretAsDoubles();
            a = u4.fma(q, a);
            b = w4.fma(q, b);
            q = LongVector.broadcast(Lanes.LONGS, x[p4 + j + 1]).reinterpretAsDoubles();
            c = u4.fma(q, c);
            d = w4.fma(q, d);
            a.intoArray(v, i);
            b.intoArray(v, i + LANES);
            c.intoArray(v, i + 2 * LANES);
            d.intoArray(v, i + 3 * LANES);
        }
    }

    static void one(double[] v, int at, int inputs, long[] x, int[] places, int from, double[] post, int k) {
        int p0 = places[from];
        DoubleVector u0 = DoubleVector.fromArray(Lanes.SPECIES, post, k);
        DoubleVector w0 = DoubleVector.fromArray(Lanes.SPECIES, post, k + LANES);
        for (int j = 0, i = at; j < inputs; j += 2, i += 4 * LANES) {
            DoubleVector a = DoubleVector.fromArray(Lanes.SPECIES, v, i);
            DoubleVector b = DoubleVector.fromArray(Lanes.SPECIES, v, i + LANES);
            DoubleVector c = DoubleVector.fromArray(Lanes.SPECIES, v, i + 2 * LANES);
            DoubleVector d = DoubleVector.fromArray(Lanes.SPECIES, v, i + 3 * LANES);
            DoubleVector q = LongVector.broadcast(Lanes.LONGS, x[p0 + j]).reinterpretAsDoubles();
            a = u0.fma(q, a);
            b = w0.fma(q, b);
            q = LongVector.broadcast(Lanes.LONGS, x[p0 + j + 1]).reinterpretAsDoubles();
            c = u0.fma(q, c);
            d = w0.fma(q, d);
            a.intoArray(v, i);
            b.intoArray(v, i + LANES);
            c.intoArray(v, i + 2 * LANES);
            d.intoArray(v, i + 3 * LANES);
        }
    }
}
