package org.curlew.engine.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;

/**
 * a = x Wᵀ with W in panels: the sums of five samples by two vectors of neurons stay in ten registers; with more, the compiler does not always keep them there.
 *
 * <p>A tile is filled up with its last sample where fewer are left, so that rows behind the minibatch are written too; so are the neurons behind the last
 * one, before those of the next sample: panels are taken from the last to the first.
 */
final class PanelResponse {

    private static final int LANES = Lanes.COUNT;

    private final LayerWeights weights;
    private final double[] v;
    private final BlockResponse block;

    PanelResponse(LayerWeights weights) {
        this.weights = weights;
        v = weights.v;
        block = weights.tiles != null ? new BlockResponse(weights) : null;
    }

    void compute(Presynaptic x, int[] places, int from, int count, double[] a) {
        boolean many = block != null && count >= SampleTiles.WORTH;
        sums(many, x, places, from, count, a);
        if (many && block.balance()) {
            sums(many, x, places, from, count, a);
        }
    }

    private void sums(boolean many, Presynaptic x, int[] places, int from, int count, double[] a) {
        int n = weights.rows;
        int full = weights.inFull;
        long[] bits = many && full == weights.inPanels || weights.inPanels == 0
                ? null
                : x.bits(places, from, count, weights.inputs);
        for (int b = 0; b < count && full < weights.inPanels; b += 10) {
            half10(bits, places, from + b, count - b - 1, a, b * n + full, weights.place(full));
        }
        if (many) {
            block.compute(x.x, places, from, count, a);
            return;
        }
        for (int i = full - LayerWeights.WIDTH; i >= 0; i -= LayerWeights.WIDTH) {
            for (int b = 0; b < count; b += 5) {
                full5(bits, places, from + b, count - b - 1, a, b * n + i, weights.place(i));
            }
        }
    }

    private void full5(long[] x, int[] places, int from, int last, double[] a, int out, int at) {
        int p0 = places[from];
        int p1 = places[from + Math.min(1, last)];
        int p2 = places[from + Math.min(2, last)];
        int p3 = places[from + Math.min(3, last)];
        int p4 = places[from + Math.min(4, last)];
        DoubleVector a0 = DoubleVector.zero(Lanes.SPECIES);
        DoubleVector a1 = a0;
        DoubleVector a2 = a0;
        DoubleVector a3 = a0;
        DoubleVector a4 = a0;
        DoubleVector b0 = a0;
        DoubleVector b1 = a0;
        DoubleVector b2 = a0;
        DoubleVector b3 = a0;
        DoubleVector b4 = a0;
        for (int j = 0, k = at; j < weights.inputs; j += 2, k += 4 * LANES) {
            DoubleVector u = DoubleVector.fromArray(Lanes.SPECIES, v, k);
            DoubleVector t = DoubleVector.fromArray(Lanes.SPECIES, v, k + LANES);
            DoubleVector w = DoubleVector.fromArray(Lanes.SPECIES, v, k + 2 * LANES);
            DoubleVector z = DoubleVector.fromArray(Lanes.SPECIES, v, k + 3 * LANES);
            DoubleVector q = LongVector.broadcast(Lanes.LONGS, x[p0 + j]).reinterpretAsDoubles();
            a0 = u.fma(q, a0);
            b0 = t.fma(q, b0);
            q = LongVector.broadcast(Lanes.LONGS, x[p0 + j + 1]).reinterpretAsDoubles();
            a0 = w.fma(q, a0);
            b0 = z.fma(q, b0);
            q = LongVector.broadcast(Lanes.LONGS, x[p1 + j]).reinterpretAsDoubles();
            a1 = u.fma(q, a1);
            b1 = t.fma(q, b1);
            q = LongVector.broadcast(Lanes.LONGS, x[p1 + j + 1]).reinterpretAsDoubles();
            a1 = w.fma(q, a1);
            b1 = z.fma(q, b1);
            q = LongVector.broadcast(Lanes.LONGS, x[p2 + j]).reinterpretAsDoubles();
            a2 = u.fma(q, a2);
            b2 = t.fma(q, b2);
            q = LongVector.broadcast(Lanes.LONGS, x[p2 + j + 1]).reinterpretAsDoubles();
            a2 = w.fma(q, a2);
            b2 = z.fma(q, b2);
            q = LongVector.broadcast(Lanes.LONGS, x[p3 + j]).reinterpretAsDoubles();
            a3 = u.fma(q, a3);
            b3 = t.fma(q, b3);
            q = LongVector.broadcast(Lanes.LONGS, x[p3 + j + 1]).reinterpretAsDoubles();
            a3 = w.fma(q, a3);
            b3 = z.fma(q, b3);
            q = LongVector.broadcast(Lanes.LONGS, x[p4 + j]).reinterpretAsDoubles();
            a4 = u.fma(q, a4);
            b4 = t.fma(q, b4);
            q = LongVector.broadcast(Lanes.LONGS, x[p4 + j + 1]).reinterpretAsDoubles();
            a4 = w.fma(q, a4);
            b4 = z.fma(q, b4);
        }
        int n = weights.rows;
        a0.intoArray(a, out);
        b0.intoArray(a, out + LANES);
        a1.intoArray(a, out + n);
        b1.intoArray(a, out + n + LANES);
        a2.intoArray(a, out + 2 * n);
        b2.intoArray(a, out + 2 * n + LANES);
        a3.intoArray(a, out + 3 * n);
        b3.intoArray(a, out + 3 * n + LANES);
        a4.intoArray(a, out + 4 * n);
        b4.intoArray(a, out + 4 * n + LANES);
    }

