package org.curlew.lab.sweeps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.engine.sweep.CoarseFirst;
import org.curlew.engine.sweep.UnitSummary;
import org.curlew.lab.jobs.Dispatcher;
import org.curlew.lab.jobs.Speed;
import org.curlew.lab.runs.UnitId;
import org.curlew.lab.runs.UnitState;
import org.curlew.lab.store.TrajectoryTable;
import org.jdbi.v3.core.Jdbi;

/** The sweeps that are being computed: a coarse picture first, seed after seed. A unit counts as done once it is stored (see {@link FinishedUnits}), so that a crash loses nothing. */
final class ActiveSweeps implements AutoCloseable {

    private final SweepTable sweeps;
    private final SweepUnitTable units;
    private final TrajectoryTable trajectories;
    private final Dispatcher dispatcher;
    private final Speed speed;
    private final Consumer<String> changed;
    private final FinishedUnits finished;
    private final Map<String, SweepJob> jobs = new ConcurrentHashMap<>();

    /** @param changed told the id of a sweep that went on */
    ActiveSweeps(
            Jdbi jdbi,
            SweepTable sweeps,
            SweepUnitTable units,
            TrajectoryTable trajectories,
            Dispatcher dispatcher,
            Speed speed,
            Consumer<String> changed) {
        this.sweeps = sweeps;
        this.units = units;
        this.trajectories = trajectories;
        this.dispatcher = dispatcher;
        this.speed = speed;
        this.changed = changed;
        finished = new FinishedUnits(jdbi, this::stored, (unit, why) -> failed(unit.unit(), why));
    }

    /** Stores what was finished. */
    @Override
    public void close() {
        finished.close();
    }

    boolean atWork(String id) {
        return jobs.containsKey(id);
    }

    Optional<SweepJob> job(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    /** Takes over what was computed before and hands out the rest. */
    void queue(OpenSweep open) {
        SweepJob job = begin(open.id());
        adopt(open);
        dispatcher.withdraw(job);
        List<SweepUnit> waiting = waiting(open, job);
        job.waits(waiting, dispatcher.crew().seconds(0, waiting.size(), speed.starting()));
        dispatcher.submit(job, waiting);
        ended(open.id());
    }

    /** Units that wait are taken back. */
    void pause(String id) {
        job(id).ifPresent(dispatcher::withdraw);
    }

    void cancel(String id) {
        SweepJob job = jobs.remove(id);
        if (job != null) {
            dispatcher.cancel(job);
        }
        finished.store();
    }

    Optional<Trajectory> known(String key) {
        return trajectories.contains(key) ? trajectories.find(key) : Optional.empty();
    }

    void started(SweepUnit unit) {
        unit.work().begin(unit);
        sweeps.started(unit.sweep().id());
        changed.accept(unit.sweep().id());
    }

    void advanced(SweepUnit unit) {
        changed.accept(unit.sweep().id());
    }

    /** It is done for everyone once it is stored, a moment later. */
    void done(SweepUnit unit, Trajectory trajectory) {
        UnitSummary summary = unit.sweep().summary(unit.id().cell(), trajectory);
        finished.add(new FinishedUnit(unit, trajectory, summary, unit.seconds()));
    }

    private void stored(FinishedUnit unit) {
        unit.work().finished(unit.unit(), unit.computed());
        if (unit.computed() && !unit.unit().resumed()) {
            speed.measured(unit.sweep().cells().experiment(unit.cell()), unit.trajectory(), unit.seconds());
        }
        ended(unit.sweep().id());
    }

    void failed(SweepUnit unit, String error) {
        for (UnitId id : unit.ids()) {
            if (units.failed(unit.sweep().id(), id, unit.key(), error)) {
                unit.sweep().failed(id);
            }
        }
        unit.work().dropped(unit);
        ended(unit.sweep().id());
    }

    // one after the other: who goes on with a sweep to which units were added must not find it ended a moment later
    private synchronized SweepJob begin(String id) {
        sweeps.state(id, SweepState.QUEUED);
        return jobs.computeIfAbsent(id, any -> new SweepJob());
    }

    private void ended(String id) {
        synchronized (this) {
            if (sweeps.find(id).filter(SweepRow::complete).isPresent()
                    && sweeps.turn(id, SweepState.DONE, SweepState.QUEUED, SweepState.RUNNING)) {
                jobs.remove(id);
            }
        }
        changed.accept(id);
    }

    private void adopt(OpenSweep open) {
        for (SweepUnitRow row : units.computedBefore(open.id())) {
            Trajectory trajectory = trajectories.find(row.key()).orElseThrow();
            UnitSummary summary = open.summary(row.id().cell(), trajectory);
            if (units.done(open.id(), row.id(), row.key(), SummaryCodec.encode(summary), true, 0)) {
                open.done(row.id(), summary);
            }
        }
    }

    // first seed of every cell in the coarse order, then the second seed; arms together, so that pairs come early
    private List<SweepUnit> waiting(OpenSweep open, SweepJob job) {
        int[] order = CoarseFirst.order(open.sweep());
        int[] rank = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            rank[order[i]] = i;
        }
        Set<UnitId> taken = new HashSet<>();
        job.taken().forEach(unit -> taken.addAll(unit.ids()));
        List<SweepUnitRow> rows = new ArrayList<>();
        units.each(open.id(), row -> {
            if (row.state() == UnitState.QUEUED && !taken.contains(row.id())) {
                rows.add(row);
            }
        });
        rows.sort(Comparator.<SweepUnitRow>comparingLong(row -> row.id().seed())
                .thenComparingInt(row -> rank[row.id().cell()])
                .thenComparingInt(row -> row.id().arm()));
        Map<String, List<UnitId>> byKey = new LinkedHashMap<>();
        rows.forEach(row ->
                byKey.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(row.id()));
        return byKey.entrySet().stream()
                .map(e -> new SweepUnit(this, open, job, e.getValue(), e.getKey()))
                .toList();
    }
}
