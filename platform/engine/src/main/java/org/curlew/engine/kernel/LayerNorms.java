package org.curlew.engine.kernel;

import jdk.incubator.vector.DoubleVector;

/** The norms of a layer's weights W = scale · V, whole and by rows, and the constraints that fix them. */
final class LayerNorms {

    // V may be of any size, as long as what is added to it does not vanish or overflow.
    private static final double LEAST = 0x1p-40;

    private final LayerWeights weights;
    private final double[] v;
    private final double[] lanes = new double[Lanes.COUNT];

    LayerNorms(LayerWeights weights) {
        this.weights = weights;
        v = weights.v;
    }

    /** W <- W norm / ||W||_F; a matrix of zeros stays as it is, one whose norm is not finite is no number any more. */
    void fix(double norm) {
        double squared = squaredNorm();
        if (squared != 0) {
            weights.scale = norm / root(squared);
            if (!(weights.scale > LEAST && weights.scale < 1 / LEAST)) {
                multiply(weights.begin, weights.end, weights.scale);
                weights.scale = 1;
            }
        }
    }

    /** Every row of W to norm 1; rows of zeros stay as they are. */
    void fixRows() {
        for (int i = 0; i < weights.inPanels; i += Lanes.COUNT) {
            fixRows(i);
        }
        for (int i = weights.rowsAt; i < weights.end; i += weights.stride) {
            double squared = 0;
            for (int j = i; j < i + weights.stride; j++) {
                squared += v[j] * v[j];
            }
            multiply(i, i + weights.stride, squared == 0 ? 1 : 1 / root(squared));
        }
        weights.scale = 1;
    }

    // of a vector of neurons
    private void fixRows(int i) {
        int step = weights.step(i);
        int end = weights.place(i) + weights.columns * step;
        DoubleVector sum = DoubleVector.zero(Lanes.SPECIES);
        for (int at = weights.place(i); at < end; at += step) {
            DoubleVector a = DoubleVector.fromArray(Lanes.SPECIES, v, at);
            sum = a.fma(a, sum);
        }
        sum.intoArray(lanes, 0);
        for (int k = 0; k < lanes.length; k++) {
            lanes[k] = lanes[k] == 0 ? 1 : 1 / root(lanes[k]);
        }
        DoubleVector factor = DoubleVector.fromArray(Lanes.SPECIES, lanes, 0);
        for (int at = weights.place(i); at < end; at += step) {
            DoubleVector.fromArray(Lanes.SPECIES, v, at).mul(factor).intoArray(v, at);
        }
    }

    /** Whether no weight is larger, by the norm. */
    boolean within(double limit) {
        return weights.scale * Math.sqrt(squaredNorm()) <= limit;
    }

    // Infinite squares would turn weights to zeros, as if nothing had happened.
    static double root(double squared) {
        return squared < Double.POSITIVE_INFINITY ? Math.sqrt(squared) : Double.NaN;
    }

    /** V_j <- factor V_j from one place to another. */
    void multiply(int from, int end, double factor) {
        for (int j = from; j < end; j += Lanes.COUNT) {
            DoubleVector.fromArray(Lanes.SPECIES, v, j).mul(factor).intoArray(v, j);
        }
    }

    /** ||V||^2. Four accumulators hide the latency of the multiply-add. */
    private double squaredNorm() {
        DoubleVector s0 = DoubleVector.zero(Lanes.SPECIES);
        DoubleVector s1 = s0;
        DoubleVector s2 = s0;
        DoubleVector s3 = s0;
        int end = weights.end;
        int j = weights.begin;
        for (; j + 4 * Lanes.COUNT <= end; j += 4 * Lanes.COUNT) {
            DoubleVector a = DoubleVector.fromArray(Lanes.SPECIES, v, j);
            DoubleVector b = DoubleVector.fromArray(Lanes.SPECIES, v, j + Lanes.COUNT);
            DoubleVector c = DoubleVector.fromArray(Lanes.SPECIES, v, j + 2 * Lanes.COUNT);
            DoubleVector d = DoubleVector.fromArray(Lanes.SPECIES, v, j + 3 * Lanes.COUNT);
            s0 = a.fma(a, s0);
            s1 = b.fma(b, s1);
            s2 = c.fma(c, s2);
            s3 = d.fma(d, s3);
        }
        for (; j < end; j += Lanes.COUNT) {
            DoubleVector a = DoubleVector.fromArray(Lanes.SPECIES, v, j);
            s0 = a.fma(a, s0);
        }
        s0.add(s1).add(s2.add(s3)).intoArray(lanes, 0);
        return Lanes.sum(lanes, 0);
    }
}
