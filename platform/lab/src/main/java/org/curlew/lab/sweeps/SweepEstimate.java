package org.curlew.lab.sweeps;

import java.time.Duration;

/**
 * What a sweep will take, from this machine's measured speed.
 *
 * @param steps of all units together
 * @param limit longest time that this lab allows
 */
public record SweepEstimate(long units, double steps, Duration time, Duration limit) {

    public boolean allowed() {
        return time.compareTo(limit) <= 0;
    }
}