    private void half10(long[] x, int[] places, int from, int last, double[] a, int out, int at) {
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
        DoubleVector a0 = DoubleVector.zero(Lanes.SPECIES);
        DoubleVector a1 = a0;
        DoubleVector a2 = a0;
        DoubleVector a3 = a0;
        DoubleVector a4 = a0;
        DoubleVector a5 = a0;
        DoubleVector a6 = a0;
        DoubleVector a7 = a0;
        DoubleVector a8 = a0;
        DoubleVector a9 = a0;
        for (int j = 0, k = at; j < weights.inputs; j += 2, k += 2 * LANES) {
            DoubleVector u = DoubleVector.fromArray(Lanes.SPECIES, v, k);
            DoubleVector w = DoubleVector.fromArray(Lanes.SPECIES, v, k + LANES);
            DoubleVector q = LongVector.broadcast(Lanes.LONGS, x[p0 + j]).reinterpretAsDoubles();
            a0 = u.fma(q, a0);
            q = LongVector.broadcast(Lanes.LONGS, x[p0 + j + 1]).reinterpretAsDoubles();
            a0 = w.fma(q, a0);
            q = LongVector.broadcast(Lanes.LONGS, x[p1 + j]).reinterpretAsDoubles();
            a1 = u.fma(q, a1);
            q = LongVector.broadcast(Lanes.LONGS, x[p1 + j + 1]).reinterpretAsDoubles();
            a1 = w.fma(q, a1);
            q = LongVector.broadcast(Lanes.LONGS, x[p2 + j]).reinterpretAsDoubles();
            a2 = u.fma(q, a2);
            q = LongVector.broadcast(Lanes.LONGS, x[p2 + j + 1]).reinterpretAsDoubles();
            a2 = w.fma(q, a2);
            q = LongVector.broadcast(Lanes.LONGS, x[p3 + j]).reinterpretAsDoubles();
            a3 = u.fma(q, a3);
            q = LongVector.broadcast(Lanes.LONGS, x[p3 + j + 1]).reinterpretAsDoubles();
            a3 = w.fma(q, a3);
            q = LongVector.broadcast(Lanes.LONGS, x[p4 + j]).reinterpretAsDoubles();
            a4 = u.fma(q, a4);
            q = LongVector.broadcast(Lanes.LONGS, x[p4 + j + 1]).reinterpretAsDoubles();
            a4 = w.fma(q, a4);
            q = LongVector.broadcast(Lanes.LONGS, x[p5 + j]).reinterpretAsDoubles();
            a5 = u.fma(q, a5);
            q = LongVector.broadcast(Lanes.LONGS, x[p5 + j + 1]).reinterpretAsDoubles();
            a5 = w.fma(q, a5);
            q = LongVector.broadcast(Lanes.LONGS, x[p6 + j]).reinterpretAsDoubles();
            a6 = u.fma(q, a6);
            q = LongVector.broadcast(Lanes.LONGS, x[p6 + j + 1]).reinterpretAsDoubles();
            a6 = w.fma(q, a6);
            q = LongVector.broadcast(Lanes.LONGS, x[p7 + j]).reinterpretAsDoubles();
            a7 = u.fma(q, a7);
            q = LongVector.broadcast(Lanes.LONGS, x[p7 + j + 1]).reinterpretAsDoubles();
            a7 = w.fma(q, a7);
            q = LongVector.broadcast(Lanes.LONGS, x[p8 + j]).reinterpretAsDoubles();
            a8 = u.fma(q, a8);
            q = LongVector.broadcast(Lanes.LONGS, x[p8 + j + 1]).reinterpretAsDoubles();
            a8 = w.fma(q, a8);
            q = LongVector.broadcast(Lanes.LONGS, x[p9 + j]).reinterpretAsDoubles();
            a9 = u.fma(q, a9);
            q = LongVector.broadcast(Lanes.LONGS, x[p9 + j + 1]).reinterpretAsDoubles();
            a9 = w.fma(q, a9);
        }
        int n = weights.rows;
        a0.intoArray(a, out);
        a1.intoArray(a, out + n);
        a2.intoArray(a, out + 2 * n);
        a3.intoArray(a, out + 3 * n);
        a4.intoArray(a, out + 4 * n);
        a5.intoArray(a, out + 5 * n);
        a6.intoArray(a, out + 6 * n);
        a7.intoArray(a, out + 7 * n);
        a8.intoArray(a, out + 8 * n);
        a9.intoArray(a, out + 9 * n);
    }
}
