package org.curlew.lab.runs;

import org.curlew.engine.simulation.Trajectory;

/** Hears how the units fare; called from the threads that feed the workers. */
interface UnitEvents {

    void started(UnitTask task);

    void progressed(UnitTask task);

    void done(UnitTask task, Trajectory trajectory);

    void failed(UnitTask task, String error);
}
