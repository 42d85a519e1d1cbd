package org.curlew.lab.sweeps;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a sweep is.
 *
 * @param fraction of all its steps, 0 to 1
 * @param stepsPerSecond of all workers together while it was at work; 0 while unknown
 * @param left time to go, see TimeLeft
 */
public record SweepProgress(
        String sweepId,
        SweepState state,
        double fraction,
        double stepsPerSecond,
        Optional<Duration> left,
        int done,
        int failed,
        int units) {}
