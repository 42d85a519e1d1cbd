package org.curlew.spi;

/** The factors of one layer for one minibatch. The engine hands it out; a rule fills it. */
public final class Factors {

    private final Matrix postsynaptic;
    private final double[] decay;
    private Matrix presynaptic;
    private boolean decaying;

    /** @param largestMinibatch rows of the postsynaptic factor */
    public Factors(Layer layer, int largestMinibatch) {
        postsynaptic = new Matrix(largestMinibatch, layer.postsynaptic());
        decay = new double[layer.postsynaptic()];
    }

    /** Postsynaptic factor, B x postsynaptic: to be filled in its first B rows. */
    public Matrix postsynaptic() {
        return postsynaptic;
    }

    /** The presynaptic factor that the rule has set, B x presynaptic; null stands for the layer's input, {@link Minibatch#input}. */
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
