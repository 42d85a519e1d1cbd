package org.curlew.lab.sweeps;

import java.time.Instant;

/**
 * A note on a sweep's picture.
 *
 * @param x place along the first axis, in its values
 * @param y place along the second axis; 0 where there is none
 */
public record Note(String id, double x, double y, String text, Instant created) {}
