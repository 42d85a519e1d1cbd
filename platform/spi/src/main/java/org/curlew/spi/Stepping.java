package org.curlew.spi;

/** Advances the weights epoch by epoch, for one network and one seed; it may keep buffers and must allocate nothing in {@link #epoch}. */
public interface Stepping {

    /** Advances the weights in place by one epoch of the field. */
    void epoch(LearningField field, Weights weights);

    /** Most samples it asks for in one evaluation of the field. */
    int largestMinibatch();

    /** Evaluations of the field in one epoch, for the estimated cost. */
    long evaluationsPerEpoch();
}
