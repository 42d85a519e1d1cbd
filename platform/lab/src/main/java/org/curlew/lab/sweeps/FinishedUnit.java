package org.curlew.lab.sweeps;

import org.curlew.engine.simulation.Trajectory;
import org.curlew.engine.sweep.UnitSummary;

/** A unit that a worker finished, or whose trajectory was there. @param seconds of work; 0 where it was there */
record FinishedUnit(SweepUnit unit, Trajectory trajectory, UnitSummary summary, double seconds) {

    OpenSweep sweep() {
        return unit.sweep();
    }

    SweepJob work() {
        return unit.work();
    }

    int cell() {
        return unit.id().cell();
    }

    boolean computed() {
        return seconds > 0;
    }
}
