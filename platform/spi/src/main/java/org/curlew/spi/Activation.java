package org.curlew.spi;

/** phi, the response of a neuron to its preactivation. */
public interface Activation {

    /** Name on screen, such as {@code tanh}. */
    String label();

    /** h = phi(a). */
    double value(double a);

    /** phi'(a), where h = phi(a) is at hand. */
    double slope(double a, double h);
}
