package org.curlew.engine.kernel;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;

/**
 * Samples of a minibatch gathered from where they lie, in tiles of four whose entries of one input are side by side: what products of many samples read in order, whether
 * they go through the inputs or through the samples. Entries are the bits of the numbers, see {@link Presynaptic}.
 *
 * <p>Tiles come in twos. Samples that fill up the last two are the last one again.
 */
final class SampleTiles {

    /** Samples of a minibatch from which on gathering pays. */
    static final int WORTH = 16;

    private static final int MANY_NEURONS = 256;
    private static final int MANY_INPUTS = 100;

    /** Samples in a tile, and in two of them. */
    static final int TILE = 4;

    static final int TWO = 2 * TILE;

    /** Samples, and inputs of each, that are gathered at a time: as many as stay in the second cache beside the weights that meet them. */
    static final int SAMPLES = 64;

    static final int INPUTS = 1008;

    /** How far tiles lie apart: as all that lie at one input of many tiles is read at a time, it must not meet in the same places of the nearest cache. */
    static final int STEP = TILE * INPUTS + 4 * TWO;

    final long[] entries;

    private final double[] lanes = new double[Lanes.COUNT];
    private double[] gatheredFrom;
    private int[] gatheredPlaces;
    private int gatheredAt;
    private int gatheredSamples;
    private int gatheredFirst;
    private int gatheredInputs;

    /** @param inputs of a sample at most */
    SampleTiles(int inputs) {
        entries = new long[(SAMPLES / TILE - 1) * STEP + TILE * Math.min(INPUTS, inputs)];
    }

    /** Whether gathering pays: it is done once for all neurons, which then are so many that the samples would be read from farther away each time. */
    static boolean pay(int neurons, int inputs) {
        return neurons >= MANY_NEURONS && inputs >= MANY_INPUTS;
    }

    /** Gathers unless it is what was gathered last: for an update, which meets the samples that have just gone through the same weights. */
    void have(double[] x, int[] places, int from, int samples, int first, int inputs) {
        if (x != gatheredFrom
                || places != gatheredPlaces
                || from != gatheredAt
                || samples != gatheredSamples
                || first != gatheredFirst
                || inputs != gatheredInputs) {
            gather(x, places, from, samples, first, inputs);
        }
    }

    /** @param first of the inputs to take */
    void gather(double[] x, int[] places, int from, int samples, int first, int inputs) {
        gatheredFrom = x;
        gatheredPlaces = places;
        gatheredAt = from;
        gatheredSamples = samples;
        gatheredFirst = first;
        gatheredInputs = inputs;
        for (int t = 0; t < samples; t += TWO) {
            int last = samples - t - 1;
            int p0 = places[from + t] + first;
            int p1 = places[from + t + Math.min(1, last)] + first;
            int p2 = places[from + t + Math.min(2, last)] + first;
            int p3 = places[from + t + Math.min(3, last)] + first;
            int p4 = places[from + t + Math.min(4, last)] + first;
            int p5 = places[from + t + Math.min(5, last)] + first;
            int p6 = places[from + t + Math.min(6, last)] + first;
            int p7 = places[from + t + Math.min(7, last)] + first;
            for (int j = 0, k = at(t), l = k + STEP; j < inputs; j++, k += TILE, l += TILE) {
                entries[k] = Double.doubleToRawLongBits(x[p0 + j]);
                entries[k + 1] = Double.doubleToRawLongBits(x[p1 + j]);
                entries[k + 2] = Double.doubleToRawLongBits(x[p2 + j]);
                entries[k + 3] = Double.doubleToRawLongBits(x[p3 + j]);
                entries[l] = Double.doubleToRawLongBits(x[p4 + j]);
                entries[l + 1] = Double.doubleToRawLongBits(x[p5 + j]);
                entries[l + 2] = Double.doubleToRawLongBits(x[p6 + j]);
                entries[l + 3] = Double.doubleToRawLongBits(x[p7 + j]);
            }
        }
    }

    /** Puts zeros for the inputs before one, among those gathered. */
    void wipe(int samples, int before) {
        gatheredFrom = null;
        for (int t = 0; t < samples; t += TILE) {
            Arrays.fill(entries, at(t), at(t) + before * TILE, 0);
        }
    }

    /** Of what was gathered. */
    double meanSquare() {
        DoubleVector s0 = DoubleVector.zero(Lanes.SPECIES);
        DoubleVector s1 = s0;
        int whole = gatheredInputs * TILE / (2 * Lanes.COUNT) * (2 * Lanes.COUNT);
        for (int t = 0; t < gatheredSamples; t += TILE) {
            for (int k = at(t); k < at(t) + whole; k += 2 * Lanes.COUNT) {
                DoubleVector x = LongVector.fromArray(Lanes.LONGS, entries, k).reinterpretAsDoubles();
                DoubleVector y = LongVector.fromArray(Lanes.LONGS, entries, k + Lanes.COUNT)
                        .reinterpretAsDoubles();
                s0 = x.fma(x, s0);
                s1 = y.fma(y, s1);
            }
        }
        s0.add(s1).intoArray(lanes, 0);
        int tiles = (gatheredSamples + TILE - 1) / TILE;
        return Lanes.sum(lanes, 0) / ((double) tiles * whole);
    }

    /** Where the tile of a sample begins that is the first of one. */
    static int at(int sample) {
        return sample / TILE * STEP;
    }
}
