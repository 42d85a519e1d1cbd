package org.curlew.lab.runs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.curlew.engine.experiment.Experiment;

/** A run that is active: what its units at work have recorded, and its speed since it was taken up. */
final class LiveRun {

    private final String id;
    private final Experiment experiment;
    private final List<String> seriesNames;
    private final double stepsPerEpoch;
    private final Map<String, LiveUnit> units = new ConcurrentHashMap<>();
    private volatile boolean cancelled;
    private volatile boolean ended;
    private volatile long began;
    private int finishedHere;

    LiveRun(String id, Experiment experiment, List<String> seriesNames, double stepsPerUnit) {
        this.id = id;
        this.experiment = experiment;
        this.seriesNames = seriesNames;
        stepsPerEpoch = stepsPerUnit / experiment.recording().epochs();
    }

    String id() {
        return id;
    }

    Experiment experiment() {
        return experiment;
    }

    boolean cancelled() {
        return cancelled;
    }

    void cancel() {
        cancelled = true;
    }

    /** True for the first caller: a run ends once. */
    synchronized boolean end() {
        boolean first = !ended;
        ended = true;
        return first;
    }

    LiveUnit begin(int arm, long seed) {
        if (began == 0) {
            began = System.nanoTime();
        }
        LiveUnit unit = new LiveUnit(seriesNames);
        units.put(arm + "/" + seed, unit);
        return unit;
    }

    Optional<LiveUnit> unit(int arm, long seed) {
        return Optional.ofNullable(units.get(arm + "/" + seed));
    }

    synchronized void finished(int arm, long seed) {
        units.remove(arm + "/" + seed);
        finishedHere++;
    }

    synchronized void dropped(int arm, long seed) {
        units.remove(arm + "/" + seed);
    }

    /** Epochs done by the units at work. */
    long epochsAtWork() {
        return units.values().stream().mapToLong(LiveUnit::epochsDone).sum();
    }

    synchronized double stepsPerSecond() {
        double seconds = (System.nanoTime() - began) / 1e9;
        double epochs = (double) finishedHere * experiment.recording().epochs() + epochsAtWork();
        return began == 0 || seconds <= 0 ? 0 : epochs * stepsPerEpoch / seconds;
    }

    double stepsPerEpoch() {
        return stepsPerEpoch;
    }
}
