package org.curlew.engine.simulation;

import java.util.List;
import java.util.Map;

/**
 * What one arm and seed gave.
 *
 * @param epochs the recorded epochs that were reached, 0 first
 * @param series name such as {@code test-error} or {@code weight-norm/W1} to one value a recorded epoch; finite, or NaN where the observable is not defined
 * @param weights snapshots where the experiment asks for them and nobody took them as they came
 * @param kernel name of the way in which steps were computed
 */
public record Trajectory(
        String arm,
        long seed,
        long[] epochs,
        Map<String, double[]> series,
        Outcome outcome,
        List<WeightSnapshot> weights,
        String kernel) {}
