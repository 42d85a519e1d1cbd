package org.curlew.spi;

/** Inputs with their targets: samples x M and samples x K. */
public record Examples(Matrix inputs, Matrix targets) {

    public Examples {
        if (inputs.rows() != targets.rows()) {
            throw new IllegalArgumentException(inputs.rows() + " inputs but " + targets.rows() + " targets");
        }
    }

    public int samples() {
        return inputs.rows();
    }
}
