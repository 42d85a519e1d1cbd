package org.curlew.engine.sweep;

import java.util.OptionalDouble;

/**
 * How a sweep's phase diagram looks when first opened.
 *
 * @param quantity what is shown
 * @param logarithmic whether colours follow the logarithm
 * @param low colour range, where it is fixed
 * @param high colour range, where it is fixed
 * @param decision above it a cell counts as unstable, below as stable; empty where the picture decides nothing
 */
public record Picture(
        Quantity quantity, boolean logarithmic, OptionalDouble low, OptionalDouble high, OptionalDouble decision) {}
