package org.curlew.spi;

/**
 * The velocity field of learning: the mean update v of the arm's rule with its flips, so that one step is W <- W + s v.
 *
 * <p>Samples are addressed by their place in the epoch's order: each epoch visits a fresh permutation of the training set.
 */
public interface LearningField {

    /** P, samples in the training set. */
    int samples();

    /** velocity = v(at), averaged over places from .. from + count - 1 of the epoch's order. */
    void velocity(Weights at, int from, int count, Weights velocity);

    /**
     * One epoch of minibatch Euler, in place: for every minibatch of B places in turn W <- W + s v, then the constraint. The fast path of {@link #step} and
     * {@link #constrain}: the engine need not keep the weights at hand in between. The last minibatch may be shorter; its v is the mean over its own samples.
     */
    default void epoch(Weights weights, int batchSize, double s, WeightConstraint constraint) {
        for (int from = 0; from < samples(); from += batchSize) {
            step(weights, from, Math.min(batchSize, samples() - from), s);
            constrain(weights, constraint);
        }
    }

    /** weights = weights + s v(weights), in one go: the fast path of {@link #velocity}. */
    void step(Weights weights, int from, int count, double s);

    /** Imposes the constraint on the weights in place; norms refer to the student's weights at the start. */
    void constrain(Weights weights, WeightConstraint constraint);
}
