package org.curlew.engine.kernel;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import org.curlew.spi.Matrix;
import org.curlew.spi.Memory;

/**
 * A matrix V read once for two products at a time, u = V g and w = rᵀ V, where r may depend on u: eight rows are multiplied by g while the eight before them,
 * which are still in the nearest cache, are added to w.
 *
 * <p>The eight rows of a block lie vector by vector side by side, so that memory is read in order. Rows are padded to whole vectors, their number to whole blocks,
 * with zeros.
 */
final class RowBlocks {

    static final int BLOCK = 8;

    private static final int LANES = Lanes.COUNT;
    private static final int STEP = BLOCK * LANES;

    final int stride;
    final int rows;

    private final double[] v;
    private final int end;
    private final double[] sums = new double[STEP];

    RowBlocks(int rows, int columns) {
        stride = Lanes.padded(columns);
        this.rows = paddedRows(rows);
        end = Math.addExact(Lanes.ORIGIN, Math.multiplyExact(this.rows, stride));
        v = Lanes.atCacheLine(end - Lanes.ORIGIN);
    }

    static int paddedRows(int rows) {
        int block = Math.max(BLOCK, LANES);
        return (rows + block - 1) / block * block;
    }

    private int place(int i) {
        return Lanes.ORIGIN + i / BLOCK * BLOCK * stride + i % BLOCK * LANES;
    }

    void load(Matrix rows) {
        for (int i = 0; i < rows.rows(); i++) {
            for (int j = 0; j < rows.columns(); j++) {
                v[place(i) + j / LANES * STEP + j % LANES] = rows.get(i, j);
            }
        }
    }

    void remember(Memory memory) {
        double[] content = Arrays.copyOfRange(v, Lanes.ORIGIN, end);
        memory.numbers(content);
        System.arraycopy(content, 0, v, Lanes.ORIGIN, content.length);
    }

    /** row <- V_i. */
    void copy(int i, double[] row) {
        for (int j = 0, at = place(i); j < stride; j += LANES, at += STEP) {
            DoubleVector.fromArray(Lanes.SPECIES, v, at).intoArray(row, j);
        }
    }

    /** V <- c V. */
    void scale(double c) {
        for (int j = Lanes.ORIGIN; j < end; j += LANES) {
            DoubleVector.fromArray(Lanes.SPECIES, v, j).mul(c).intoArray(v, j);
        }
    }

    /** u_i <- u_i + V_i g for the eight rows from i on. */
    void dots(int i, double[] g, double[] u) {
        DoubleVector d0 = DoubleVector.zero(Lanes.SPECIES);
        DoubleVector d1 = d0;
        DoubleVector d2 = d0;
        DoubleVector d3 = d0;
        DoubleVector d4 = d0;
        DoubleVector d5 = d0;
        DoubleVector d6 = d0;
        DoubleVector d7 = d0;
        for (int j = 0, at = place(i); j < stride; j += LANES, at += STEP) {
            DoubleVector x = DoubleVector.fromArray(Lanes.SPECIES, g, j);
            d0 = x.fma(DoubleVector.fromArray(Lanes.SPECIES, v, at), d0);
            d1 = x.fma(DoubleVector.fromArray(Lanes.SPECIES, v, at + LANES), d1);
            d2 = x.fma(DoubleVector.fromArray(Lanes.SPECIES, v, at + 2 * LANES), d2);
            d3 = x.fma(DoubleVector.fromArray(Lanes.SPECIES, v, at + 3 * LANES), d3);
            d4 = x.fma(DoubleVector.fromArray(Lanes.SPECIES, v, at + 4 * LANES), d4);
            d5 = x.fma(DoubleVector.fromArray(Lanes.SPECIES, v, at + 5 * LANES), d5);
            d6 = x.fma(DoubleVector.fromArray(Lanes.SPECIES, v, at + 6 * LANES), d6);
            d7 = x.fma(DoubleVector.fromArray(Lanes.SPECIES, v, at + 7 * LANES), d7);
        }
        d0.intoArray(sums, 0);
        d1.intoArray(sums, LANES);
        d2.intoArray(sums, 2 * LANES);
        d3.intoArray(sums, 3 * LANES);
        d4.intoArray(sums, 4 * LANES);
        d5.intoArray(sums, 5 * LANES);
        d6.intoArray(sums, 6 * LANES);
        d7.intoArray(sums, 7 * LANES);
        add(i, u);
    }

    private void add(int i, double[] u) {
        for (int k = 0; k < BLOCK; k++) {
            u[i + k] += Lanes.sum(sums, k * LANES);
        }
    }

