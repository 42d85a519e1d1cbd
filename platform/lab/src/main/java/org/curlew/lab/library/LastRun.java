package org.curlew.lab.library;

import java.time.Instant;
import java.util.List;
import org.curlew.lab.runs.RunState;

/**
 * The newest run of an entry.
 *
 * @param sentence the outcome in words; empty while there is none
 * @param finished null while it is not
 * @param thumbnail a curve an arm, at most 40 points, of the goal's observable or the test error
 */
public record LastRun(String runId, RunState state, String sentence, Instant finished, List<Curve> thumbnail) {}
