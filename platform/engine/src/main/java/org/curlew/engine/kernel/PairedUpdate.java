package org.curlew.engine.kernel;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;

/**
 * The sums of {@link BlockUpdate} with every other product taken in a pair ({@link Pairs}): of four samples the first two. With p = c D_post post,
 *
 * <pre>  V_j += Σ_b (p_b+1 + x_bj) (p_b + x_b+1,j) + p_b+2 x_b+2,j + p_b+3 x_b+3,j - Σ_b p_b p_b+1 - Σ_b x_bj x_b+1,j,   b = 0, 4, 8, ...</pre>
 *
 * <p>Factors are brought to the size of the inputs by a power of two, and the sums back. What is taken away is summed in the same order, so that factors or inputs of
 * zero, which pad the others, change nothing.
 */
final class PairedUpdate {

    /** Inputs that are updated at a time. */
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
                PairedUpdateTile.sum(gathered, t, post, p + i * places, whole, sums, TILE * WIDTH);
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
