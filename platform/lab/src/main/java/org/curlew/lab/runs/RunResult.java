package org.curlew.lab.runs;

import java.util.List;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.statistics.ArmComparison;

/**
 * What came out, also while running.
 *
 * @param comparisons of the first arm with each other one; empty without a goal
 * @param sentence the outcome in words; empty while nothing can be said
 */
public record RunResult(
        Experiment experiment, List<ArmResult> arms, List<ArmComparison> comparisons, String sentence) {}
