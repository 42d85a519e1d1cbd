package org.curlew.spi;

import java.util.Arrays;

/**
 * The signs of rule-flipped neurons at one layer: ΔW <- D_post ΔW D_pre.
 *
 * @param postsynaptic one a row of W, +1 or -1
 * @param presynaptic one a column of W, +1 or -1
 */
public record Signs(double[] postsynaptic, double[] presynaptic) {

    /** No neuron is flipped. */
    public static Signs none(int postsynaptic, int presynaptic) {
        double[] rows = new double[postsynaptic];
        double[] columns = new double[presynaptic];
        Arrays.fill(rows, 1);
        Arrays.fill(columns, 1);
        return new Signs(rows, columns);
    }
}
