package org.curlew.engine.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;

/**
 * V <- V + postᵀ pre for a panel of one vector of neurons, see {@link WideUpdate}: the postsynaptic factors of ten samples stay in registers.
 *
 * <p>Five samples are summed on their own, so that no sum waits for the one before.
 */
final class NarrowUpdate {

    private static final int LANES = Lanes.COUNT;

    private NarrowUpdate() {}

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
        DoubleVector u1 = DoubleVector.fromArray(Lanes.SPECIES, post, k + LANES);
        DoubleVector u2 = DoubleVector.fromArray(Lanes.SPECIES, post, k + 2 * LANES);
        DoubleVector u3 = DoubleVector.fromArray(Lanes.SPECIES, post, k + 3 * LANES);
        DoubleVector u4 = DoubleVector.fromArray(Lanes.SPECIES, post, k + 4 * LANES);
        DoubleVector u5 = DoubleVector.fromArray(Lanes.SPECIES, post, k + 5 * LANES);
        DoubleVector u6 = DoubleVector.fromArray(Lanes.SPECIES, post, k + 6 * LANES);
        DoubleVector u7 = DoubleVector.fromArray(Lanes.SPECIES, post, k + 7 * LANES);
        DoubleVector u8 = DoubleVector.fromArray(Lanes.SPECIES, post, k + 8 * LANES);
        DoubleVector u9 = DoubleVector.fromArray(Lanes.SPECIES, post, k + 9 * LANES);
        for (int j = 0, i = at; j < inputs; j += 2, i += 2 * LANES) {
            DoubleVector a = DoubleVector.fromArray(Lanes.SPECIES, v, i);
            DoubleVector c = DoubleVector.fromArray(Lanes.SPECIES, v, i + LANES);
            DoubleVector q = LongVector.broadcast(Lanes.LONGS, x[p0 + j]).reinterpretAsDoubles();
            a = u0.fma(q, a);
            q = LongVector.broadcast(Lanes.LONGS, x[p0 + j + 1]).reinterpretAsDoubles();
            c = u0.fma(q, c);
            q = LongVector.broadcast(Lanes.LONGS, x[p1 + j]).reinterpretAsDoubles();
            a = u1.fma(q, a);
            q = LongVector.broadcast(Lanes.LONGS, x[p1 + j + 1]).reinterpretAsDoubles();
            c = u1.fma(q, c);
            q = LongVector.broadcast(Lanes.LONGS, x[p2 + j]).reinterpretAsDoubles();
            a = u2.fma(q, a);
            q = LongVector.broadcast(Lanes.LONGS, x[p2 + j + 1]).reinterpretAsDoubles();
            c = u2.fma(q, c);
            q = LongVector.broadcast(Lanes.LONGS, x[p3 + j]).reinterpretAsDoubles();
            a = u3.fma(q, a);
            q = LongVector.broadcast(Lanes.LONGS, x[p3 + j + 1]).reinterpretAsDoubles();
            c = u3.fma(q, c);
            q = LongVector.broadcast(Lanes.LONGS, x[p4 + j]).reinterpretAsDoubles();
            a = u4.fma(q, a);
            q = LongVector.broadcast(Lanes.LONGS, x[p4 + j + 1]).reinterpretAsDoubles();
            c = u4.fma(q, c);
            q = LongVector.broadcast(Lanes.LONGS, x[p5 + j]).reinterpretAsDoubles();
            DoubleVector b = u5.mul(q);
            q = LongVector.broadcast(Lanes.LONGS, x[p5 + j + 1]).reinterpretAsDoubles();
            DoubleVector d = u5.mul(q);
            q = LongVector.broadcast(Lanes.LONGS, x[p6 + j]).reinterpretAsDoubles();
            b = u6.fma(q, b);
            q = LongVector.broadcast(Lanes.LONGS, x[p6 + j + 1]).reinterpretAsDoubles();
            d = u6.fma(q, d);
            q = LongVector.broadcast(Lanes.LONGS, x[p7 + j]).reinterpretAsDoubles();
            b = u7.fma(q, b);
            q = LongVector.broadcast(Lanes.LONGS, x[p7 + j + 1]).reinterpretAsDoubles();
            d = u7.fma(q, d);
            q = LongVector.broadcast(Lanes.LONGS, x[p8 + j]).reinterpretAsDoubles();
            b = u8.fma(q, b);
            q = LongVector.broadcast(Lanes.LONGS, x[p8 + j + 1]).reinterpretAsDoubles();
            d = u8.fma(q, d);
            q = LongVector.broadcast(Lanes.LONGS, x[p9 + j]).reinterpretAsDoubles();
            b = u9.fma(q, b);
            q = LongVector.broadcast(Lanes.LONGS, x[p9 + j + 1]).reinterpretAsDoubles();
            d = u9.fma(q, d);
            a.add(b).intoArray(v, i);
            c.add(d).intoArray(v, i + LANES);
        }
    }
}
