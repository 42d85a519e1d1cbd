package org.curlew.spi;

/** Extension point: how weights advance along the learning field. */
public interface Integrator extends Contribution {

    /**
     * @param samples P, the size of the training set
     * @throws InvalidInput where the values do not go with the training set, such as B larger than P
     */
    Stepping create(Values values, Network network, int samples);

    /** What to try where the weights left the finite range, one sentence; empty for "a smaller" first positive number of the parameters, which is taken for the step. */
    default String whenDiverging(Values values) {
        return "";
    }
}
