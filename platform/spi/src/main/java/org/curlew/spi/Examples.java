package org.curlew.spi;

import java.util.Arrays;

/** Inputs with their targets: samples x M and samples x K; targets that there are none of are NaN, not defined. */
public record Examples(Matrix inputs, Matrix targets) {

    public Examples {
        if (inputs.rows() != targets.rows()) {
            throw new IllegalArgumentException(inputs.rows() + " inputs but " + targets.rows() + " targets");
        }
    }

    /** Inputs alone, for a network of K outputs. */
    public static Examples withoutTargets(Matrix inputs, int outputs) {
        Matrix undefined = new Matrix(inputs.rows(), outputs);
        Arrays.fill(undefined.data(), Double.NaN);
        return new Examples(inputs, undefined);
    }

    public int samples() {
        return inputs.rows();
    }
}
