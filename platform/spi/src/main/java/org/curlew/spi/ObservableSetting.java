package org.curlew.spi;

import java.util.List;

/**
 * What an observable may know of the trajectory that it measures.
 *
 * @param data teacher, examples and the student's start
 * @param signs D of the rule-flipped neurons, one pair a layer
 * @param epochs E, the epoch at which the trajectory ends
 * @param randomness the seed's streams, for probes
 */
public record ObservableSetting(Network network, TaskData data, List<Signs> signs, long epochs, Randomness randomness) {

    public ObservableSetting {
        signs = List.copyOf(signs);
    }
}
