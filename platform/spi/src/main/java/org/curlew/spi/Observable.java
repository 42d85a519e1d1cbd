package org.curlew.spi;

import java.util.List;

/** Extension point: something measured along a trajectory. */
public interface Observable extends Contribution {

    /** Unit of what is measured, empty for dimensionless. */
    default String unit() {
        return "";
    }

    /** Whether its natural axis is logarithmic. */
    default boolean logarithmic() {
        return false;
    }

    /** Names of the series it gives for this network, such as one a layer; one unnamed series by default. */
    default List<String> series(Values values, Network network) {
        return List.of("");
    }

    /** @param epochs E, the epoch at which the trajectory ends */
    default Cadence cadence(Values values, long epochs) {
        return Cadence.RECORDED;
    }

    /** What one look costs, in passes over the training set: for the estimate before a run. */
    default double passes(Values values, Network network) {
        return 1;
    }

    /** Whether a look asks for nothing but the errors, which some kernels know without going through the layers: for the estimate before a run. */
    default boolean needsErrorsOnly(Values values) {
        return false;
    }

    /** @throws InvalidInput where it is not defined for this network, such as a theory of one output */
    default void check(Values values, Network network) {}

    Measure create(Values values, ObservableSetting setting);
}
