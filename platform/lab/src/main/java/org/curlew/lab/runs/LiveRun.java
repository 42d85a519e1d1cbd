package org.curlew.lab.runs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.curlew.engine.experiment.Experiment;
import org.curlew.lab.jobs.Job;

/** A run that is active: what its units at work have recorded, and its speed since it was taken up. Only the few units at work are held. */
final class LiveRun implements Job {

    private final String id;
    private final Experiment experiment;
    private final String json;
    private final List<String> seriesNames;
    private final double stepsPerEpoch;
    private final Map<UnitId, LiveUnit> units = new ConcurrentHashMap<>();
    private volatile boolean cancelled;
    private volatile boolean ended;
    private volatile long began;
    private int finishedHere;

    /** @param json the experiment in its canonical form, as workers read it */
    LiveRun(String id, Experiment experiment, String json, List<String> seriesNames, double stepsPerUnit) {
        this.id = id;
        this.experiment = experiment;
        this.json = json;
        this.seriesNames = seriesNames;
        stepsPerEpoch = stepsPerUnit / experiment.recording().epochs();
    }

    String id() {
        return id;
    }

    Experiment experiment() {
        return experiment;
    }

    String json() {
        return json;
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    /** True for the first caller: a run ends once. */
    synchronized boolean end() {
        boolean first = !ended;
        ended = true;
        return first;
    }

    LiveUnit begin(UnitId id) {
        if (began == 0) {
            began = System.nanoTime();
        }
        LiveUnit unit = new LiveUnit(seriesNames);
        units.put(id, unit);
        return unit;
    }

    Optional<LiveUnit> unit(UnitId id) {
        return Optional.ofNullable(units.get(id));
    }

    /** The units at work. */
    Map<UnitId, LiveUnit> atWork() {
        return Map.copyOf(units);
    }

    synchronized void finished(UnitId id) {
        units.remove(id);
        finishedHere++;
    }

    synchronized void dropped(UnitId id) {
        units.remove(id);
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
