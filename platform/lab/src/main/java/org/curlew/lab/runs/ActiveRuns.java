package org.curlew.lab.runs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.lab.jobs.Dispatcher;
import org.curlew.lab.jobs.Speed;
import org.curlew.lab.jobs.Watchers;

/** The runs that are being computed: their units are handed out, what becomes of each is written down, and a run ends with its last unit. */
final class ActiveRuns implements UnitEvents {

    private final Tables tables;
    private final Computed computed;
    private final Watchers<RunProgress> watchers;
    private final Speed speed;
    private final Dispatcher dispatcher;
    private final Map<String, LiveRun> live = new ConcurrentHashMap<>();

    ActiveRuns(Tables tables, Computed computed, Speed speed, Watchers<RunProgress> watchers, Dispatcher dispatcher) {
        this.tables = tables;
        this.computed = computed;
        this.speed = speed;
        this.watchers = watchers;
        this.dispatcher = dispatcher;
    }

    /** Takes over what was computed before and hands out the rest. */
    void queue(LiveRun run) {
        tables.units().requeue(run.id());
        tables.units().adopt(run.id());
        List<UnitTask> tasks = tables.units().queued(run.id()).stream()
                .map(u -> new UnitTask(run, u.id(), u.key(), this))
                .toList();
        if (tasks.isEmpty()) {
            computed.end(run.id(), run.experiment());
        } else {
            live.put(run.id(), run);
            dispatcher.submit(run, tasks);
        }
        watchers.changedNow(run.id());
    }

    void cancel(String id) {
        LiveRun run = live.remove(id);
        if (run != null && run.end()) {
            dispatcher.cancel(run);
            computed.cancelled(run);
            watchers.changedNow(id);
            computed.summarise(run);
            watchers.changed(id);
        }
    }

    Optional<LiveRun> find(String id) {
        return Optional.ofNullable(live.get(id));
    }

    @Override
    public void started(UnitTask task) {
        computed.started(task);
        watchers.changed(task.run().id());
    }

    @Override
    public void progressed(UnitTask task) {
        watchers.changed(task.run().id());
    }

    @Override
    public void done(UnitTask task, Trajectory trajectory) {
        computed.done(task, trajectory);
        task.run().unit(task.unit()).ifPresent(u -> speed.measured(task.run().experiment(), trajectory, u.seconds()));
        task.run().finished(task.unit());
        ended(task.run());
    }

    @Override
    public void failed(UnitTask task, String error) {
        computed.failed(task, error);
        task.run().dropped(task.unit());
        ended(task.run());
    }

    private void ended(LiveRun run) {
        if (computed.complete(run.id()) && run.end()) {
            computed.end(run.id(), run.experiment());
            live.remove(run.id(), run);
            watchers.changedNow(run.id());
        }
        watchers.changed(run.id());
    }
}
