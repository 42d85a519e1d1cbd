package org.curlew.engine.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;

/** The innermost loop of {@link PairedResponse}: the sums of eight samples by two vectors of neurons, in registers. */
final class PairedResponseTile {

    private static final int LANES = Lanes.COUNT;
    private static final int WIDTH = LayerWeights.WIDTH;
    private static final int THREE = PairedResponse.THREE;
    private static final int TILE = SampleTiles.TILE;

    private PairedResponseTile() {}

    /**
     * Adds to a, or writes to it where sums begin.
     *
     * @param at where the panel begins in V, to be gone through up to the end
     * @param t first of the eight samples
     * @param out where its sums are in a, whose rows are n long
     * @param step from three inputs to the next, see {@link PairedUpdateTile}
     */
    static void compute(
            double[] v,
            int at,
            long[] gathered,
            int t,
            int end,
            double[] a,
            int out,
            int n,
            double[] ofWeights,
            double[] ofSamples,
            boolean begin,
            int step) {
        DoubleVector zero = DoubleVector.zero(Lanes.SPECIES);
        DoubleVector a0 = begin ? zero : DoubleVector.fromArray(Lanes.SPECIES, a, out);
        DoubleVector b0 = begin ? zero : DoubleVector.fromArray(Lanes.SPECIES, a, out + LANES);
        DoubleVector a1 = begin ? zero : DoubleVector.fromArray(Lanes.SPECIES, a, out + n);
        DoubleVector b1 = begin ? zero : DoubleVector.fromArray(Lanes.SPECIES, a, out + n + LANES);
        DoubleVector a2 = begin ? zero : DoubleVector.fromArray(Lanes.SPECIES, a, out + 2 * n);
        DoubleVector b2 = begin ? zero : DoubleVector.fromArray(Lanes.SPECIES, a, out + 2 * n + LANES);
        DoubleVector a3 = begin ? zero : DoubleVector.fromArray(Lanes.SPECIES, a, out + 3 * n);
        DoubleVector b3 = begin ? zero : DoubleVector.fromArray(Lanes.SPECIES, a, out + 3 * n + LANES);
        DoubleVector a4 = begin ? zero : DoubleVector.fromArray(Lanes.SPECIES, a, out + 4 * n);
        DoubleVector b4 = begin ? zero : DoubleVector.fromArray(Lanes.SPECIES, a, out + 4 * n + LANES);
        DoubleVector a5 = begin ? zero : DoubleVector.fromArray(Lanes.SPECIES, a, out + 5 * n);
        DoubleVector b5 = begin ? zero : DoubleVector.fromArray(Lanes.SPECIES, a, out + 5 * n + LANES);
        DoubleVector a6 = begin ? zero : DoubleVector.fromArray(Lanes.SPECIES, a, out + 6 * n);
        DoubleVector b6 = begin ? zero : DoubleVector.fromArray(Lanes.SPECIES, a, out + 6 * n + LANES);
        DoubleVector a7 = begin ? zero : DoubleVector.fromArray(Lanes.SPECIES, a, out + 7 * n);
        DoubleVector b7 = begin ? zero : DoubleVector.fromArray(Lanes.SPECIES, a, out + 7 * n + LANES);
        int s = SampleTiles.at(t);
        int z = s + SampleTiles.STEP;
        for (int k = at; k < end; k += step, s += THREE * TILE, z += THREE * TILE) {
            DoubleVector u0 = DoubleVector.fromArray(Lanes.SPECIES, v, k);
            DoubleVector w0 = DoubleVector.fromArray(Lanes.SPECIES, v, k + LANES);
            DoubleVector u1 = DoubleVector.fromArray(Lanes.SPECIES, v, k + WIDTH);
            DoubleVector w1 = DoubleVector.fromArray(Lanes.SPECIES, v, k + WIDTH + LANES);
            DoubleVector q = LongVector.broadcast(Lanes.LONGS, gathered[s]).reinterpretAsDoubles();
            DoubleVector p = LongVector.broadcast(Lanes.LONGS, gathered[s + 4]).reinterpretAsDoubles();
            a0 = u1.add(q).fma(u0.add(p), a0);
            b0 = w1.add(q).fma(w0.add(p), b0);
            q = LongVector.broadcast(Lanes.LONGS, gathered[s + 1]).reinterpretAsDoubles();
            p = LongVector.broadcast(Lanes.LONGS, gathered[s + 5]).reinterpretAsDoubles();
            a1 = u1.add(q).fma(u0.add(p), a1);
            b1 = w1.add(q).fma(w0.add(p), b1);
            q = LongVector.broadcast(Lanes.LONGS, gathered[s + 2]).reinterpretAsDoubles();
            p = LongVector.broadcast(Lanes.LONGS, gathered[s + 6]).reinterpretAsDoubles();
            a2 = u1.add(q).fma(u0.add(p), a2);
            b2 = w1.add(q).fma(w0.add(p), b2);
            q = LongVector.broadcast(Lanes.LONGS, gathered[s + 3]).reinterpretAsDoubles();
            p = LongVector.broadcast(Lanes.LONGS, gathered[s + 7]).reinterpretAsDoubles();
            a3 = u1.add(q).fma(u0.add(p), a3);
            b3 = w1.add(q).fma(w0.add(p), b3);
            q = LongVector.broadcast(Lanes.LONGS, gathered[z]).reinterpretAsDoubles();
            p = LongVector.broadcast(Lanes.LONGS, gathered[z + 4]).reinterpretAsDoubles();
            a4 = u1.add(q).fma(u0.add(p), a4);
            b4 = w1.add(q).fma(w0.add(p), b4);
            q = LongVector.broadcast(Lanes.LONGS, gathered[z + 1]).reinterpretAsDoubles();
            p = LongVector.broadcast(Lanes.LONGS, gathered[z + 5]).reinterpretAsDoubles();
            a5 = u1.add(q).fma(u0.add(p), a5);
            b5 = w1.add(q).fma(w0.add(p), b5);
            q = LongVector.broadcast(Lanes.LONGS, gathered[z + 2]).reinterpretAsDoubles();
            p = LongVector.broadcast(Lanes.LONGS, gathered[z + 6]).reinterpretAsDoubles();
            a6 = u1.add(q).fma(u0.add(p), a6);
            b6 = w1.add(q).fma(w0.add(p), b6);
            q = LongVector.broadcast(Lanes.LONGS, gathered[z + 3]).reinterpretAsDoubles();
            p = LongVector.broadcast(Lanes.LONGS, gathered[z + 7]).reinterpretAsDoubles();
            a7 = u1.add(q).fma(u0.add(p), a7);
            b7 = w1.add(q).fma(w0.add(p), b7);
            DoubleVector u2 = DoubleVector.fromArray(Lanes.SPECIES, v, k + 2 * WIDTH);
            DoubleVector w2 = DoubleVector.fromArray(Lanes.SPECIES, v, k + 2 * WIDTH + LANES);
            q = LongVector.broadcast(Lanes.LONGS, gathered[s + 8]).reinterpretAsDoubles();
            a0 = u2.fma(q, a0);
            b0 = w2.fma(q, b0);
            q = LongVector.broadcast(Lanes.LONGS, gathered[s + 9]).reinterpretAsDoubles();
            a1 = u2.fma(q, a1);
            b1 = w2.fma(q, b1);
            q = LongVector.broadcast(Lanes.LONGS, gathered[s + 10]).reinterpretAsDoubles();
            a2 = u2.fma(q, a2);
            b2 = w2.fma(q, b2);
            q = LongVector.broadcast(Lanes.LONGS, gathered[s + 11]).reinterpretAsDoubles();
            a3 = u2.fma(q, a3);
            b3 = w2.fma(q, b3);
            q = LongVector.broadcast(Lanes.LONGS, gathered[z + 8]).reinterpretAsDoubles();
            a4 = u2.fma(q, a4);
            b4 = w2.fma(q, b4);
            q = LongVector.broadcast(Lanes.LONGS, gathered[z + 9]).reinterpretAsDoubles();
            a5 = u2.fma(q, a5);
            b5 = w2.fma(q, b5);
            q = LongVector.broadcast(Lanes.LONGS, gathered[z + 10]).reinterpretAsDoubles();
            a6 = u2.fma(q, a6);
            b6 = w2.fma(q, b6);
            q = LongVector.broadcast(Lanes.LONGS, gathered[z + 11]).reinterpretAsDoubles();
            a7 = u2.fma(q, a7);
            b7 = w2.fma(q, b7);
        }
        DoubleVector u = DoubleVector.fromArray(Lanes.SPECIES, ofWeights, 0);
        DoubleVector w = DoubleVector.fromArray(Lanes.SPECIES, ofWeights, LANES);
        DoubleVector x = DoubleVector.broadcast(Lanes.SPECIES, ofSamples[t]);
        a0.sub(u).sub(x).intoArray(a, out);
        b0.sub(w).sub(x).intoArray(a, out + LANES);
        x = DoubleVector.broadcast(Lanes.SPECIES, ofSamples[t + 1]);
        a1.sub(u).sub(x).intoArray(a, out + n);
        b1.sub(w).sub(x).intoArray(a, out + n + LANES);
        x = DoubleVector.broadcast(Lanes.SPECIES, ofSamples[t + 2]);
        a2.sub(u).sub(x).intoArray(a, out + 2 * n);
        b2.sub(w).sub(x).intoArray(a, out + 2 * n + LANES);
        x = DoubleVector.broadcast(Lanes.SPECIES, ofSamples[t + 3]);
        a3.sub(u).sub(x).intoArray(a, out + 3 * n);
        b3.sub(w).sub(x).intoArray(a, out + 3 * n + LANES);
        x = DoubleVector.broadcast(Lanes.SPECIES, ofSamples[t + 4]);
        a4.sub(u).sub(x).intoArray(a, out + 4 * n);
        b4.sub(w).sub(x).intoArray(a, out + 4 * n + LANES);
        x = DoubleVector.broadcast(Lanes.SPECIES, ofSamples[t + 5]);
        a5.sub(u).sub(x).intoArray(a, out + 5 * n);
        b5.sub(w).sub(x).intoArray(a, out + 5 * n + LANES);
        x = DoubleVector.broadcast(Lanes.SPECIES, ofSamples[t + 6]);
        a6.sub(u).sub(x).intoArray(a, out + 6 * n);
        b6.sub(w).sub(x).intoArray(a, out + 6 * n + LANES);
        x = DoubleVector.broadcast(Lanes.SPECIES, ofSamples[t + 7]);
        a7.sub(u).sub(x).intoArray(a, out + 7 * n);
        b7.sub(w).sub(x).intoArray(a, out + 7 * n + LANES);
    }
}
