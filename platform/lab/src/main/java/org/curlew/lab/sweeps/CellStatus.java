package org.curlew.lab.sweeps;

/**
 * How the units of one cell fare.
 *
 * @param units asked for; 0 where the cell lies outside a refined region
 * @param working at work now
 */
public record CellStatus(int units, int done, int failed, int working) {}
