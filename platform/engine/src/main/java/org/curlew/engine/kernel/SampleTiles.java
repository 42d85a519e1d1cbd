package org.curlew.engine.kernel;

import java.util.Arrays;

/**
 * Samples of a minibatch gathered from where they lie, in tiles of eight whose entries of one input are side by side: what products of many samples read in order.
 *
 * <p>Samples that fill up the last tile are the last one again.
 */
final class SampleTiles {

    /** Samples of a minibatch from which on gathering pays. */
    static final int WORTH = 16;

    private static final int MANY_NEURONS = 256;
    private static final int MANY_INPUTS = 100;

    /** Samples in a tile. */
    static final int TILE = 8;

    /** Samples, and inputs of each, that are gathered at a time: as many as stay in the second cache beside the weights that meet them. */
    static final int SAMPLES = 64;

    static final int INPUTS = 1024;

    final double[] entries;

    private double[] gatheredFrom;
    private int[] gatheredPlaces;
    private int gatheredAt;
    private int gatheredSamples;
    private int gatheredFirst;
    private int gatheredInputs;

    /** @param inputs of a sample at most */
    SampleTiles(int inputs) {
        entries = new double[SAMPLES * Math.min(INPUTS, inputs)];
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
        for (int t = 0; t < samples; t += TILE) {
            int last = samples - t - 1;
            int p0 = places[from + t] + first;
            int p1 = places[from + t + Math.min(1, last)] + first;
            int p2 = places[from + t + Math.min(2, last)] + first;
            int p3 = places[from + t + Math.min(3, last)] + first;
            int p4 = places[from + t + Math.min(4, last)] + first;
            int p5 = places[from + t + Math.min(5, last)] + first;
            int p6 = places[from + t + Math.min(6, last)] + first;
            int p7 = places[from + t + Math.min(7, last)] + first;
            for (int j = 0, k = t * inputs; j < inputs; j++, k += TILE) {
                entries[k] = x[p0 + j];
                entries[k + 1] = x[p1 + j];
                entries[k + 2] = x[p2 + j];
                entries[k + 3] = x[p3 + j];
                entries[k + 4] = x[p4 + j];
                entries[k + 5] = x[p5 + j];
                entries[k + 6] = x[p6 + j];
                entries[k + 7] = x[p7 + j];
            }
        }
    }

    /** Puts zeros for the inputs before one, among those gathered. */
    void wipe(int samples, int inputs, int before) {
        gatheredFrom = null;
        for (int t = 0; t < samples; t += TILE) {
            Arrays.fill(entries, t * inputs, t * inputs + before * TILE, 0);
        }
    }
}
