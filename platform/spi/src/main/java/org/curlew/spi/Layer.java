package org.curlew.spi;

/**
 * A population of postsynaptic neurons with the weights that lead to it.
 *
 * <pre>  a = W D pre,   h = phi(a);   recurrent: a = f + W D f with f = pre</pre>
 *
 * W: postsynaptic x presynaptic; D: diagonal neuron types of the presynaptic neurons, +1 excitatory, -1 inhibitory.
 *
 * @param weights name of the weight matrix, such as {@code W1}
 * @param neurons name of the postsynaptic population, such as {@code hidden}
 * @param symbol symbol of the number of postsynaptic neurons, such as {@code N}
 * @param inhibitory how many presynaptic neurons are inhibitory: the last ones
 * @param recurrent whether the neurons are their own presynaptic ones, driven by f, to first order in W
 */
public record Layer(
        String weights,
        String neurons,
        String symbol,
        int postsynaptic,
        int presynaptic,
        Activation activation,
        int inhibitory,
        boolean recurrent) {

    public Layer {
        if (inhibitory < 0 || inhibitory > presynaptic) {
            throw new IllegalArgumentException(inhibitory + " of " + presynaptic + " neurons cannot be inhibitory");
        }
        if (recurrent && postsynaptic != presynaptic) {
            throw new IllegalArgumentException("a recurrent layer leads to the neurons that it comes from");
        }
    }

    /** A feedforward layer without neuron types: a = W pre. */
    public Layer(
            String weights, String neurons, String symbol, int postsynaptic, int presynaptic, Activation activation) {
        this(weights, neurons, symbol, postsynaptic, presynaptic, activation, 0, false);
    }

    public long weightCount() {
        return (long) postsynaptic * presynaptic;
    }

    /** a = W pre, nothing else. */
    public boolean plain() {
        return inhibitory == 0 && !recurrent;
    }
}
