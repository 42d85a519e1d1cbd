package org.curlew.engine.kernel;

import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.curlew.spi.LearningField;
import org.curlew.spi.Memory;
import org.curlew.spi.Weights;

/**
 * A way to compute the steps of one arm and seed, chosen from the experiment's declared structure alone, so that equal experiments stay bit-equal.
 *
 * <p>Faster ways for special structures stand beside {@link PlainKernel} without touching what plugins see.
 */
public interface Kernel extends LearningField {

    /** Which way it is, recorded with the result, such as {@code plain}. */
    String name();

    /** The order of samples in the epoch to come, a permutation of 0 .. P-1: asked for when it is needed, which may be never, and read at once. */
    void order(Supplier<int[]> samples);

    /** C of the weights on examples where this kernel has them in a shape that tells without forming them; empty where it has not. Asking changes nothing. */
    default OptionalDouble error(Weights weights, PaddedExamples examples) {
        return OptionalDouble.empty();
    }

    /** The weights of the trajectory, and with them all that its next epoch depends on here; given back to a kernel that has taken none yet. */
    default void remember(Memory memory, Weights weights) {
        memory.weights(weights);
    }

    /** Whether it is certain without looking that no weight is larger. */
    default boolean within(double limit) {
        return false;
    }
}
