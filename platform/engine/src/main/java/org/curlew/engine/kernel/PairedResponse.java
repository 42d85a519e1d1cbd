package org.curlew.engine.kernel;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;

/**
 * The sums of {@link BlockResponse} with two products in three taken as a pair ({@link Pairs}): of three inputs the first two.
 *
 * <pre>  a_b += Σ_j (V_j+1 + x_bj) (V_j + x_b,j+1) + V_j+2 x_b,j+2 - Σ_j V_j V_j+1 - Σ_j x_bj x_b,j+1,   j = 0, 3, 6, ...</pre>
 *
 * <p>What is taken away is summed in the same order, so that weights of zero give zero.
 */
final class PairedResponse {

    /** Inputs of which two are a pair. */
    static final int THREE = 3;

    private static final int LANES = Lanes.COUNT;
    private static final int WIDTH = LayerWeights.WIDTH;
    private static final int TILE = SampleTiles.TILE;

    private final LayerWeights weights;
    private final double[] v;
    private final SampleTiles tiles;
    private final long[] gathered;
    private final double[] ofWeights = new double[WIDTH];
    private final double[] ofSamples = new double[SampleTiles.SAMPLES + LANES];
    private final double[] squares = new double[LANES];
    private int inputs;
    private double meanSquare;
    private long squared;

    PairedResponse(LayerWeights weights) {
        this.weights = weights;
        v = weights.v;
        tiles = weights.tiles;
        gathered = tiles.entries;
    }

    /**
     * Takes in what was gathered; returns how many of its inputs are multiplied here.
     *
     * @param first whether these are the first inputs, whose size stands for that of all
     */
    int begin(int samples, int gatheredInputs, boolean first) {
        inputs = gatheredInputs;
        int end = inputs / THREE * THREE * TILE;
        for (int t = 0; t < samples; t += TILE) {
            for (int lane = 0; lane < TILE; lane += LANES) {
                sum(SampleTiles.at(t) + lane, end, t + lane);
            }
        }
        if (first) {
            meanSquare = tiles.meanSquare();
        }
        return inputs / THREE * THREE;
    }

    // What lies behind the samples of a tile is overwritten by the next one.
    private void sum(int from, int length, int sample) {
        DoubleVector sum = DoubleVector.zero(Lanes.SPECIES);
        for (int k = from; k < from + length; k += THREE * TILE) {
            DoubleVector x = LongVector.fromArray(Lanes.LONGS, gathered, k).reinterpretAsDoubles();
            DoubleVector y =
                    LongVector.fromArray(Lanes.LONGS, gathered, k + TILE).reinterpretAsDoubles();
            sum = x.fma(y, sum);
        }
        sum.intoArray(ofSamples, sample);
    }

    /**
     * The sums of a panel for all samples.
     *
     * @param out where they go in a, for the first sample
     * @param begin whether sums begin with zero
     */
    void panel(int at, int samples, double[] a, int out, boolean begin) {
        takeAway(at);
        for (int t = 0; t < samples; t += SampleTiles.TWO) {
            PairedResponseTile.compute(
                    v,
                    at,
                    gathered,
                    t,
                    at + inputs / THREE * THREE * WIDTH,
                    a,
                    out + t * weights.rows,
                    weights.rows,
                    ofWeights,
                    ofSamples,
                    begin,
                    THREE * WIDTH);
        }
    }

    private void takeAway(int at) {
        DoubleVector u = DoubleVector.zero(Lanes.SPECIES);
        DoubleVector w = u;
        DoubleVector s = DoubleVector.fromArray(Lanes.SPECIES, squares, 0);
        DoubleVector r = u;
        int end = at + inputs / THREE * THREE * WIDTH;
        for (int k = at; k < end; k += THREE * WIDTH) {
            DoubleVector u0 = DoubleVector.fromArray(Lanes.SPECIES, v, k);
            DoubleVector w0 = DoubleVector.fromArray(Lanes.SPECIES, v, k + LANES);
            DoubleVector u1 = DoubleVector.fromArray(Lanes.SPECIES, v, k + WIDTH);
            DoubleVector w1 = DoubleVector.fromArray(Lanes.SPECIES, v, k + WIDTH + LANES);
            u = u1.fma(u0, u);
            w = w1.fma(w0, w);
            s = u0.fma(u0, u1.fma(u1, s));
            r = w0.fma(w0, w1.fma(w1, r));
        }
        u.intoArray(ofWeights, 0);
        w.intoArray(ofWeights, LANES);
        s.add(r).intoArray(squares, 0);
        squared += (end - at) / THREE * 2;
    }

    /** Brings V to the size of the inputs, by a power of two, where the sums just taken show that it is far from it: then they are to be taken again. */
    boolean balance() {
        int exponent = Pairs.exponent(Lanes.sum(squares, 0) / squared, meanSquare);
        Arrays.fill(squares, 0);
        squared = 0;
        boolean far = Math.abs(exponent) > 1;
        if (far) {
            weights.shift(exponent);
        }
        return far;
    }
}
