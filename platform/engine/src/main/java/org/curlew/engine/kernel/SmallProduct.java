package org.curlew.engine.kernel;

import jdk.incubator.vector.DoubleVector;
import org.curlew.spi.Matrix;

/**
 * out = left · right over the first rows of left: how a rule carries errors from layer to layer. (rows x n)(n x m), unpadded; five rows by two vectors of m at a time, so
 * that a column of right is read once for many rows; the rest by entry.
 */
final class SmallProduct {

    private static final int LANES = Lanes.COUNT;

    private SmallProduct() {}

    static void multiply(Matrix left, Matrix right, Matrix out, int rows) {
        int n = left.columns();
        int m = right.columns();
        if (right.rows() != n || out.columns() != m) {
            throw new IllegalArgumentException("cannot put " + left + " times " + right + " into " + out);
        }
        double[] l = left.data();
        double[] r = right.data();
        double[] o = out.data();
        int j = 0;
        for (; j + 2 * LANES <= m; j += 2 * LANES) {
            for (int b = 0; b < rows; b += 5) {
                five(l, r, o, n, m, b, Math.min(4, rows - b - 1), j);
            }
        }
        for (; j + LANES <= m; j += LANES) {
            for (int b = 0; b < rows; b++) {
                DoubleVector sum = DoubleVector.zero(Lanes.SPECIES);
                for (int k = 0; k < n; k++) {
                    sum = DoubleVector.fromArray(Lanes.SPECIES, r, k * m + j)
                            .fma(DoubleVector.broadcast(Lanes.SPECIES, l[b * n + k]), sum);
                }
                sum.intoArray(o, b * m + j);
            }
        }
        for (; j < m; j++) {
            for (int b = 0; b < rows; b++) {
                double sum = 0;
                for (int k = 0; k < n; k++) {
                    sum = Math.fma(r[k * m + j], l[b * n + k], sum);
                }
                o[b * m + j] = sum;
            }
        }
    }

    // Where fewer than five rows are left, the last one is computed again.
    private static void five(double[] l, double[] r, double[] o, int n, int m, int b, int last, int j) {
        int b1 = b + Math.min(1, last);
        int b2 = b + Math.min(2, last);
        int b3 = b + Math.min(3, last);
        int b4 = b + Math.min(4, last);
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
        for (int k = 0, at = j; k < n; k++, at += m) {
            DoubleVector u = DoubleVector.fromArray(Lanes.SPECIES, r, at);
            DoubleVector w = DoubleVector.fromArray(Lanes.SPECIES, r, at + LANES);
            DoubleVector q = DoubleVector.broadcast(Lanes.SPECIES, l[b * n + k]);
            s0 = u.fma(q, s0);
            t0 = w.fma(q, t0);
            q = DoubleVector.broadcast(Lanes.SPECIES, l[b1 * n + k]);
            s1 = u.fma(q, s1);
            t1 = w.fma(q, t1);
            q = DoubleVector.broadcast(Lanes.SPECIES, l[b2 * n + k]);
            s2 = u.fma(q, s2);
            t2 = w.fma(q, t2);
            q = DoubleVector.broadcast(Lanes.SPECIES, l[b3 * n + k]);
            s3 = u.fma(q, s3);
            t3 = w.fma(q, t3);
            q = DoubleVector.broadcast(Lanes.SPECIES, l[b4 * n + k]);
            s4 = u.fma(q, s4);
            t4 = w.fma(q, t4);
        }
        s0.intoArray(o, b * m + j);
        t0.intoArray(o, b * m + j + LANES);
        s1.intoArray(o, b1 * m + j);
        t1.intoArray(o, b1 * m + j + LANES);
        s2.intoArray(o, b2 * m + j);
        t2.intoArray(o, b2 * m + j + LANES);
        s3.intoArray(o, b3 * m + j);
        t3.intoArray(o, b3 * m + j + LANES);
        s4.intoArray(o, b4 * m + j);
        t4.intoArray(o, b4 * m + j + LANES);
    }
}
