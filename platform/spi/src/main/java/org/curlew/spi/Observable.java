package org.curlew.spi;

import java.util.List;

/** Extension point: something measured along a trajectory at the recorded epochs. */
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

    Measure create(Values values, Network network, TaskData data);
}
