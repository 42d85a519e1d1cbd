package org.curlew.engine.kernel;

import jdk.incubator.vector.DoubleVector;

/**
 * V <- V + c D_post (postᵀ pre) for the neurons in panels of two vectors, with many samples: the weights of eight inputs to a panel stay in registers while all samples of a
 * block are added, so that weights are read and written once a block.
 *
 * <p>Where inputs are no whole number of tiles the last tile reaches back and adds zeros to what the one before it has done. Samples are added in their order, so that blocks change no bit; where
 * that pays, some of them in pairs.
 */
final class BlockUpdate {

    private static final int LANES = Lanes.COUNT;
    private static final int TILE = 8;
    private static final int SAMPLES = SampleTiles.TILE;

    private final int columns;
    private final int inFull;
    private final SampleTiles tiles;
    private final long[] gathered;
    private final PairedUpdate paired;

    /** @param weights of at least a tile of inputs */
    BlockUpdate(LayerWeights weights) {
        columns = weights.columns;
        inFull = weights.inFull;
        tiles = weights.tiles;
        gathered = tiles.entries;
        paired = weights.pairs ? new PairedUpdate(weights) : null;
    }

    /** @param post c D_post post, panel by panel with so many places for samples, from an entry on */
    void add(LayerWeights target, double[] post, int at, int places, double[] x, int[] rows, int from, int count) {
        int tile = paired == null ? TILE : PairedUpdate.SIX;
        for (int b = 0; b < count; b += SampleTiles.SAMPLES) {
            int samples = Math.min(SampleTiles.SAMPLES, count - b);
            int p = at + b * LayerWeights.WIDTH;
            for (int j = 0; j < columns; j += SampleTiles.INPUTS) {
                int inputs = Math.min(SampleTiles.INPUTS, columns - j);
                tiles.have(x, rows, from + b, samples, j, inputs);
                if (paired != null && j == 0) {
                    paired.take(post, p, places, samples);
                }
                add(target, j, inputs, post, p, places, samples);
            }
            if (columns % tile > 0) {
                tiles.gather(x, rows, from + b, samples, columns - tile, tile);
                tiles.wipe(samples, tile - columns % tile);
                add(target, columns - tile, tile, post, p, places, samples);
            }
        }
    }

    private void add(LayerWeights target, int first, int inputs, double[] post, int p, int places, int samples) {
        if (paired != null) {
            paired.add(target, first, inputs, post, p, places, samples);
            return;
        }
        for (int i = 0; i < inFull; i += LayerWeights.WIDTH) {
            panel(target.v, target.place(i) + first * LayerWeights.WIDTH, inputs, post, p + i * places, samples);
        }
    }

    private void panel(double[] v, int panel, int inputs, double[] post, int p, int samples) {
        final int width = LayerWeights.WIDTH;
        for (int t = 0; t + TILE <= inputs; t += TILE) {
            int at = panel + t * width;
            DoubleVector a0 = DoubleVector.fromArray(Lanes.SPECIES, v, at);
            DoubleVector b0 = DoubleVector.fromArray(Lanes.SPECIES, v, at + LANES);
            DoubleVector a1 = DoubleVector.fromArray(Lanes.SPECIES, v, at + width);
            DoubleVector b1 = DoubleVector.fromArray(Lanes.SPECIES, v, at + width + LANES);
            DoubleVector a2 = DoubleVector.fromArray(Lanes.SPECIES, v, at + 2 * width);
            DoubleVector b2 = DoubleVector.fromArray(Lanes.SPECIES, v, at + 2 * width + LANES);
            DoubleVector a3 = DoubleVector.fromArray(Lanes.SPECIES, v, at + 3 * width);
            DoubleVector b3 = DoubleVector.fromArray(Lanes.SPECIES, v, at + 3 * width + LANES);
            DoubleVector a4 = DoubleVector.fromArray(Lanes.SPECIES, v, at + 4 * width);
            DoubleVector b4 = DoubleVector.fromArray(Lanes.SPECIES, v, at + 4 * width + LANES);
            DoubleVector a5 = DoubleVector.fromArray(Lanes.SPECIES, v, at + 5 * width);
            DoubleVector b5 = DoubleVector.fromArray(Lanes.SPECIES, v, at + 5 * width + LANES);
            DoubleVector a6 = DoubleVector.fromArray(Lanes.SPECIES, v, at + 6 * width);
            DoubleVector b6 = DoubleVector.fromArray(Lanes.SPECIES, v, at + 6 * width + LANES);
            DoubleVector a7 = DoubleVector.fromArray(Lanes.SPECIES, v, at + 7 * width);
            DoubleVector b7 = DoubleVector.fromArray(Lanes.SPECIES, v, at + 7 * width + LANES);
            for (int b = 0, k = p; b < samples; b++, k += width) {
                int s = b / SAMPLES * SampleTiles.STEP + b % SAMPLES + t * SAMPLES;
                DoubleVector u = DoubleVector.fromArray(Lanes.SPECIES, post, k);
                DoubleVector w = DoubleVector.fromArray(Lanes.SPECIES, post, k + LANES);
                DoubleVector q = Lanes.all(gathered[s]);
                a0 = u.fma(q, a0);
                b0 = w.fma(q, b0);
                q = Lanes.all(gathered[s + SAMPLES]);
                a1 = u.fma(q, a1);
                b1 = w.fma(q, b1);
                q = Lanes.all(gathered[s + 2 * SAMPLES]);
                a2 = u.fma(q, a2);
                b2 = w.fma(q, b2);
                q = Lanes.all(gathered[s + 3 * SAMPLES]);
                a3 = u.fma(q, a3);
                b3 = w.fma(q, b3);
                q = Lanes.all(gathered[s + 4 * SAMPLES]);
                a4 = u.fma(q, a4);
                b4 = w.fma(q, b4);
                q = Lanes.all(gathered[s + 5 * SAMPLES]);
                a5 = u.fma(q, a5);
                b5 = w.fma(q, b5);
                q = Lanes.all(gathered[s + 6 * SAMPLES]);
                a6 = u.fma(q, a6);
                b6 = w.fma(q, b6);
                q = Lanes.all(gathered[s + 7 * SAMPLES]);
                a7 = u.fma(q, a7);
                b7 = w.fma(q, b7);
            }
            a0.intoArray(v, at);
            b0.intoArray(v, at + LANES);
            a1.intoArray(v, at + width);
            b1.intoArray(v, at + width + LANES);
            a2.intoArray(v, at + 2 * width);
            b2.intoArray(v, at + 2 * width + LANES);
            a3.intoArray(v, at + 3 * width);
            b3.intoArray(v, at + 3 * width + LANES);
            a4.intoArray(v, at + 4 * width);
            b4.intoArray(v, at + 4 * width + LANES);
            a5.intoArray(v, at + 5 * width);
            b5.intoArray(v, at + 5 * width + LANES);
            a6.intoArray(v, at + 6 * width);
            b6.intoArray(v, at + 6 * width + LANES);
            a7.intoArray(v, at + 7 * width);
            b7.intoArray(v, at + 7 * width + LANES);
        }
    }
}
