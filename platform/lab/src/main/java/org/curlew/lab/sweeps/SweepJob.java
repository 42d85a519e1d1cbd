package org.curlew.lab.sweeps;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.curlew.lab.jobs.Job;

/** A sweep's work since it was taken up: which units are at work, how fast it goes. */
final class SweepJob implements Job {

    private final Set<SweepUnit> taken = ConcurrentHashMap.newKeySet();
    private final Set<SweepUnit> atWork = ConcurrentHashMap.newKeySet();
    private volatile boolean cancelled;
    private volatile long began;
    private double stepsFinished;

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    void take(SweepUnit unit) {
        taken.add(unit);
    }

    void begin(SweepUnit unit) {
        if (began == 0) {
            began = System.nanoTime();
        }
        atWork.add(unit);
    }

    synchronized void finished(SweepUnit unit, double steps) {
        taken.remove(unit);
        if (atWork.remove(unit)) {
            stepsFinished += steps;
        }
    }

    void dropped(SweepUnit unit) {
        taken.remove(unit);
        atWork.remove(unit);
    }

    /** Units that no longer wait and are not stored yet, whether a worker has begun them or not. */
    Set<SweepUnit> taken() {
        return Set.copyOf(taken);
    }

    Set<SweepUnit> atWork() {
        return Set.copyOf(atWork);
    }

    /** Steps done by the units at work. */
    double stepsAtWork() {
        return atWork.stream().mapToDouble(SweepUnit::stepsDone).sum();
    }

    synchronized double stepsPerSecond() {
        double seconds = (System.nanoTime() - began) / 1e9;
        return began == 0 || seconds <= 0 ? 0 : (stepsFinished + stepsAtWork()) / seconds;
    }
}
