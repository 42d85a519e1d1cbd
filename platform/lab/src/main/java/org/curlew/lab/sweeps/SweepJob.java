package org.curlew.lab.sweeps;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.curlew.lab.jobs.Job;

/** A sweep's work since it was taken up: which units are at work, how fast it goes, what is left. */
final class SweepJob implements Job {

    private final Set<SweepUnit> left = new HashSet<>();
    private final Set<SweepUnit> taken = new HashSet<>();
    private final Set<SweepUnit> atWork = new HashSet<>();
    private final Stopwatch working = new Stopwatch(System::nanoTime);
    private volatile boolean cancelled;
    private double secondsToStart;
    private double secondsLeft;
    private double secondsDone;
    private double stepsDone;

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    /**
     * These units wait now, and no others.
     *
     * @param starting seconds that the workers take besides, where the work begins with them
     */
    void waits(Collection<SweepUnit> waiting, double starting) {
        double seconds =
                waiting.parallelStream().mapToDouble(SweepUnit::expectedSeconds).sum();
        synchronized (this) {
            if (working.seconds() == 0) {
                secondsToStart = starting;
            }
            left.clear();
            left.addAll(taken);
            secondsLeft = seconds
                    + left.stream().mapToDouble(SweepUnit::expectedSeconds).sum();
            left.addAll(waiting);
        }
    }

    synchronized void take(SweepUnit unit) {
        taken.add(unit);
    }

    synchronized void begin(SweepUnit unit) {
        atWork.add(unit);
        working.run(true);
    }

    /** @param computed whether a worker did it; its trajectory may have been there */
    synchronized void finished(SweepUnit unit, boolean computed) {
        if (computed) {
            secondsDone += (1 - unit.shareBrought()) * unit.expectedSeconds();
            stepsDone += (1 - unit.shareBrought()) * unit.steps();
        }
        dropped(unit);
    }

    synchronized void dropped(SweepUnit unit) {
        taken.remove(unit);
        atWork.remove(unit);
        working.run(!atWork.isEmpty());
        if (left.remove(unit)) {
            secondsLeft -= unit.expectedSeconds();
        }
    }

    /** Units that no longer wait and are not stored yet, whether a worker has begun them or not. */
    synchronized Set<SweepUnit> taken() {
        return Set.copyOf(taken);
    }

    synchronized Set<SweepUnit> atWork() {
        return Set.copyOf(atWork);
    }

    /** Steps done by the units at work. */
    synchronized double stepsAtWork() {
        return atWork.stream().mapToDouble(SweepUnit::stepsDone).sum();
    }

    /** 0 while unknown. */
    synchronized double stepsPerSecond() {
        double here = atWork.stream()
                .mapToDouble(unit -> computedHere(unit) * unit.steps())
                .sum();
        double seconds = working.seconds();
        return seconds > 0 ? (stepsDone + here) / seconds : 0;
    }

    /** Empty while nothing was begun. */
    synchronized Optional<TimeLeft> left(int workers) {
        double seconds = working.seconds();
        double here = atWork.stream()
                .mapToDouble(unit -> computedHere(unit) * unit.expectedSeconds())
                .sum();
        double behind = atWork.stream()
                .mapToDouble(unit -> unit.shareDone() * unit.expectedSeconds())
                .sum();
        return seconds > 0
                ? Optional.of(new TimeLeft(
                        secondsToStart, secondsLeft - behind, secondsDone + here, seconds, workers, left.size()))
                : Optional.empty();
    }

    private static double computedHere(SweepUnit unit) {
        return unit.shareDone() - unit.shareBrought();
    }
}
