package org.curlew.spi;

/**
 * A population of postsynaptic neurons with the weights that lead to it: a = W pre, h = phi(a).
 *
 * @param weights name of the weight matrix, such as {@code W1}
 * @param neurons name of the postsynaptic population, such as {@code hidden}
 * @param symbol symbol of the number of postsynaptic neurons, such as {@code N}
 */
public record Layer(
        String weights, String neurons, String symbol, int postsynaptic, int presynaptic, Activation activation) {

    public long weightCount() {
        return (long) postsynaptic * presynaptic;
    }
}
