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

    /** outputs = y where noise_l (B x postsynaptic) is added to each preactivation a_l before its activation: B x K. The minibatch itself stays as it is. */
    void respond(Matrix[] noise, Matrix outputs);

    /** out = left · right: (B x n)(n x m), over the samples at hand. */
    void multiply(Matrix left, Matrix right, Matrix out);

    /** out = delta ∂a_l/∂h_{l-1} = delta W_l D_l, and delta itself more where layer l is recurrent: how an error at a_l reaches the layer's input. */
    default void carryBack(int layer, Matrix delta, Matrix out) {
        multiply(delta, weights(layer), out);
        Layer l = network().layer(layer);
        int n = l.presynaptic();
        for (int b = 0; !l.plain() && b < samples(); b++) {
            for (int j = n - l.inhibitory(); j < n; j++) {
                out.data()[b * n + j] = -out.data()[b * n + j];
            }
            for (int j = 0; l.recurrent() && j < n; j++) {
                out.data()[b * n + j] += delta.data()[b * n + j];
            }
        }
    }

    /** m = m ∘ phi'(a_l): multiplies by the slope of the layer's activation. */
    void multiplyBySlope(int layer, Matrix m);
}
