package org.curlew.engine.kernel;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;

/**
 * V <- V + c D_post (postᵀ pre) for the neurons in panels: packs the factors and goes through the panels.
 *
 * <p>Coefficients c D_post post are packed by panel, with zeros for padding neurons and for samples that fill up a tile.
 */
final class PanelUpdate {

    private static final int LANES = Lanes.COUNT;

    private final int rows;
    private final int columns;
    private final int inputs;
    private final int inFull;
    private final int inPanels;
    private final int samples;
    private final double[] postSigns;
    private final BlockUpdate block;
    private final int begin;
    private final double[] packed;

    PanelUpdate(LayerWeights weights, double[] postSigns, int largestMinibatch) {
        rows = weights.rows;
        columns = weights.columns;
        inputs = weights.inputs;
        inFull = weights.inFull;
        inPanels = weights.inPanels;
        samples = largestMinibatch + 9;
        this.postSigns = Arrays.copyOf(postSigns, Math.max(inPanels, rows));
        boolean many = weights.tiles != null && largestMinibatch >= SampleTiles.WORTH;
        block = many ? new BlockUpdate(weights) : null;
        begin = many ? Lanes.ORIGIN : 0;
        int size = Math.multiplyExact(inPanels, samples);
        packed = many ? Lanes.atCacheLine(size) : new double[size];
    }

    void add(LayerWeights target, double c, double[] post, Presynaptic x, int[] places, int from, int count) {
        if (inPanels == 0) {
            return;
        }
        pack(c, post, count);
        boolean many = block != null && count >= SampleTiles.WORTH;
        if (many) {
            block.add(target, packed, begin, samples, x.x, places, from, count);
        }
        if (many && inFull == inPanels) {
            return;
        }
        long[] bits = x.bits(places, from, count, inputs);
        for (int b = 0; b < count && inFull < inPanels; b += 10) {
            int k = begin + inFull * samples + b * LANES;
            NarrowUpdate.ten(target.v, target.place(inFull), inputs, bits, places, from + b, count - b - 1, packed, k);
        }
        for (int i = 0; i < inFull && !many; i += LayerWeights.WIDTH) {
            addWide(target.v, target.place(i), bits, places, from, count, begin + i * samples);
        }
        if (inputs > columns) {
            wipe(target);
        }
    }

    private void addWide(double[] v, int at, long[] bits, int[] places, int from, int count, int k) {
        int b = 0;
        for (; b + 6 < count; b += 10) {
            WideUpdate.ten(v, at, inputs, bits, places, from + b, count - b - 1, packed, k + b * LayerWeights.WIDTH);
        }
        if (b + 1 < count) {
            WideUpdate.five(v, at, inputs, bits, places, from + b, count - b - 1, packed, k + b * LayerWeights.WIDTH);
            b += 5;
        }
        if (b < count) {
            WideUpdate.one(v, at, inputs, bits, places, from + b, packed, k + b * LayerWeights.WIDTH);
        }
    }

    // What was added to the input that makes them even.
    private void wipe(LayerWeights target) {
        for (int i = 0; i < inPanels; i += LANES) {
            DoubleVector.zero(Lanes.SPECIES).intoArray(target.v, target.place(i) + columns * target.step(i));
        }
    }

    private void pack(double c, double[] post, int count) {
        for (int i = 0; i < inFull; i += LayerWeights.WIDTH) {
            DoubleVector u = DoubleVector.fromArray(Lanes.SPECIES, postSigns, i).mul(c);
            DoubleVector w =
                    DoubleVector.fromArray(Lanes.SPECIES, postSigns, i + LANES).mul(c);
            int k = begin + i * samples;
            int b = 0;
            for (int at = i; b < count && at + LayerWeights.WIDTH <= post.length; b++, at += rows) {
                u.mul(DoubleVector.fromArray(Lanes.SPECIES, post, at)).intoArray(packed, k + b * LayerWeights.WIDTH);
                w.mul(DoubleVector.fromArray(Lanes.SPECIES, post, at + LANES))
                        .intoArray(packed, k + b * LayerWeights.WIDTH + LANES);
            }
            packRest(c, post, i, LayerWeights.WIDTH, b, count, k);
        }
        if (inFull < inPanels) {
            DoubleVector u =
                    DoubleVector.fromArray(Lanes.SPECIES, postSigns, inFull).mul(c);
            int k = begin + inFull * samples;
            int b = 0;
            for (int at = inFull; b < count && at + LANES <= post.length; b++, at += rows) {
                u.mul(DoubleVector.fromArray(Lanes.SPECIES, post, at)).intoArray(packed, k + b * LANES);
            }
            packRest(c, post, inFull, LANES, b, count, k);
        }
    }

    // Samples whose factors end where the array does, and zeros that fill up a tile.
    private void packRest(double c, double[] post, int i, int width, int from, int count, int k) {
        for (int b = from; b < count; b++) {
            for (int lane = 0; lane < Math.min(width, rows - i); lane++) {
                packed[k + b * width + lane] = c * postSigns[i + lane] * post[b * rows + i + lane];
            }
        }
        for (int b = count; b % 10 != 0 && b < samples; b++) {
            Arrays.fill(packed, k + b * width, k + (b + 1) * width, 0);
        }
    }
}
