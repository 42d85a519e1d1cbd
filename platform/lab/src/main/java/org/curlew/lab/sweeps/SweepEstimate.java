package org.curlew.lab.sweeps;

import java.time.Duration;

/**
 * What a sweep will take, from this machine's measured speed.
 *
 * @param stored of the units: their trajectories are there already, computed for whatever, and take no time
 * @param counted whether every cell was looked at, or only some of many
 * @param steps of all units together
 * @param limit longest time that this lab allows
 */
public record SweepEstimate(long units, long stored, boolean counted, double steps, Duration time, Duration limit) {

    public boolean allowed() {
        return time.compareTo(limit) <= 0;
    }
}
