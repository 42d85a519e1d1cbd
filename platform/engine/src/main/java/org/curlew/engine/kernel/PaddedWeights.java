package org.curlew.engine.kernel;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import org.curlew.spi.Layer;
import org.curlew.spi.Matrix;

/**
 * The weights of one layer in the shape that the kernels want: W = scale · V.
 *
 * <p>V is postsynaptic x presynaptic, row-major; rows are padded to whole vectors and their number to whole tiles, with zeros that stay zero. The scale makes the
 * norm constraint one multiplication: W <- W ||W_init||_F / ||W||_F changes the scale alone.
 */
final class PaddedWeights {

    /** Rows that the kernels take at once. */
    static final int TILE = 5;

    final int rows;
    final int columns;
    final int stride;
    final int paddedRows;
    final double[] v;
    double scale = 1;

    private final double[] lanes = new double[Lanes.COUNT];

    PaddedWeights(Layer layer) {
        this(layer.postsynaptic(), layer.presynaptic());
    }

    PaddedWeights(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        stride = Lanes.padded(columns);
        paddedRows = (rows + TILE - 1) / TILE * TILE;
        v = new double[Math.multiplyExact(paddedRows, stride)];
    }

    void clear() {
        scale = 1;
        Arrays.fill(v, 0);
    }

    void load(Matrix weights) {
        scale = 1;
        for (int i = 0; i < rows; i++) {
            System.arraycopy(weights.data(), i * columns, v, i * stride, columns);
        }
    }

    void store(Matrix weights) {
        double[] w = weights.data();
        for (int i = 0; i < rows; i++) {
            if (scale == 1) {
                System.arraycopy(v, i * stride, w, i * columns, columns);
            } else {
                for (int j = 0; j < columns; j++) {
                    w[i * columns + j] = scale * v[i * stride + j];
                }
            }
        }
    }

    /** ||V||^2 of one row. */
    double squaredRowNorm(int row) {
        return squaredNorm(row * stride, stride);
    }

    /** W <- W norm / ||W||_F; a matrix of zeros stays as it is, one whose norm is not finite is no number any more. */
    void fixNorm(double norm) {
        double squared = squaredNorm(0, rows * stride);
        if (squared != 0) {
            scale = norm / root(squared);
            if (!(scale > 0.5 && scale < 2)) {
                absorbScale();
            }
        }
    }

    /** Every row of W to norm 1; rows of zeros stay as they are. */
    void fixRowNorms() {
        for (int i = 0; i < rows; i++) {
            double squared = squaredRowNorm(i);
            if (squared != 0) {
                multiplyRow(i, 1 / root(squared));
            }
        }
        scale = 1;
    }

    // Infinite squares would turn weights to zeros, as if nothing had happened.
    private static double root(double squared) {
        return squared < Double.POSITIVE_INFINITY ? Math.sqrt(squared) : Double.NaN;
    }

    private void absorbScale() {
        for (int i = 0; i < rows; i++) {
            multiplyRow(i, scale);
        }
        scale = 1;
    }

    private void multiplyRow(int row, double factor) {
        for (int j = row * stride; j < (row + 1) * stride; j += Lanes.COUNT) {
            DoubleVector.fromArray(Lanes.SPECIES, v, j).mul(factor).intoArray(v, j);
        }
    }

    // Two accumulators hide the latency of the multiply-add.
    private double squaredNorm(int from, int length) {
        DoubleVector even = DoubleVector.zero(Lanes.SPECIES);
        DoubleVector odd = DoubleVector.zero(Lanes.SPECIES);
        int j = from;
        int end = from + length;
        for (; j + Lanes.COUNT < end; j += 2 * Lanes.COUNT) {
            DoubleVector a = DoubleVector.fromArray(Lanes.SPECIES, v, j);
            DoubleVector b = DoubleVector.fromArray(Lanes.SPECIES, v, j + Lanes.COUNT);
            even = a.fma(a, even);
            odd = b.fma(b, odd);
        }
        if (j < end) {
            DoubleVector a = DoubleVector.fromArray(Lanes.SPECIES, v, j);
            even = a.fma(a, even);
        }
        even.add(odd).intoArray(lanes, 0);
        return Lanes.sum(lanes, 0);
    }
}
