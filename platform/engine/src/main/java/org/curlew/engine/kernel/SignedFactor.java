package org.curlew.engine.kernel;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;

/** pre D_pre: a presynaptic factor with the signs of rule-flipped presynaptic neurons, rows side by side. */
final class SignedFactor {

    private final int columns;
    private final double[] signs;
    private final boolean flips;
    private final double[] data;
    private final Presynaptic signed;
    private final int[] places;

    SignedFactor(double[] presynapticSigns, int largest) {
        columns = presynapticSigns.length;
        signs = Arrays.copyOf(presynapticSigns, Lanes.padded(columns));
        flips = Arrays.stream(presynapticSigns).anyMatch(d -> d < 0);
        data = flips ? new double[largest * columns + 2 * Lanes.COUNT] : new double[0];
        signed = Presynaptic.changing(data);
        places = flips ? Activity.consecutive(largest, columns) : new int[0];
    }

    /** Whether any neuron is flipped; without, the factor itself will do. */
    boolean flips() {
        return flips;
    }

    void fill(double[] pre, int[] at, int from, int count) {
        for (int b = 0; b < count; b++) {
            int row = at[from + b];
            for (int j = 0; j < columns; j += Lanes.COUNT) {
                DoubleVector.fromArray(Lanes.SPECIES, pre, row + j)
                        .mul(DoubleVector.fromArray(Lanes.SPECIES, signs, j))
                        .intoArray(data, b * columns + j);
            }
        }
    }

    Presynaptic signed() {
        return signed;
    }

    int[] places() {
        return places;
    }
}
