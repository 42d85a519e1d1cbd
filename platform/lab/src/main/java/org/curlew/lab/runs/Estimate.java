package org.curlew.lab.runs;

import java.time.Duration;

/**
 * What a run will take.
 *
 * @param steps of all units together
 * @param stored units whose trajectories are there already; no time is taken for them
 * @param time with this machine's workers, from its measured speed
 * @param bytes memory that one worker needs
 */
public record Estimate(double steps, int stored, Duration time, long bytes) {}
