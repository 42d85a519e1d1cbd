package org.curlew.lab.worker;

/**
 * What a trial told, in processor time.
 *
 * @param besides seconds that the whole worker took until now, beside those of the trial's epochs at that speed: since it began with this trial, its start and its compiling
 */
public record Timing(double epochsPerSecond, double besides) {}
