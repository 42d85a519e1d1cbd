package org.curlew.spi;

/** What a task may use when it makes its data. */
public interface TaskSetting {

    Network network();

    Randomness randomness();

    /** y, the network's outputs with these weights: samples x M in, samples x K out. */
    Matrix respond(Weights weights, Matrix inputs);
}
