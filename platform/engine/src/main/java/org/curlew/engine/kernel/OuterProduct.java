package org.curlew.engine.kernel;

import jdk.incubator.vector.DoubleVector;
import org.curlew.spi.Matrix;

/**
 * V <- V + c D_post (postᵀ pre) D_pre: the update that a minibatch's factors give, signs of the rule-flipped neurons included.
 *
 * <p>Five neurons by two vectors of synapses at a time; the sum over samples stays in registers. Coefficients c D_post post are packed by tile, so that those of one
 * sample lie side by side. The presynaptic signs are zero where V is padding: it stays zero.
 */
final class OuterProduct {

    private static final int TILE = PaddedWeights.TILE;

    private final int samples;
    private final double[] packed;

    OuterProduct(PaddedWeights weights, int largestMinibatch) {
        samples = largestMinibatch;
        packed = new double[Math.multiplyExact(weights.paddedRows, largestMinibatch)];
    }

    /**
     * @param c factor of the whole update, such as -s/B
     * @param postSigns one a row
     * @param pre presynaptic factor with slack; its rows begin at places[from], ...
     * @param preSigns one a column, padded with zeros
     */
    void add(
            PaddedWeights w,
            double c,
            Matrix post,
            double[] postSigns,
            double[] pre,
            int[] places,
            int from,
            int count,
            double[] preSigns) {
        pack(w, c, post.data(), postSigns, count);
        int pairs = w.stride - w.stride % (2 * Lanes.COUNT);
        for (int i = 0; i < w.paddedRows; i += TILE) {
            for (int j = 0; j < pairs; j += 2 * Lanes.COUNT) {
                pair(w.v, i * w.stride + j, w.stride, i * samples, pre, places, from, count, j, preSigns);
            }
            if (pairs < w.stride) {
                single(w.v, i * w.stride + pairs, w.stride, i * samples, pre, places, from, count, pairs, preSigns);
            }
        }
    }

    private void pack(PaddedWeights w, double c, double[] post, double[] postSigns, int count) {
        for (int i = 0; i < w.rows; i++) {
            int start = i / TILE * TILE * samples + i % TILE;
            double factor = c * postSigns[i];
            for (int b = 0; b < count; b++) {
                packed[start + b * TILE] = factor * post[b * w.rows + i];
            }
        }
    }