    /** u_i <- u_i + V_i g for the eight rows from i on, and w <- w + Σ r_k V_k over the eight rows before them. */
    void dotsAndCombine(int i, double[] g, double[] u, double[] r, double[] w) {
        DoubleVector c0 = DoubleVector.broadcast(Lanes.SPECIES, r[i - 8]);
        DoubleVector c1 = DoubleVector.broadcast(Lanes.SPECIES, r[i - 7]);
        DoubleVector c2 = DoubleVector.broadcast(Lanes.SPECIES, r[i - 6]);
        DoubleVector c3 = DoubleVector.broadcast(Lanes.SPECIES, r[i - 5]);
        DoubleVector c4 = DoubleVector.broadcast(Lanes.SPECIES, r[i - 4]);
        DoubleVector c5 = DoubleVector.broadcast(Lanes.SPECIES, r[i - 3]);
        DoubleVector c6 = DoubleVector.broadcast(Lanes.SPECIES, r[i - 2]);
        DoubleVector c7 = DoubleVector.broadcast(Lanes.SPECIES, r[i - 1]);
        DoubleVector d0 = DoubleVector.zero(Lanes.SPECIES);
        DoubleVector d1 = d0;
        DoubleVector d2 = d0;
        DoubleVector d3 = d0;
        DoubleVector d4 = d0;
        DoubleVector d5 = d0;
        DoubleVector d6 = d0;
        DoubleVector d7 = d0;
        int before = place(i - BLOCK);
        for (int j = 0, at = place(i); j < stride; j += LANES, at += STEP, before += STEP) {
            DoubleVector x = DoubleVector.fromArray(Lanes.SPECIES, g, j);
            DoubleVector sum = DoubleVector.fromArray(Lanes.SPECIES, w, j);
            d0 = x.fma(DoubleVector.fromArray(Lanes.SPECIES, v, at), d0);
            DoubleVector more = c0.mul(DoubleVector.fromArray(Lanes.SPECIES, v, before));
            d1 = x.fma(DoubleVector.fromArray(Lanes.SPECIES, v, at + LANES), d1);
            sum = c1.fma(DoubleVector.fromArray(Lanes.SPECIES, v, before + LANES), sum);
            d2 = x.fma(DoubleVector.fromArray(Lanes.SPECIES, v, at + 2 * LANES), d2);
            more = c2.fma(DoubleVector.fromArray(Lanes.SPECIES, v, before + 2 * LANES), more);
            d3 = x.fma(DoubleVector.fromArray(Lanes.SPECIES, v, at + 3 * LANES), d3);
            sum = c3.fma(DoubleVector.fromArray(Lanes.SPECIES, v, before + 3 * LANES), sum);
            d4 = x.fma(DoubleVector.fromArray(Lanes.SPECIES, v, at + 4 * LANES), d4);
            more = c4.fma(DoubleVector.fromArray(Lanes.SPECIES, v, before + 4 * LANES), more);
            d5 = x.fma(DoubleVector.fromArray(Lanes.SPECIES, v, at + 5 * LANES), d5);
            sum = c5.fma(DoubleVector.fromArray(Lanes.SPECIES, v, before + 5 * LANES), sum);
            d6 = x.fma(DoubleVector.fromArray(Lanes.SPECIES, v, at + 6 * LANES), d6);
            more = c6.fma(DoubleVector.fromArray(Lanes.SPECIES, v, before + 6 * LANES), more);
            d7 = x.fma(DoubleVector.fromArray(Lanes.SPECIES, v, at + 7 * LANES), d7);
            sum = c7.fma(DoubleVector.fromArray(Lanes.SPECIES, v, before + 7 * LANES), sum);
            sum.add(more).intoArray(w, j);
        }
        d0.intoArray(sums, 0);
        d1.intoArray(sums, LANES);
        d2.intoArray(sums, 2 * LANES);
        d3.intoArray(sums, 3 * LANES);
        d4.intoArray(sums, 4 * LANES);
        d5.intoArray(sums, 5 * LANES);
        d6.intoArray(sums, 6 * LANES);
        d7.intoArray(sums, 7 * LANES);
        add(i, u);
    }

    /** w <- w + Σ r_i V_i over the eight rows from i on. */
    void combine(int i, double[] r, double[] w) {
        DoubleVector c0 = DoubleVector.broadcast(Lanes.SPECIES, r[i]);
        DoubleVector c1 = DoubleVector.broadcast(Lanes.SPECIES, r[i + 1]);
        DoubleVector c2 = DoubleVector.broadcast(Lanes.SPECIES, r[i + 2]);
        DoubleVector c3 = DoubleVector.broadcast(Lanes.SPECIES, r[i + 3]);
        DoubleVector c4 = DoubleVector.broadcast(Lanes.SPECIES, r[i + 4]);
        DoubleVector c5 = DoubleVector.broadcast(Lanes.SPECIES, r[i + 5]);
        DoubleVector c6 = DoubleVector.broadcast(Lanes.SPECIES, r[i + 6]);
        DoubleVector c7 = DoubleVector.broadcast(Lanes.SPECIES, r[i + 7]);
        for (int j = 0, at = place(i); j < stride; j += LANES, at += STEP) {
            DoubleVector sum = DoubleVector.fromArray(Lanes.SPECIES, w, j);
            DoubleVector more = c0.mul(DoubleVector.fromArray(Lanes.SPECIES, v, at));
            sum = c1.fma(DoubleVector.fromArray(Lanes.SPECIES, v, at + LANES), sum);
            more = c2.fma(DoubleVector.fromArray(Lanes.SPECIES, v, at + 2 * LANES), more);
            sum = c3.fma(DoubleVector.fromArray(Lanes.SPECIES, v, at + 3 * LANES), sum);
            more = c4.fma(DoubleVector.fromArray(Lanes.SPECIES, v, at + 4 * LANES), more);
            sum = c5.fma(DoubleVector.fromArray(Lanes.SPECIES, v, at + 5 * LANES), sum);
            more = c6.fma(DoubleVector.fromArray(Lanes.SPECIES, v, at + 6 * LANES), more);
            sum = c7.fma(DoubleVector.fromArray(Lanes.SPECIES, v, at + 7 * LANES), sum);
            sum.add(more).intoArray(w, j);
        }
    }

