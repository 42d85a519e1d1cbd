package org.curlew.spi;

/** Advances the weights epoch by epoch, for one network and one seed; it may keep buffers and must allocate nothing in {@link #epoch}. */
public interface Stepping {

    /** Advances the weights in place by one epoch of the field. */
    void epoch(LearningField field, Weights weights);

    /** Most samples it asks for in one evaluation of the field. */
    int largestMinibatch();

    /**
     * Why the last epoch could not be finished and what to try, ready to be shown; empty where it was. The trajectory ends there, with a STALLED outcome. Numbers that
     * grow beyond all range need not be told: the engine sees them.
     */
    default String stalled() {
        return "";
    }

    /** Tells what it keeps from epoch to epoch. One with fields that change must tell, if only that nothing of it matters; else an interrupted trajectory begins anew. */
    default void remember(Memory memory) {}

    /** Evaluations of the field in one epoch, for the estimated cost. */
    long evaluationsPerEpoch();
}
