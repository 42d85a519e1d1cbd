package org.curlew.spi;

/** Measures one trajectory, called in the order of its epochs. */
@FunctionalInterface
public interface Measure {

    /** At a recorded epoch. @param series to be filled, one value a series; NaN where the value is not defined */
    void measure(Moment moment, double[] series);

    /** After every epoch that the observable's {@link Cadence} names, before {@link #measure} where both fall together. */
    default void watch(Moment moment) {}

    /** Tells what it keeps from epoch to epoch. One with fields that change must tell, if only that nothing of it matters; else an interrupted trajectory begins anew. */
    default void remember(Memory memory) {}
}