    /** V <- V + Σ_k a_k q_kᵀ over eight pairs, a_k at a[k rows], q_k at q[k stride]; returns ||V||^2. */
    double addEight(double[] a, double[] q) {
        DoubleVector.zero(Lanes.SPECIES).intoArray(sums, 0);
        for (int i = 0; i < rows; i += 2) {
            addEight(i, a, q);
        }
        return Lanes.sum(sums, 0);
    }

    // two rows, so that each vector of q is read for both
    private void addEight(int i, double[] a, double[] q) {
        DoubleVector a0 = DoubleVector.broadcast(Lanes.SPECIES, a[i]);
        DoubleVector b0 = DoubleVector.broadcast(Lanes.SPECIES, a[i + 1]);
        DoubleVector a1 = DoubleVector.broadcast(Lanes.SPECIES, a[i + rows]);
        DoubleVector b1 = DoubleVector.broadcast(Lanes.SPECIES, a[i + 1 + rows]);
        DoubleVector a2 = DoubleVector.broadcast(Lanes.SPECIES, a[i + 2 * rows]);
        DoubleVector b2 = DoubleVector.broadcast(Lanes.SPECIES, a[i + 1 + 2 * rows]);
        DoubleVector a3 = DoubleVector.broadcast(Lanes.SPECIES, a[i + 3 * rows]);
        DoubleVector b3 = DoubleVector.broadcast(Lanes.SPECIES, a[i + 1 + 3 * rows]);
        DoubleVector a4 = DoubleVector.broadcast(Lanes.SPECIES, a[i + 4 * rows]);
        DoubleVector b4 = DoubleVector.broadcast(Lanes.SPECIES, a[i + 1 + 4 * rows]);
        DoubleVector a5 = DoubleVector.broadcast(Lanes.SPECIES, a[i + 5 * rows]);
        DoubleVector b5 = DoubleVector.broadcast(Lanes.SPECIES, a[i + 1 + 5 * rows]);
        DoubleVector a6 = DoubleVector.broadcast(Lanes.SPECIES, a[i + 6 * rows]);
        DoubleVector b6 = DoubleVector.broadcast(Lanes.SPECIES, a[i + 1 + 6 * rows]);
        DoubleVector a7 = DoubleVector.broadcast(Lanes.SPECIES, a[i + 7 * rows]);
        DoubleVector b7 = DoubleVector.broadcast(Lanes.SPECIES, a[i + 1 + 7 * rows]);
        DoubleVector norm = DoubleVector.fromArray(Lanes.SPECIES, sums, 0);
        for (int j = 0, at = place(i); j < stride; j += LANES, at += STEP) {
            DoubleVector x = DoubleVector.fromArray(Lanes.SPECIES, v, at);
            DoubleVector y = DoubleVector.fromArray(Lanes.SPECIES, v, at + LANES);
            DoubleVector p = DoubleVector.fromArray(Lanes.SPECIES, q, j);
            x = a0.fma(p, x);
            y = b0.fma(p, y);
            p = DoubleVector.fromArray(Lanes.SPECIES, q, j + stride);
            x = a1.fma(p, x);
            y = b1.fma(p, y);
            p = DoubleVector.fromArray(Lanes.SPECIES, q, j + 2 * stride);
            x = a2.fma(p, x);
            y = b2.fma(p, y);
            p = DoubleVector.fromArray(Lanes.SPECIES, q, j + 3 * stride);
            x = a3.fma(p, x);
            y = b3.fma(p, y);
            p = DoubleVector.fromArray(Lanes.SPECIES, q, j + 4 * stride);
            x = a4.fma(p, x);
            y = b4.fma(p, y);
            p = DoubleVector.fromArray(Lanes.SPECIES, q, j + 5 * stride);
            x = a5.fma(p, x);
            y = b5.fma(p, y);
            p = DoubleVector.fromArray(Lanes.SPECIES, q, j + 6 * stride);
            x = a6.fma(p, x);
            y = b6.fma(p, y);
            p = DoubleVector.fromArray(Lanes.SPECIES, q, j + 7 * stride);
            x = a7.fma(p, x);
            y = b7.fma(p, y);
            x.intoArray(v, at);
            y.intoArray(v, at + LANES);
            norm = y.fma(y, x.fma(x, norm));
        }
        norm.intoArray(sums, 0);
    }
}
