package org.curlew.engine.kernel;

import jdk.incubator.vector.DoubleVector;
import org.curlew.spi.Matrix;
import org.curlew.spi.Signs;

/**
 * Weights of a few postsynaptic neurons, such as a readout of one: a row each along the presynaptic axis, padded to whole vectors.
 *
 * <p>A preactivation is a sum of lanes, always in the same order. Rows of x need no padding: what a vector reads beyond a row's end meets a zero weight.
 */
final class RowWeights extends LayerWeights {

    private static final int LANES = Lanes.COUNT;

    final int stride;
    private final double[] sums = new double[5 * LANES];

    RowWeights(int rows, int columns) {
        super(rows, columns, Math.multiplyExact(rows, Lanes.padded(columns)));
        stride = Lanes.padded(columns);
    }

    @Override
    void load(Matrix weights) {
        scale = 1;
        for (int i = 0; i < rows; i++) {
            System.arraycopy(weights.data(), i * columns, v, i * stride, columns);
        }
    }

    @Override
    void store(Matrix weights) {
        double[] w = weights.data();
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                w[i * columns + j] = scale * v[i * stride + j];
            }
        }
    }

    @Override
    void preactivations(double[] x, int[] places, int from, int count, double[] a) {
        for (int i = 0; i < rows; i++) {
            for (int b = 0; b < count; b += 5) {
                dots(x, places, from + b, count - b - 1, i * stride);
                for (int k = 0; k < 5 && b + k < count; k++) {
                    a[(b + k) * rows + i] = scale * Lanes.sum(sums, k * LANES);
                }
            }
        }
    }

    // five samples with one row
    private void dots(double[] x, int[] places, int from, int last, int row) {
        int p0 = places[from];
        int p1 = places[from + Math.min(1, last)];
        int p2 = places[from + Math.min(2, last)];
        int p3 = places[from + Math.min(3, last)];
        int p4 = places[from + Math.min(4, last)];
        DoubleVector s0 = DoubleVector.zero(Lanes.SPECIES);
        DoubleVector s1 = s0;
        DoubleVector s2 = s0;
        DoubleVector s3 = s0;
        DoubleVector s4 = s0;
        for (int j = 0; j < stride; j += LANES) {
            DoubleVector w = DoubleVector.fromArray(Lanes.SPECIES, v, row + j);
            s0 = w.fma(DoubleVector.fromArray(Lanes.SPECIES, x, p0 + j), s0);
            s1 = w.fma(DoubleVector.fromArray(Lanes.SPECIES, x, p1 + j), s1);
            s2 = w.fma(DoubleVector.fromArray(Lanes.SPECIES, x, p2 + j), s2);
            s3 = w.fma(DoubleVector.fromArray(Lanes.SPECIES, x, p3 + j), s3);
            s4 = w.fma(DoubleVector.fromArray(Lanes.SPECIES, x, p4 + j), s4);
        }
        s0.intoArray(sums, 0);
        s1.intoArray(sums, LANES);
        s2.intoArray(sums, 2 * LANES);
        s3.intoArray(sums, 3 * LANES);
        s4.intoArray(sums, 4 * LANES);
    }

    @Override
    OuterProduct outerProduct(Signs signs, int largestMinibatch) {
        return new RowUpdate(this, signs);
    }

    @Override
    void decay(LayerWeights w, double s, double[] rates, Signs signs) {
        double ratio = w.scale / scale;
        for (int i = 0; i < rows; i++) {
            double c = -s * ratio * signs.postsynaptic()[i] * rates[i];
            for (int j = 0; j < columns; j++) {
                v[i * stride + j] = Math.fma(c * w.v[i * stride + j], signs.presynaptic()[j], v[i * stride + j]);
            }
        }
    }

    @Override
    void fixRowNorms() {
        for (int i = 0; i < rows; i++) {
            double squared = 0;
            for (int j = i * stride; j < (i + 1) * stride; j++) {
                squared += v[j] * v[j];
            }
            if (squared != 0) {
                double factor = 1 / root(squared);
                for (int j = i * stride; j < (i + 1) * stride; j++) {
                    v[j] *= factor;
                }
            }
        }
        scale = 1;
    }
}
