package org.curlew.plugins.integrators;

import org.curlew.spi.InvalidInput;
import org.curlew.spi.Parameter;
import org.curlew.spi.Values;

/** What integrators that go from minibatch to minibatch have in common: eta, B and the step s = eta B / P. */
final class Minibatches {

    static final Parameter LEARNING_RATE = Parameter.number("learningRate", 0.1)
            .symbol("\\eta")
            .meaning("Learning rate; a step is eta B / P")
            .positiveUpTo(1e6)
            .logarithmicScale();

    static final Parameter SIZE = Parameter.integer("batchSize", 10)
            .symbol("B")
            .meaning("Samples in a minibatch")
            .unit("samples")
            .range(1, 10_000_000)
            .logarithmicScale();

    private Minibatches() {}

    /** B. @throws InvalidInput where it is larger than P */
    static int size(String owner, Values values, int samples) {
        int size = values.integer(SIZE.name());
        if (size > samples) {
            throw new InvalidInput(
                    "/batchSize",
                    owner + ": batchSize (B) must be at most the training set's size P = " + samples + "; got " + size);
        }
        return size;
    }

    /** s = eta B / P. */
    static double step(Values values, int samples) {
        return values.number(LEARNING_RATE.name()) * values.integer(SIZE.name()) / samples;
    }

    /** Minibatches in an epoch, the last one may be shorter. */
    static long count(int size, int samples) {
        return (samples + size - 1L) / size;
    }
}
