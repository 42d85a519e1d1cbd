package org.curlew.spi;

/** The factors of one layer for one minibatch. The engine hands it out; a rule fills it. */
public final class Factors {

    private final Matrix postsynaptic;
    private final double[] decay;
    private Matrix presynaptic;
    private boolean decaying;

    /** @param rows of the postsynaptic factor: the largest minibatch times the rule's terms a sample */
    public Factors(Layer layer, int rows) {
        postsynaptic = new Matrix(rows, layer.postsynaptic());
        decay = new double[layer.postsynaptic()];
    }

    /** Postsynaptic factor, B x postsynaptic for each of the rule's terms: to be filled in its first rows. */
    public Matrix postsynaptic() {
        return postsynaptic;
    }

    /** The presynaptic factor that the rule has set, B x presynaptic; null stands for what the weights multiply: the layer's input, {@link Minibatch#input}, with the signs D of neuron types. */
    public Matrix presynaptic() {
        return presynaptic;
    }

    public void presynaptic(Matrix factor) {
        presynaptic = factor;
    }

    /** Decay rates r to be filled, one a postsynaptic neuron; from now on the layer decays. */
    public double[] decay() {
        decaying = true;
        return decay;
    }

    public boolean decaying() {
        return decaying;
    }
}
