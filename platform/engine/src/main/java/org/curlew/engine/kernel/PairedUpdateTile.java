package org.curlew.engine.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;

/** The innermost loop of {@link PairedUpdate}: the sums of six inputs by two vectors of neurons, in registers; with more, the compiler does not always keep them there. */
final class PairedUpdateTile {

    private static final int LANES = Lanes.COUNT;
    private static final int WIDTH = LayerWeights.WIDTH;
    private static final int TILE = SampleTiles.TILE;

    private PairedUpdateTile() {}

    /**
     * @param t first of the six inputs
     * @param post factors of a panel from p on, for whole tiles of samples
     * @param sums to be filled, input by input, two vectors each
     * @param step from four samples to the next. It is a parameter so that the compiler does not know how often the loop runs: else it makes a copy before and one behind, and sums go
     *     to memory between them.
     */
    static void sum(long[] gathered, int t, double[] post, int p, int samples, double[] sums, int step) {
        DoubleVector a0 = DoubleVector.zero(Lanes.SPECIES);
        DoubleVector b0 = a0;
        DoubleVector a1 = a0;
        DoubleVector b1 = a0;
        DoubleVector a2 = a0;
        DoubleVector b2 = a0;
        DoubleVector a3 = a0;
        DoubleVector b3 = a0;
        DoubleVector a4 = a0;
        DoubleVector b4 = a0;
        DoubleVector a5 = a0;
        DoubleVector b5 = a0;
        int end = p + samples * WIDTH;
        for (int k = p, s = t * TILE; k < end; k += step, s += SampleTiles.STEP) {
            DoubleVector u0 = DoubleVector.fromArray(Lanes.SPECIES, post, k);
            DoubleVector w0 = DoubleVector.fromArray(Lanes.SPECIES, post, k + LANES);
            DoubleVector u1 = DoubleVector.fromArray(Lanes.SPECIES, post, k + WIDTH);
            DoubleVector w1 = DoubleVector.fromArray(Lanes.SPECIES, post, k + WIDTH + LANES);
            DoubleVector q = LongVector.broadcast(Lanes.LONGS, gathered[s]).reinterpretAsDoubles();
            DoubleVector r = LongVector.broadcast(Lanes.LONGS, gathered[s + 1]).reinterpretAsDoubles();
            a0 = u1.add(q).fma(u0.add(r), a0);
            b0 = w1.add(q).fma(w0.add(r), b0);
            q = LongVector.broadcast(Lanes.LONGS, gathered[s + 4]).reinterpretAsDoubles();
            r = LongVector.broadcast(Lanes.LONGS, gathered[s + 5]).reinterpretAsDoubles();
            a1 = u1.add(q).fma(u0.add(r), a1);
            b1 = w1.add(q).fma(w0.add(r), b1);
            q = LongVector.broadcast(Lanes.LONGS, gathered[s + 8]).reinterpretAsDoubles();
            r = LongVector.broadcast(Lanes.LONGS, gathered[s + 9]).reinterpretAsDoubles();
            a2 = u1.add(q).fma(u0.add(r), a2);
            b2 = w1.add(q).fma(w0.add(r), b2);
            q = LongVector.broadcast(Lanes.LONGS, gathered[s + 12]).reinterpretAsDoubles();
            r = LongVector.broadcast(Lanes.LONGS, gathered[s + 13]).reinterpretAsDoubles();
            a3 = u1.add(q).fma(u0.add(r), a3);
            b3 = w1.add(q).fma(w0.add(r), b3);
            q = LongVector.broadcast(Lanes.LONGS, gathered[s + 16]).reinterpretAsDoubles();
            r = LongVector.broadcast(Lanes.LONGS, gathered[s + 17]).reinterpretAsDoubles();
            a4 = u1.add(q).fma(u0.add(r), a4);
            b4 = w1.add(q).fma(w0.add(r), b4);
            q = LongVector.broadcast(Lanes.LONGS, gathered[s + 20]).reinterpretAsDoubles();
            r = LongVector.broadcast(Lanes.LONGS, gathered[s + 21]).reinterpretAsDoubles();
            a5 = u1.add(q).fma(u0.add(r), a5);
            b5 = w1.add(q).fma(w0.add(r), b5);
            DoubleVector u2 = DoubleVector.fromArray(Lanes.SPECIES, post, k + 2 * WIDTH);
            DoubleVector w2 = DoubleVector.fromArray(Lanes.SPECIES, post, k + 2 * WIDTH + LANES);
            q = LongVector.broadcast(Lanes.LONGS, gathered[s + 2]).reinterpretAsDoubles();
            a0 = u2.fma(q, a0);
            b0 = w2.fma(q, b0);
            q = LongVector.broadcast(Lanes.LONGS, gathered[s + 6]).reinterpretAsDoubles();
            a1 = u2.fma(q, a1);
            b1 = w2.fma(q, b1);
            q = LongVector.broadcast(Lanes.LONGS, gathered[s + 10]).reinterpretAsDoubles();
            a2 = u2.fma(q, a2);
            b2 = w2.fma(q, b2);
            q = LongVector.broadcast(Lanes.LONGS, gathered[s + 14]).reinterpretAsDoubles();
            a3 = u2.fma(q, a3);
            b3 = w2.fma(q, b3);
            q = LongVector.broadcast(Lanes.LONGS, gathered[s + 18]).reinterpretAsDoubles();
            a4 = u2.fma(q, a4);
            b4 = w2.fma(q, b4);
            q = LongVector.broadcast(Lanes.LONGS, gathered[s + 22]).reinterpretAsDoubles();
            a5 = u2.fma(q, a5);
            b5 = w2.fma(q, b5);
            DoubleVector u3 = DoubleVector.fromArray(Lanes.SPECIES, post, k + 3 * WIDTH);
            DoubleVector w3 = DoubleVector.fromArray(Lanes.SPECIES, post, k + 3 * WIDTH + LANES);
            q = LongVector.broadcast(Lanes.LONGS, gathered[s + 3]).reinterpretAsDoubles();
            a0 = u3.fma(q, a0);
            b0 = w3.fma(q, b0);
            q = LongVector.broadcast(Lanes.LONGS, gathered[s + 7]).reinterpretAsDoubles();
            a1 = u3.fma(q, a1);
            b1 = w3.fma(q, b1);
            q = LongVector.broadcast(Lanes.LONGS, gathered[s + 11]).reinterpretAsDoubles();
            a2 = u3.fma(q, a2);
            b2 = w3.fma(q, b2);
            q = LongVector.broadcast(Lanes.LONGS, gathered[s + 15]).reinterpretAsDoubles();
            a3 = u3.fma(q, a3);
            b3 = w3.fma(q, b3);
            q = LongVector.broadcast(Lanes.LONGS, gathered[s + 19]).reinterpretAsDoubles();
            a4 = u3.fma(q, a4);
            b4 = w3.fma(q, b4);
            q = LongVector.broadcast(Lanes.LONGS, gathered[s + 23]).reinterpretAsDoubles();
            a5 = u3.fma(q, a5);
            b5 = w3.fma(q, b5);
        }
        a0.intoArray(sums, 0);
        b0.intoArray(sums, LANES);
        a1.intoArray(sums, 2 * LANES);
        b1.intoArray(sums, 3 * LANES);
        a2.intoArray(sums, 4 * LANES);
        b2.intoArray(sums, 5 * LANES);
        a3.intoArray(sums, 6 * LANES);
        b3.intoArray(sums, 7 * LANES);
        a4.intoArray(sums, 8 * LANES);
        b4.intoArray(sums, 9 * LANES);
        a5.intoArray(sums, 10 * LANES);
        b5.intoArray(sums, 11 * LANES);
    }
}
