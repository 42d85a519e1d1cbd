package org.curlew.lab.sweeps;

import java.util.List;
import java.util.Optional;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.lab.jobs.Job;
import org.curlew.lab.jobs.Work;
import org.curlew.lab.runs.UnitId;

/** One trajectory of a sweep that is to be computed, for every unit that it serves: an arm that an axis does not touch is the same along it. */
final class SweepUnit implements Work {

    private final ActiveSweeps active;
    private final OpenSweep sweep;
    private final SweepJob job;
    private final List<UnitId> ids;
    private final String key;
    private volatile double seconds;
    private volatile long epochs;
    private volatile long broughtEpochs;

    SweepUnit(ActiveSweeps active, OpenSweep sweep, SweepJob job, List<UnitId> ids, String key) {
        this.active = active;
        this.sweep = sweep;
        this.job = job;
        this.ids = List.copyOf(ids);
        this.key = key;
    }

    OpenSweep sweep() {
        return sweep;
    }

    SweepJob work() {
        return job;
    }

    List<UnitId> ids() {
        return ids;
    }

    /** The unit under whose cell, arm and seed it is computed. */
    UnitId id() {
        return ids.getFirst();
    }

    @Override
    public String key() {
        return key;
    }

    /** Processor time that its worker took; 0 where none did. */
    double seconds() {
        return seconds;
    }

    /** Whether part of it was done before its worker began. */
    boolean resumed() {
        return broughtEpochs > 0;
    }

    double steps() {
        return sweep.lengths().steps(id().cell());
    }

    double stepsDone() {
        return shareDone() * steps();
    }

    /** Of one worker, before it was begun. */
    double expectedSeconds() {
        return sweep.lengths().seconds(id().cell(), id().arm());
    }

    double shareDone() {
        return share(epochs);
    }

    /** Part of it that a checkpoint brought. */
    double shareBrought() {
        return share(broughtEpochs);
    }

    private double share(long some) {
        return Math.min(1, (double) some / sweep.lengths().epochs(id().cell()));
    }

    @Override
    public Job job() {
        return job;
    }

    @Override
    public String experiment() {
        return sweep.experimentJson(id().cell());
    }

    @Override
    public int arm() {
        return id().arm();
    }

    @Override
    public long seed() {
        return id().seed();
    }

    @Override
    public Optional<Trajectory> known() {
        return active.known(key);
    }

    @Override
    public void taken() {
        job.take(this);
    }

    @Override
    public void started() {
        seconds = 0;
        epochs = 0;
        broughtEpochs = 0;
        active.started(this);
    }

    @Override
    public void point(long epoch, Double[] values) {
        epochs = Math.max(epochs, epoch);
    }

    @Override
    public void advanced(long epochsDone) {
        epochs = Math.max(epochs, epochsDone);
        active.advanced(this);
    }

    @Override
    public void resumed(long epoch) {
        broughtEpochs = epoch;
        epochs = Math.max(epochs, epoch);
    }

    @Override
    public void took(double processorSeconds) {
        seconds = processorSeconds;
    }

    @Override
    public void done(Trajectory trajectory) {
        active.done(this, trajectory);
    }

    @Override
    public void failed(String error) {
        active.failed(this, error);
    }
}