    private void pair(
            double[] v,
            int at,
            int stride,
            int start,
            double[] pre,
            int[] places,
            int from,
            int count,
            int column,
            double[] signs) {
        DoubleVector s0 = DoubleVector.zero(Lanes.SPECIES);
        DoubleVector s1 = s0;
        DoubleVector s2 = s0;
        DoubleVector s3 = s0;
        DoubleVector s4 = s0;
        DoubleVector t0 = s0;
        DoubleVector t1 = s0;
        DoubleVector t2 = s0;
        DoubleVector t3 = s0;
        DoubleVector t4 = s0;
        for (int b = 0; b < count; b++) {
            int place = places[from + b] + column;
            int k = start + b * TILE;
            DoubleVector x = DoubleVector.fromArray(Lanes.SPECIES, pre, place);
            DoubleVector y = DoubleVector.fromArray(Lanes.SPECIES, pre, place + Lanes.COUNT);
            DoubleVector q0 = DoubleVector.broadcast(Lanes.SPECIES, packed[k]);
            DoubleVector q1 = DoubleVector.broadcast(Lanes.SPECIES, packed[k + 1]);
            DoubleVector q2 = DoubleVector.broadcast(Lanes.SPECIES, packed[k + 2]);
            DoubleVector q3 = DoubleVector.broadcast(Lanes.SPECIES, packed[k + 3]);
            DoubleVector q4 = DoubleVector.broadcast(Lanes.SPECIES, packed[k + 4]);
            s0 = q0.fma(x, s0);
            s1 = q1.fma(x, s1);
            s2 = q2.fma(x, s2);
            s3 = q3.fma(x, s3);
            s4 = q4.fma(x, s4);
            t0 = q0.fma(y, t0);
            t1 = q1.fma(y, t1);
            t2 = q2.fma(y, t2);
            t3 = q3.fma(y, t3);
            t4 = q4.fma(y, t4);
        }
        DoubleVector d = DoubleVector.fromArray(Lanes.SPECIES, signs, column);
        DoubleVector e = DoubleVector.fromArray(Lanes.SPECIES, signs, column + Lanes.COUNT);
        int next = at + Lanes.COUNT;
        s0.fma(d, DoubleVector.fromArray(Lanes.SPECIES, v, at)).intoArray(v, at);
        t0.fma(e, DoubleVector.fromArray(Lanes.SPECIES, v, next)).intoArray(v, next);
        s1.fma(d, DoubleVector.fromArray(Lanes.SPECIES, v, at + stride)).intoArray(v, at + stride);
        t1.fma(e, DoubleVector.fromArray(Lanes.SPECIES, v, next + stride)).intoArray(v, next + stride);
        s2.fma(d, DoubleVector.fromArray(Lanes.SPECIES, v, at + 2 * stride)).intoArray(v, at + 2 * stride);
        t2.fma(e, DoubleVector.fromArray(Lanes.SPECIES, v, next + 2 * stride)).intoArray(v, next + 2 * stride);
        s3.fma(d, DoubleVector.fromArray(Lanes.SPECIES, v, at + 3 * stride)).intoArray(v, at + 3 * stride);
        t3.fma(e, DoubleVector.fromArray(Lanes.SPECIES, v, next + 3 * stride)).intoArray(v, next + 3 * stride);
        s4.fma(d, DoubleVector.fromArray(Lanes.SPECIES, v, at + 4 * stride)).intoArray(v, at + 4 * stride);
        t4.fma(e, DoubleVector.fromArray(Lanes.SPECIES, v, next + 4 * stride)).intoArray(v, next + 4 * stride);
    }

    private void single(
            double[] v,
            int at,
            int stride,
            int start,
            double[] pre,
            int[] places,
            int from,
            int count,
            int column,
            double[] signs) {
        DoubleVector s0 = DoubleVector.zero(Lanes.SPECIES);
        DoubleVector s1 = s0;
        DoubleVector s2 = s0;
        DoubleVector s3 = s0;
        DoubleVector s4 = s0;
        for (int b = 0; b < count; b++) {
            int k = start + b * TILE;
            DoubleVector x = DoubleVector.fromArray(Lanes.SPECIES, pre, places[from + b] + column);
            s0 = x.fma(DoubleVector.broadcast(Lanes.SPECIES, packed[k]), s0);
            s1 = x.fma(DoubleVector.broadcast(Lanes.SPECIES, packed[k + 1]), s1);
            s2 = x.fma(DoubleVector.broadcast(Lanes.SPECIES, packed[k + 2]), s2);
            s3 = x.fma(DoubleVector.broadcast(Lanes.SPECIES, packed[k + 3]), s3);
            s4 = x.fma(DoubleVector.broadcast(Lanes.SPECIES, packed[k + 4]), s4);
        }
        DoubleVector d = DoubleVector.fromArray(Lanes.SPECIES, signs, column);
        s0.fma(d, DoubleVector.fromArray(Lanes.SPECIES, v, at)).intoArray(v, at);
        s1.fma(d, DoubleVector.fromArray(Lanes.SPECIES, v, at + stride)).intoArray(v, at + stride);
        s2.fma(d, DoubleVector.fromArray(Lanes.SPECIES, v, at + 2 * stride)).intoArray(v, at + 2 * stride);
        s3.fma(d, DoubleVector.fromArray(Lanes.SPECIES, v, at + 3 * stride)).intoArray(v, at + 3 * stride);
        s4.fma(d, DoubleVector.fromArray(Lanes.SPECIES, v, at + 4 * stride)).intoArray(v, at + 4 * stride);
    }
}
