package org.curlew.frontend.compose;

import org.curlew.frontend.frame.Words;
import org.curlew.lab.runs.Estimate;

/** What a run will take, in words. */
final class Cost {

    private Cost() {}

    static String words(int trajectories, Estimate estimate) {
        if (estimate.stored() == trajectories) {
            return Words.stored(trajectories, true, trajectories) + " Nothing is left to compute.";
        }
        return "About " + Words.duration(estimate.time()) + " on this machine: " + Words.large(trajectories)
                + (trajectories == 1 ? " trajectory, " : " trajectories, ") + Words.large(estimate.steps()) + " steps, "
                + Math.max(1, estimate.bytes() >> 20) + " MB a worker."
                + (estimate.stored() == 0 ? "" : " " + Words.stored(estimate.stored(), true, trajectories));
    }
}
