package org.curlew.spi;

/** Measures one trajectory, called at each recorded epoch in order. */
@FunctionalInterface
public interface Measure {

    /** @param series to be filled, one value a series; NaN where the value is not defined */
    void measure(Moment moment, double[] series);
}
