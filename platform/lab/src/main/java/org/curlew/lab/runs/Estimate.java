package org.curlew.lab.runs;

import java.time.Duration;

/**
 * What a run will take.
 *
 * @param steps of all units together
 * @param time with this machine's workers, from its measured speed
 * @param bytes memory that one worker needs
 */
public record Estimate(double steps, Duration time, long bytes) {}
