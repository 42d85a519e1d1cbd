package org.curlew.frontend.frame;

import java.time.Duration;
import java.util.Optional;
import org.curlew.lab.runs.RunProgress;
import org.curlew.lab.sweeps.SweepProgress;

/**
 * Work under way: a run or a sweep.
 *
 * @param kind "run" or "sweep"
 * @param units trajectories that it takes
 */
record Job(String kind, double units, double fraction, Optional<Duration> left) {

    static Job of(RunProgress run) {
        return new Job("run", run.units(), run.fraction(), run.left());
    }

    static Job of(SweepProgress sweep) {
        return new Job("sweep", sweep.units(), sweep.fraction(), sweep.left());
    }
}
