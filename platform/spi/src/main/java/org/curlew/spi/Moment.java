package org.curlew.spi;

/** The state of learning at a recorded epoch; what is costly is computed when asked for, once. */
public interface Moment {

    /** Epochs completed. */
    long epoch();

    Weights weights();

    /** C on the training set: half the mean squared error over samples and outputs. */
    double trainError();

    /** C on the test set. */
    double testError();

    /** v, the rule's mean update over the whole training set at these weights. */
    Weights velocity();

    /** grad C on the training set at these weights. */
    Weights gradient();
}
