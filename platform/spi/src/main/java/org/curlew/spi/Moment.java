package org.curlew.spi;

/** The state of learning after an epoch; what is costly is computed when asked for, once. */
public interface Moment {

    /** Epochs completed. */
    long epoch();

    Weights weights();

    /** C on the training set: half the mean squared error over samples and outputs; NaN where there are no targets. */
    double trainError();

    /** C on the test set. */
    double testError();

    /** v, the rule's mean update over the whole training set at these weights. */
    Weights velocity();

    /** grad C on the training set at these weights. */
    Weights gradient();

    /** h_l over the training set, P x postsynaptic. */
    Matrix activity(int layer);

    /** velocity = v(at), the rule's mean update over the whole training set at other weights. */
    void velocity(Weights at, Weights velocity);

    /**
     * The learning map of the epoch that has just ended: advances other weights through the same minibatches in the same order by the same integrator. A measure
     * that follows a second trajectory calls it once after every epoch; at epoch 0 there is nothing to advance by.
     */
    void advance(Weights weights);
}
