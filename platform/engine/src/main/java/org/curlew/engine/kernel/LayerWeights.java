package org.curlew.engine.kernel;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import org.curlew.spi.Layer;
import org.curlew.spi.Matrix;
import org.curlew.spi.Memory;
import org.curlew.spi.Signs;

/**
 * The weights of one layer in the shape that its kernels want: W = scale · V.
 *
 * <p>V is padded to whole vectors with zeros that stay zero. The scale makes the norm constraint one multiplication: W <- W ||W_init||_F / ||W||_F changes the scale
 * alone. A few postsynaptic neurons are kept as rows along the presynaptic axis, many as panels across the postsynaptic one.
 */
abstract class LayerWeights {

    private static final int FEW = 4;

    final int rows;
    final int columns;
    final double[] v;
    double scale = 1;

    private final double[] lanes = new double[Lanes.COUNT];

    LayerWeights(int rows, int columns, int size) {
        this.rows = rows;
        this.columns = columns;
        v = new double[size];
    }

    static LayerWeights of(Layer layer) {
        return of(layer.postsynaptic(), layer.presynaptic());
    }

    static LayerWeights of(int rows, int columns) {
        return rows <= FEW ? new RowWeights(rows, columns) : new PanelWeights(rows, columns);
    }

    final void clear() {
        scale = 1;
        Arrays.fill(v, 0);
    }

    final void remember(Memory memory) {
        memory.numbers(v);
        scale = memory.number(scale);
    }

    abstract void load(Matrix weights);

    abstract void store(Matrix weights);

    /**
     * a = x Wᵀ for the samples of a minibatch, gathered by their places in memory.
     *
     * @param x presynaptic activities, with a vector of slack
     * @param places where the samples' rows begin in x
     * @param from first of the count places to take
     * @param a to be filled, row-major, samples x postsynaptic, with the slack of {@link Activity#slackened}
     */
    abstract void preactivations(double[] x, int[] places, int from, int count, double[] a);

    /** How factors are added to weights of this shape. */
    abstract OuterProduct outerProduct(Signs signs, int largestMinibatch);

    /** V <- V - s D_post diag(r) W D_pre with W of the same shape; V may be that of W itself. */
    abstract void decay(LayerWeights w, double s, double[] rates, Signs signs);

    /** Every row of W to norm 1; rows of zeros stay as they are. */
    abstract void fixRowNorms();

    /** W <- W norm / ||W||_F; a matrix of zeros stays as it is, one whose norm is not finite is no number any more. */
    final void fixNorm(double norm) {
        double squared = squaredNorm();
        if (squared != 0) {
            scale = norm / root(squared);
            if (!(scale > 0.5 && scale < 2)) {
                multiply(scale);
                scale = 1;
            }
        }
    }

    /** Whether no weight is larger, by the norm. */
    final boolean within(double limit) {
        return scale * Math.sqrt(squaredNorm()) <= limit;
    }

    // Infinite squares would turn weights to zeros, as if nothing had happened.
    static double root(double squared) {
        return squared < Double.POSITIVE_INFINITY ? Math.sqrt(squared) : Double.NaN;
    }

    private void multiply(double factor) {
        for (int j = 0; j < v.length; j += Lanes.COUNT) {
            DoubleVector.fromArray(Lanes.SPECIES, v, j).mul(factor).intoArray(v, j);
        }
    }

    /** ||V||^2. Four accumulators hide the latency of the multiply-add. */
    private double squaredNorm() {
        DoubleVector s0 = DoubleVector.zero(Lanes.SPECIES);
        DoubleVector s1 = s0;
        DoubleVector s2 = s0;
        DoubleVector s3 = s0;
        int j = 0;
        for (; j + 4 * Lanes.COUNT <= v.length; j += 4 * Lanes.COUNT) {
            DoubleVector a = DoubleVector.fromArray(Lanes.SPECIES, v, j);
            DoubleVector b = DoubleVector.fromArray(Lanes.SPECIES, v, j + Lanes.COUNT);
            DoubleVector c = DoubleVector.fromArray(Lanes.SPECIES, v, j + 2 * Lanes.COUNT);
            DoubleVector d = DoubleVector.fromArray(Lanes.SPECIES, v, j + 3 * Lanes.COUNT);
            s0 = a.fma(a, s0);
            s1 = b.fma(b, s1);
            s2 = c.fma(c, s2);
            s3 = d.fma(d, s3);
        }
        for (; j < v.length; j += Lanes.COUNT) {
            DoubleVector a = DoubleVector.fromArray(Lanes.SPECIES, v, j);
            s0 = a.fma(a, s0);
        }
        s0.add(s1).add(s2.add(s3)).intoArray(lanes, 0);
        return Lanes.sum(lanes, 0);
    }
}
