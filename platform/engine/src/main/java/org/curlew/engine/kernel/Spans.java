package org.curlew.engine.kernel;

import jdk.incubator.vector.DoubleVector;

/** Products of vectors that lie in arrays, whole vectors at a time and lanes always in the same order. Lengths are whole vectors; what pads them is zero. */
final class Spans {

    private static final int LANES = Lanes.COUNT;

    private final double[] lanes = new double[LANES];

    /** aᵀb. */
    double dot(double[] a, int from, double[] b, int length) {
        DoubleVector even = DoubleVector.zero(Lanes.SPECIES);
        DoubleVector odd = even;
        int j = 0;
        for (; j + LANES < length; j += 2 * LANES) {
            even = DoubleVector.fromArray(Lanes.SPECIES, a, from + j)
                    .fma(DoubleVector.fromArray(Lanes.SPECIES, b, j), even);
            odd = DoubleVector.fromArray(Lanes.SPECIES, a, from + j + LANES)
                    .fma(DoubleVector.fromArray(Lanes.SPECIES, b, j + LANES), odd);
        }
        if (j < length) {
            even = DoubleVector.fromArray(Lanes.SPECIES, a, from + j)
                    .fma(DoubleVector.fromArray(Lanes.SPECIES, b, j), even);
        }
        even.add(odd).intoArray(lanes, 0);
        return Lanes.sum(lanes, 0);
    }

    /** y <- y + c a. */
    static void add(double[] y, double c, double[] a, int from, int length) {
        DoubleVector factor = DoubleVector.broadcast(Lanes.SPECIES, c);
        for (int j = 0; j < length; j += LANES) {
            factor.fma(DoubleVector.fromArray(Lanes.SPECIES, a, from + j), DoubleVector.fromArray(Lanes.SPECIES, y, j))
                    .intoArray(y, j);
        }
    }

    /** out = c a, from an offset of out on. */
    static void set(double[] out, int from, double c, double[] a, int length) {
        for (int j = 0; j < length; j += LANES) {
            DoubleVector.fromArray(Lanes.SPECIES, a, j).mul(c).intoArray(out, from + j);
        }
    }

    /** out = a ∘ b, from an offset of out on. */
    static void multiply(double[] a, double[] b, double[] out, int from, int length) {
        for (int j = 0; j < length; j += LANES) {
            DoubleVector.fromArray(Lanes.SPECIES, a, j)
                    .mul(DoubleVector.fromArray(Lanes.SPECIES, b, j))
                    .intoArray(out, from + j);
        }
    }

    /** y <- c y. */
    static void scale(double[] y, double c, int length) {
        for (int j = 0; j < length; j += LANES) {
            DoubleVector.fromArray(Lanes.SPECIES, y, j).mul(c).intoArray(y, j);
        }
    }
}
