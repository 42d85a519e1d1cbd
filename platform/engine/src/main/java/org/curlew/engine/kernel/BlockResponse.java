package org.curlew.engine.kernel;

import jdk.incubator.vector.DoubleVector;

/**
 * a = x Wᵀ for many samples with W in panels of two vectors: the sums of eight samples by two vectors of neurons stay in registers.
 *
 * <p>Samples are gathered first, in tiles whose entries of one input lie side by side; a part of a panel short enough for the nearest cache then meets all of
 * them. Sums are taken over the inputs in their order, some of them in pairs where that pays. What is written behind the last neuron is zero, before the next sample is written.
 */
final class BlockResponse {

    private static final int LANES = Lanes.COUNT;
    private static final int TWO = SampleTiles.TWO;

    private final LayerWeights weights;
    private final double[] v;
    private final SampleTiles tiles;
    private final long[] gathered;
    private final PairedResponse paired;

    BlockResponse(LayerWeights weights) {
        this.weights = weights;
        v = weights.v;
        tiles = weights.tiles;
        gathered = tiles.entries;
        paired = weights.pairs ? new PairedResponse(weights) : null;
    }

    /** Brings V to the size of the inputs where the sums just taken need that: then they, and all others, are to be taken again. */
    boolean balance() {
        return paired != null && paired.balance();
    }

    void compute(double[] x, int[] places, int from, int count, double[] a) {
        int n = weights.rows;
        int columns = weights.columns;
        for (int b = 0; b < count; b += SampleTiles.SAMPLES) {
            int samples = Math.min(SampleTiles.SAMPLES, count - b);
            for (int j = 0; j < columns; j += SampleTiles.INPUTS) {
                int inputs = Math.min(SampleTiles.INPUTS, columns - j);
                tiles.gather(x, places, from + b, samples, j, inputs);
                int done = paired == null ? 0 : paired.begin(samples, inputs, j == 0);
                for (int i = weights.inFull - LayerWeights.WIDTH; i >= 0; i -= LayerWeights.WIDTH) {
                    int panel = weights.place(i) + j * LayerWeights.WIDTH;
                    if (done > 0) {
                        paired.panel(panel, samples, a, b * n + i, j == 0);
                    }
                    for (int t = 0; t < samples && done < inputs; t += TWO) {
                        tile(panel, SampleTiles.at(t), done, inputs, a, (b + t) * n + i, j + done == 0);
                    }
                }
            }
        }
    }

    // Sums begin with zero, or go on from what is there. Zeros that were written first would be read from far: rows of
    // a power of two neurons share the few places of a cache.
    private void tile(int panel, int samples, int first, int inputs, double[] a, int out, boolean begin) {
        int n = weights.rows;
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
        int k = panel + first * LayerWeights.WIDTH;
        int s = samples + first * SampleTiles.TILE;
        int z = s + SampleTiles.STEP;
        for (int j = first; j < inputs; j++, k += LayerWeights.WIDTH, s += SampleTiles.TILE, z += SampleTiles.TILE) {
            DoubleVector u = DoubleVector.fromArray(Lanes.SPECIES, v, k);
            DoubleVector w = DoubleVector.fromArray(Lanes.SPECIES, v, k + LANES);
            DoubleVector q = Lanes.all(gathered[s]);
            a0 = u.fma(q, a0);
            b0 = w.fma(q, b0);
            q = Lanes.all(gathered[s + 1]);
            a1 = u.fma(q, a1);
            b1 = w.fma(q, b1);
            q = Lanes.all(gathered[s + 2]);
            a2 = u.fma(q, a2);
            b2 = w.fma(q, b2);
            q = Lanes.all(gathered[s + 3]);
            a3 = u.fma(q, a3);
            b3 = w.fma(q, b3);
            q = Lanes.all(gathered[z]);
            a4 = u.fma(q, a4);
            b4 = w.fma(q, b4);
            q = Lanes.all(gathered[z + 1]);
            a5 = u.fma(q, a5);
            b5 = w.fma(q, b5);
            q = Lanes.all(gathered[z + 2]);
            a6 = u.fma(q, a6);
            b6 = w.fma(q, b6);
            q = Lanes.all(gathered[z + 3]);
            a7 = u.fma(q, a7);
            b7 = w.fma(q, b7);
        }
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
        a5.intoArray(a, out + 5 * n);
        b5.intoArray(a, out + 5 * n + LANES);
        a6.intoArray(a, out + 6 * n);
        b6.intoArray(a, out + 6 * n + LANES);
        a7.intoArray(a, out + 7 * n);
        b7.intoArray(a, out + 7 * n + LANES);
    }
}
