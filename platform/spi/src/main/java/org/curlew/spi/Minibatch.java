package org.curlew.spi;

/**
 * What the network does with the minibatch at hand. Only the first {@link #samples()} rows of every matrix count; a rule reads them and writes to none but its own
 * and those of its {@link Factors}.
 */
public interface Minibatch {

    /** B, the samples in this minibatch; the last one of an epoch may be shorter. */
    int samples();

    Network network();

    /** W_l before the step: the cheap way for a rule that needs one layer's weights, such as those that carry an error back. */
    default Matrix weights(int layer) {
        return weights().layer(layer);
    }

    /** The weights before the step. */
    Weights weights();

    /** h_{l-1}, presynaptic activity of layer l: B x presynaptic. */
    Matrix input(int layer);

    /** a_l, preactivation of layer l: B x postsynaptic. */
    Matrix preactivation(int layer);

    /** h_l, activity of layer l: B x postsynaptic. */
    Matrix activity(int layer);

    /** Targets: B x K. */
    Matrix target();

    /** e = y - target: B x K. */
    Matrix error();

    /** out = left · right: (B x n)(n x m), over the samples at hand. */
    void multiply(Matrix left, Matrix right, Matrix out);

    /** m = m ∘ phi'(a_l): multiplies by the slope of the layer's activation. */
    void multiplyBySlope(int layer, Matrix m);
}
