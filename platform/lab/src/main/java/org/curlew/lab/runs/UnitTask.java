package org.curlew.lab.runs;

import org.curlew.engine.simulation.Trajectory;
import org.curlew.lab.jobs.Job;
import org.curlew.lab.jobs.Work;

/**
 * One unit of a run that is to be computed.
 *
 * @param key names what determines its trajectory
 * @param events hears how it fares
 */
record UnitTask(LiveRun run, UnitId unit, String key, UnitEvents events) implements Work {

    @Override
    public Job job() {
        return run;
    }

    @Override
    public String experiment() {
        return run.json();
    }

    @Override
    public int arm() {
        return unit.arm();
    }

    @Override
    public long seed() {
        return unit.seed();
    }

    @Override
    public void started() {
        events.started(this);
        run.begin(unit);
    }

    @Override
    public void point(long epoch, Double[] values) {
        run.unit(unit).ifPresent(live -> live.point(epoch, values));
        events.progressed(this);
    }

    @Override
    public void advanced(long epochs) {
        run.unit(unit).ifPresent(live -> live.advanced(epochs));
        events.progressed(this);
    }

    @Override
    public void resumed(long epoch) {
        run.unit(unit).ifPresent(live -> live.resumed(epoch));
    }

    @Override
    public void took(double seconds) {
        run.unit(unit).ifPresent(live -> live.took(seconds));
    }

    @Override
    public void done(Trajectory trajectory) {
        events.done(this, trajectory);
    }

    @Override
    public void failed(String error) {
        events.failed(this, error);
    }
}
