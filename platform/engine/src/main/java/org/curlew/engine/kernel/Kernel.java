package org.curlew.engine.kernel;

import org.curlew.spi.LearningField;

/**
 * A way to compute the steps of one arm and seed, chosen from the experiment's declared structure alone, so that equal experiments stay bit-equal.
 *
 * <p>Faster ways for special structures stand beside {@link PlainKernel} without touching what plugins see.
 */
public interface Kernel extends LearningField {

    /** Which way it is, recorded with the result, such as {@code plain}. */
    String name();

    /** The order of samples in the epoch to come: a permutation of 0 .. P-1, read at once. */
    void order(int[] samples);
}
