package org.curlew.engine.kernel;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;

/**
 * V <- V + c D_post (postᵀ pre) for the neurons in panels: the postsynaptic factors of up to ten samples stay in registers while a panel is read and written once.
 *
 * <p>Coefficients c D_post post are packed by panel, with zeros for padding neurons and for samples that fill up a tile.
 */
final class PanelUpdate {

    private static final int LANES = Lanes.COUNT;

    private final int rows;
    private final int columns;
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

    void add(LayerWeights target, double c, double[] post, double[] x, int[] places, int from, int count) {
        double[] v = target.v;
        pack(c, post, count);
        for (int b = 0; b < count && inFull < inPanels; b += 10) {
            half10(v, target.place(inFull), x, places, from + b, count - b - 1, begin + inFull * samples + b * LANES);
        }
        if (block != null && count >= SampleTiles.WORTH) {
            block.add(target, packed, begin, samples, x, places, from, count);
            return;
        }
        for (int i = 0; i < inFull; i += LayerWeights.WIDTH) {
            int k = begin + i * samples;
            int at = target.place(i);
            int b = 0;
            for (; b + 6 < count; b += 10) {
                full10(v, at, x, places, from + b, count - b - 1, k + b * LayerWeights.WIDTH);
            }
            if (b + 1 < count) {
                full5(v, at, x, places, from + b, count - b - 1, k + b * LayerWeights.WIDTH);
                b += 5;
            }
            if (b < count) {
                full1(v, at, x, places[from + b], k + b * LayerWeights.WIDTH);
            }
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

    private void full10(double[] v, int at, double[] x, int[] places, int from, int last, int k) {
        int p0 = places[from];
        int p1 = places[from + Math.min(1, last)];
        int p2 = places[from + Math.min(2, last)];
        int p3 = places[from + Math.min(3, last)];
        int p4 = places[from + Math.min(4, last)];
        int p5 = places[from + Math.min(5, last)];
        int p6 = places[from + Math.min(6, last)];
        int p7 = places[from + Math.min(7, last)];
        int p8 = places[from + Math.min(8, last)];
        int p9 = places[from + Math.min(9, last)];
        DoubleVector u0 = DoubleVector.fromArray(Lanes.SPECIES, packed, k);
        DoubleVector w0 = DoubleVector.fromArray(Lanes.SPECIES, packed, k + LANES);
        DoubleVector u1 = DoubleVector.fromArray(Lanes.SPECIES, packed, k + 2 * LANES);
        DoubleVector w1 = DoubleVector.fromArray(Lanes.SPECIES, packed, k + 3 * LANES);
        DoubleVector u2 = DoubleVector.fromArray(Lanes.SPECIES, packed, k + 4 * LANES);
        DoubleVector w2 = DoubleVector.fromArray(Lanes.SPECIES, packed, k + 5 * LANES);
        DoubleVector u3 = DoubleVector.fromArray(Lanes.SPECIES, packed, k + 6 * LANES);
        DoubleVector w3 = DoubleVector.fromArray(Lanes.SPECIES, packed, k + 7 * LANES);
        DoubleVector u4 = DoubleVector.fromArray(Lanes.SPECIES, packed, k + 8 * LANES);
        DoubleVector w4 = DoubleVector.fromArray(Lanes.SPECIES, packed, k + 9 * LANES);
        DoubleVector u5 = DoubleVector.fromArray(Lanes.SPECIES, packed, k + 10 * LANES);
        DoubleVector w5 = DoubleVector.fromArray(Lanes.SPECIES, packed, k + 11 * LANES);
        DoubleVector u6 = DoubleVector.fromArray(Lanes.SPECIES, packed, k + 12 * LANES);
        DoubleVector w6 = DoubleVector.fromArray(Lanes.SPECIES, packed, k + 13 * LANES);
        DoubleVector u7 = DoubleVector.fromArray(Lanes.SPECIES, packed, k + 14 * LANES);
        DoubleVector w7 = DoubleVector.fromArray(Lanes.SPECIES, packed, k + 15 * LANES);
        DoubleVector u8 = DoubleVector.fromArray(Lanes.SPECIES, packed, k + 16 * LANES);
        DoubleVector w8 = DoubleVector.fromArray(Lanes.SPECIES, packed, k + 17 * LANES);
        DoubleVector u9 = DoubleVector.fromArray(Lanes.SPECIES, packed, k + 18 * LANES);
        DoubleVector w9 = DoubleVector.fromArray(Lanes.SPECIES, packed, k + 19 * LANES);
        for (int j = 0, i = at; j < columns; j++, i += LayerWeights.WIDTH) {
            DoubleVector a = DoubleVector.fromArray(Lanes.SPECIES, v, i);
            DoubleVector b = DoubleVector.fromArray(Lanes.SPECIES, v, i + LANES);
            DoubleVector q = DoubleVector.broadcast(Lanes.SPECIES, x[p0 + j]);
            a = u0.fma(q, a);
            b = w0.fma(q, b);
            q = DoubleVector.broadcast(Lanes.SPECIES, x[p1 + j]);
            a = u1.fma(q, a);
            b = w1.fma(q, b);
            q = DoubleVector.broadcast(Lanes.SPECIES, x[p2 + j]);
            a = u2.fma(q, a);
            b = w2.fma(q, b);
            q = DoubleVector.broadcast(Lanes.SPECIES, x[p3 + j]);
            a = u3.fma(q, a);
            b = w3.fma(q, b);
            q = DoubleVector.broadcast(Lanes.SPECIES, x[p4 + j]);
            a = u4.fma(q, a);
            b = w4.fma(q, b);
            q = DoubleVector.broadcast(Lanes.SPECIES, x[p5 + j]);
            a = u5.fma(q, a);
            b = w5.fma(q, b);
            q = DoubleVector.broadcast(Lanes.SPECIES, x[p6 + j]);
            a = u6.fma(q, a);
            b = w6.fma(q, b);
            q = DoubleVector.broadcast(Lanes.SPECIES, x[p7 + j]);
            a = u7.fma(q, a);
            b = w7.fma(q, b);
            q = DoubleVector.broadcast(Lanes.SPECIES, x[p8 + j]);
            a = u8.fma(q, a);
            b = w8.fma(q, b);
            q = DoubleVector.broadcast(Lanes.SPECIES, x[p9 + j]);
            a = u9.fma(q, a);
            b = w9.fma(q, b);
            a.intoArray(v, i);
            b.intoArray(v, i + LANES);
        }
    }

    private void full5(double[] v, int at, double[] x, int[] places, int from, int last, int k) {
        int p0 = places[from];
        int p1 = places[from + Math.min(1, last)];
        int p2 = places[from + Math.min(2, last)];
        int p3 = places[from + Math.min(3, last)];
        int p4 = places[from + Math.min(4, last)];
        DoubleVector u0 = DoubleVector.fromArray(Lanes.SPECIES, packed, k);
        DoubleVector w0 = DoubleVector.fromArray(Lanes.SPECIES, packed, k + LANES);
        DoubleVector u1 = DoubleVector.fromArray(Lanes.SPECIES, packed, k + 2 * LANES);
        DoubleVector w1 = DoubleVector.fromArray(Lanes.SPECIES, packed, k + 3 * LANES);
        DoubleVector u2 = DoubleVector.fromArray(Lanes.SPECIES, packed, k + 4 * LANES);
        DoubleVector w2 = DoubleVector.fromArray(Lanes.SPECIES, packed, k + 5 * LANES);
        DoubleVector u3 = DoubleVector.fromArray(Lanes.SPECIES, packed, k + 6 * LANES);
        DoubleVector w3 = DoubleVector.fromArray(Lanes.SPECIES, packed, k + 7 * LANES);
        DoubleVector u4 = DoubleVector.fromArray(Lanes.SPECIES, packed, k + 8 * LANES);
        DoubleVector w4 = DoubleVector.fromArray(Lanes.SPECIES, packed, k + 9 * LANES);
        for (int j = 0, i = at; j < columns; j++, i += LayerWeights.WIDTH) {
            DoubleVector a = DoubleVector.fromArray(Lanes.SPECIES, v, i);
            DoubleVector b = DoubleVector.fromArray(Lanes.SPECIES, v, i + LANES);
            DoubleVector q = DoubleVector.broadcast(Lanes.SPECIES, x[p0 + j]);
            a = u0.fma(q, a);
            b = w0.fma(q, b);
            q = DoubleVector.broadcast(Lanes.SPECIES, x[p1 + j]);
            a = u1.fma(q, a);
            b = w1.fma(q, b);
            q = DoubleVector.broadcast(Lanes.SPECIES, x[p2 + j]);
            a = u2.fma(q, a);
            b = w2.fma(q, b);
            q = DoubleVector.broadcast(Lanes.SPECIES, x[p3 + j]);
            a = u3.fma(q, a);
            b = w3.fma(q, b);
            q = DoubleVector.broadcast(Lanes.SPECIES, x[p4 + j]);
            a = u4.fma(q, a);
            b = w4.fma(q, b);
            a.intoArray(v, i);
            b.intoArray(v, i + LANES);
        }
    }

    private void full1(double[] v, int at, double[] x, int p0, int k) {
        DoubleVector u0 = DoubleVector.fromArray(Lanes.SPECIES, packed, k);
        DoubleVector w0 = DoubleVector.fromArray(Lanes.SPECIES, packed, k + LANES);
        for (int j = 0, i = at; j < columns; j++, i += LayerWeights.WIDTH) {
            DoubleVector a = DoubleVector.fromArray(Lanes.SPECIES, v, i);
            DoubleVector b = DoubleVector.fromArray(Lanes.SPECIES, v, i + LANES);
            DoubleVector q = DoubleVector.broadcast(Lanes.SPECIES, x[p0 + j]);
            a = u0.fma(q, a);
            b = w0.fma(q, b);
            a.intoArray(v, i);
            b.intoArray(v, i + LANES);
        }
    }

    private void half10(double[] v, int at, double[] x, int[] places, int from, int last, int k) {
        int p0 = places[from];
        int p1 = places[from + Math.min(1, last)];
        int p2 = places[from + Math.min(2, last)];
        int p3 = places[from + Math.min(3, last)];
        int p4 = places[from + Math.min(4, last)];
        int p5 = places[from + Math.min(5, last)];
        int p6 = places[from + Math.min(6, last)];
        int p7 = places[from + Math.min(7, last)];
        int p8 = places[from + Math.min(8, last)];
        int p9 = places[from + Math.min(9, last)];
        DoubleVector u0 = DoubleVector.fromArray(Lanes.SPECIES, packed, k);
        DoubleVector u1 = DoubleVector.fromArray(Lanes.SPECIES, packed, k + LANES);
        DoubleVector u2 = DoubleVector.fromArray(Lanes.SPECIES, packed, k + 2 * LANES);
        DoubleVector u3 = DoubleVector.fromArray(Lanes.SPECIES, packed, k + 3 * LANES);
        DoubleVector u4 = DoubleVector.fromArray(Lanes.SPECIES, packed, k + 4 * LANES);
        DoubleVector u5 = DoubleVector.fromArray(Lanes.SPECIES, packed, k + 5 * LANES);
        DoubleVector u6 = DoubleVector.fromArray(Lanes.SPECIES, packed, k + 6 * LANES);
        DoubleVector u7 = DoubleVector.fromArray(Lanes.SPECIES, packed, k + 7 * LANES);
        DoubleVector u8 = DoubleVector.fromArray(Lanes.SPECIES, packed, k + 8 * LANES);
        DoubleVector u9 = DoubleVector.fromArray(Lanes.SPECIES, packed, k + 9 * LANES);
        for (int j = 0, i = at; j < columns; j++, i += LANES) {
            DoubleVector a = DoubleVector.fromArray(Lanes.SPECIES, v, i);
            DoubleVector q = DoubleVector.broadcast(Lanes.SPECIES, x[p0 + j]);
            a = u0.fma(q, a);
            q = DoubleVector.broadcast(Lanes.SPECIES, x[p1 + j]);
            a = u1.fma(q, a);
            q = DoubleVector.broadcast(Lanes.SPECIES, x[p2 + j]);
            a = u2.fma(q, a);
            q = DoubleVector.broadcast(Lanes.SPECIES, x[p3 + j]);
            a = u3.fma(q, a);
            q = DoubleVector.broadcast(Lanes.SPECIES, x[p4 + j]);
            a = u4.fma(q, a);
            q = DoubleVector.broadcast(Lanes.SPECIES, x[p5 + j]);
            DoubleVector b = u5.mul(q);
            q = DoubleVector.broadcast(Lanes.SPECIES, x[p6 + j]);
            b = u6.fma(q, b);
            q = DoubleVector.broadcast(Lanes.SPECIES, x[p7 + j]);
            b = u7.fma(q, b);
            q = DoubleVector.broadcast(Lanes.SPECIES, x[p8 + j]);
            b = u8.fma(q, b);
            q = DoubleVector.broadcast(Lanes.SPECIES, x[p9 + j]);
            b = u9.fma(q, b);
            a.add(b).intoArray(v, i);
        }
    }
}
