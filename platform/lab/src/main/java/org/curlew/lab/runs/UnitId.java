package org.curlew.lab.runs;

/**
 * Which unit of a run.
 *
 * @param cell grid point of a sweep; 0 for a plain experiment
 * @param arm index into the experiment's arms
 */
public record UnitId(int cell, int arm, long seed) {}
