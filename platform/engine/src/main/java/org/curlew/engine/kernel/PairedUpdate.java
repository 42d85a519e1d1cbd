package org.curlew.engine.kernel;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;

/**
 * The sums of {@link BlockUpdate} with every other product taken in a pair ({@link Pairs}): of four samples the first two. With p = c D_post post,
 *
 * <pre>  V_j += Σ_b (p_b+1 + x_bj) (p_b + x_b+1,j) + p_b+2 x_b+2,j + p_b+3 x_b+3,j - Σ_b p_b p_b+1 - Σ_b x_bj x_b+1,j,   b = 0, 4, 8, ...</pre>
 *
 * <p>Factors are brought to the size of the inputs by a power of two, and the sums back. What is taken away is summed in the same order, so that factors or inputs of
 * zero, which pad the others, change nothing.
 */
final class PairedUpdate {

    /** Inputs whose weights stay in registers: with more, the compiler does not always keep them there. */
    static final int SIX = 6;

    private static final int LANES = Lanes.COUNT;
    private static final int WIDTH = LayerWeights.WIDTH;
    private static final int TILE = SampleTiles.TILE;

    private final int inFull;
    private final SampleTiles tiles;
    private final long[] gathered;
    private final double[] ofFactors;
    private final double[] ofInputs;
    private final double[] sums = new double[SIX * WIDTH];
    private final double[] lanes = new double[LANES];
    private double back;

    PairedUpdate(LayerWeights weights) {
        inFull = weights.inFull;
        tiles = weights.tiles;
        gathered = tiles.entries;
        ofFactors = new double[inFull];
        ofInputs = new double[Math.min(weights.columns, SampleTiles.INPUTS)];
    }

    /**
     * Makes the factors of a block of samples ready in their place.
     *
     * @param post panel by panel, with so many places for samples, from an entry on; room for whole tiles
     */
    void take(double[] post, int p, int places, int samples) {
        int end = (samples + TILE - 1) / TILE * TILE * WIDTH;
        DoubleVector sum = DoubleVector.zero(Lanes.SPECIES);
        for (int i = 0; i < inFull; i += WIDTH) {
            Arrays.fill(post, p + i * places + samples * WIDTH, p + i * places + end, 0);
            for (int k = p + i * places; k < p + i * places + end; k += LANES) {
                DoubleVector u = DoubleVector.fromArray(Lanes.SPECIES, post, k);
                sum = u.fma(u, sum);
            }
        }
        sum.intoArray(lanes, 0);
        int exponent = Pairs.exponent(Lanes.sum(lanes, 0) / ((double) samples * inFull), tiles.meanSquare());
        double forth = Math.scalb(1.0, exponent);
        back = Math.scalb(1.0, -exponent);
        for (int i = 0; i < inFull; i += LANES) {
            int k = p + i / WIDTH * WIDTH * places + i % WIDTH;
            scale(post, k, k + end, forth, i);
        }
    }

    private void scale(double[] post, int from, int end, double factor, int i) {
        DoubleVector sum = DoubleVector.zero(Lanes.SPECIES);
        for (int k = from; k < end; k += TILE * WIDTH) {
            DoubleVector u0 = DoubleVector.fromArray(Lanes.SPECIES, post, k).mul(factor);
            DoubleVector u1 =
                    DoubleVector.fromArray(Lanes.SPECIES, post, k + WIDTH).mul(factor);
            DoubleVector u2 =
                    DoubleVector.fromArray(Lanes.SPECIES, post, k + 2 * WIDTH).mul(factor);
            DoubleVector u3 =
                    DoubleVector.fromArray(Lanes.SPECIES, post, k + 3 * WIDTH).mul(factor);
            sum = u1.fma(u0, sum);
            u0.intoArray(post, k);
            u1.intoArray(post, k + WIDTH);
            u2.intoArray(post, k + 2 * WIDTH);
            u3.intoArray(post, k + 3 * WIDTH);
        }
        sum.intoArray(ofFactors, i);
    }

    /** Adds what was taken, for the inputs from the first on that are gathered, as far as they fill tiles of six. */
    void add(LayerWeights target, int first, int inputs, double[] post, int p, int places, int samples) {
        takeAway(inputs, samples);
        int whole = (samples + TILE - 1) / TILE * TILE;
        for (int i = 0; i < inFull; i += WIDTH) {
            int panel = target.place(i) + first * WIDTH;
            for (int t = 0; t + SIX <= inputs; t += SIX) {
                tile(gathered, t, post, p + i * places, whole, sums, TILE * WIDTH);
                addSums(target.v, panel + t * WIDTH, t, i);
            }
        }
    }

    private void takeAway(int inputs, int samples) {
        Arrays.fill(ofInputs, 0, inputs, 0);
        for (int b = 0; b < samples; b += TILE) {
            for (int j = 0, k = SampleTiles.at(b); j < inputs; j++, k += TILE) {
                ofInputs[j] = Math.fma(
                        Double.longBitsToDouble(gathered[k]), Double.longBitsToDouble(gathered[k + 1]), ofInputs[j]);
            }
        }
    }

    // The step of the loop is a parameter so that the compiler does not know how often it runs: else it makes a copy
    // before and one behind, and sums go to memory between them.
    private static void tile(long[] gathered, int t, double[] post, int p, int samples, double[] sums, int step) {
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

    private void addSums(double[] v, int at, int t, int i) {
        DoubleVector u = DoubleVector.fromArray(Lanes.SPECIES, ofFactors, i);
        DoubleVector w = DoubleVector.fromArray(Lanes.SPECIES, ofFactors, i + LANES);
        DoubleVector factor = DoubleVector.broadcast(Lanes.SPECIES, back);
        for (int k = 0; k < SIX; k++) {
            DoubleVector x = DoubleVector.broadcast(Lanes.SPECIES, ofInputs[t + k]);
            int p = k * WIDTH;
            DoubleVector a =
                    DoubleVector.fromArray(Lanes.SPECIES, sums, p).sub(u).sub(x);
            DoubleVector b = DoubleVector.fromArray(Lanes.SPECIES, sums, p + LANES)
                    .sub(w)
                    .sub(x);
            a.fma(factor, DoubleVector.fromArray(Lanes.SPECIES, v, at + p)).intoArray(v, at + p);
            b.fma(factor, DoubleVector.fromArray(Lanes.SPECIES, v, at + p + LANES))
                    .intoArray(v, at + p + LANES);
        }
    }
}
