package org.curlew.engine.kernel;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import org.curlew.spi.Signs;

/**
 * V <- V + c D_post (postᵀ pre) D_pre with V in rows, five samples at a time. The presynaptic signs are zero where V is padding: it stays zero.
 */
final class RowUpdate implements OuterProduct {

    private final int rows;
    private final int stride;
    private final double[] postSigns;
    private final double[] preSigns;

    RowUpdate(RowWeights weights, Signs signs) {
        rows = weights.rows;
        stride = weights.stride;
        postSigns = signs.postsynaptic().clone();
        preSigns = Arrays.copyOf(signs.presynaptic(), stride);
    }

    @Override
    public void add(LayerWeights target, double c, double[] post, double[] pre, int[] places, int from, int count) {
        for (int i = 0; i < rows; i++) {
            for (int b = 0; b < count; b += 5) {
                five(target.v, i * stride, c * postSigns[i], post, b * rows + i, pre, places, from + b, count - b - 1);
            }
        }
    }

    private void five(
            double[] v, int row, double c, double[] post, int at, double[] x, int[] places, int from, int last) {
        int p0 = places[from];
        int p1 = places[from + Math.min(1, last)];
        int p2 = places[from + Math.min(2, last)];
        int p3 = places[from + Math.min(3, last)];
        int p4 = places[from + Math.min(4, last)];
        DoubleVector q0 = coefficient(c * post[at]);
        DoubleVector q1 = coefficient(last < 1 ? 0 : c * post[at + rows]);
        DoubleVector q2 = coefficient(last < 2 ? 0 : c * post[at + 2 * rows]);
        DoubleVector q3 = coefficient(last < 3 ? 0 : c * post[at + 3 * rows]);
        DoubleVector q4 = coefficient(last < 4 ? 0 : c * post[at + 4 * rows]);
        for (int j = 0; j < stride; j += Lanes.COUNT) {
            DoubleVector sum = q0.mul(DoubleVector.fromArray(Lanes.SPECIES, x, p0 + j));
            sum = q1.fma(DoubleVector.fromArray(Lanes.SPECIES, x, p1 + j), sum);
            sum = q2.fma(DoubleVector.fromArray(Lanes.SPECIES, x, p2 + j), sum);
            sum = q3.fma(DoubleVector.fromArray(Lanes.SPECIES, x, p3 + j), sum);
            sum = q4.fma(DoubleVector.fromArray(Lanes.SPECIES, x, p4 + j), sum);
            sum.fma(
                            DoubleVector.fromArray(Lanes.SPECIES, preSigns, j),
                            DoubleVector.fromArray(Lanes.SPECIES, v, row + j))
                    .intoArray(v, row + j);
        }
    }

    private static DoubleVector coefficient(double q) {
        return DoubleVector.broadcast(Lanes.SPECIES, q);
    }
}
