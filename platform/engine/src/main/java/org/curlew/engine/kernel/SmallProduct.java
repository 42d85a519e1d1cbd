package org.curlew.engine.kernel;

import jdk.incubator.vector.DoubleVector;
import org.curlew.spi.Matrix;

/** out = left · right over the first rows of left: how a rule carries errors from layer to layer. (rows x n)(n x m), unpadded; m in vectors, the rest by entry. */
final class SmallProduct {

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
        int vectors = m - m % Lanes.COUNT;
        for (int b = 0; b < rows; b++) {
            for (int j = 0; j < vectors; j += Lanes.COUNT) {
                DoubleVector sum = DoubleVector.zero(Lanes.SPECIES);
                for (int k = 0; k < n; k++) {
                    sum = DoubleVector.fromArray(Lanes.SPECIES, r, k * m + j)
                            .fma(DoubleVector.broadcast(Lanes.SPECIES, l[b * n + k]), sum);
                }
                sum.intoArray(o, b * m + j);
            }
            for (int j = vectors; j < m; j++) {
                double sum = 0;
                for (int k = 0; k < n; k++) {
                    sum = Math.fma(r[k * m + j], l[b * n + k], sum);
                }
                o[b * m + j] = sum;
            }
        }
    }
}
