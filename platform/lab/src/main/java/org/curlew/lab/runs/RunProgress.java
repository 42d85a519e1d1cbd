package org.curlew.lab.runs;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a run is.
 *
 * @param fraction of all its steps, 0 to 1
 * @param stepsPerSecond of all workers together; 0 while unknown
 * @param left time to go at that speed
 */
public record RunProgress(
        String runId,
        RunState state,
        double fraction,
        double stepsPerSecond,
        Optional<Duration> left,
        int unitsDone,
        int units) {}
