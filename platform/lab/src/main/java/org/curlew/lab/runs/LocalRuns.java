package org.curlew.lab.runs;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.ExperimentJson;
import org.curlew.engine.simulation.Cost;
import org.curlew.engine.simulation.Simulation;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.engine.simulation.WeightSnapshot;
import org.curlew.lab.plugins.PluginHost;
import org.curlew.lab.store.Remembered;
import org.curlew.spi.InvalidInput;
import org.jdbi.v3.core.Jdbi;

/** Runs on this machine: kept in the database, computed by worker processes. Whatever ends the server, finished units stay finished and the others are queued again. */
public final class LocalRuns implements Runs, AutoCloseable {

    private static final long MEGABYTE = 1 << 20;
    private static final double USABLE_HEAP = 0.7;

    private final Catalogue catalogue;
    private final ExperimentJson experiments;
    private final UnitKeys keys;
    private final RunTable runs;
    private final UnitTable units;
    private final TrajectoryTable trajectories;
    private final Results results;
    private final Computed computed;
    private final Speed speed;
    private final Watchers watchers;
    private final Dispatcher dispatcher;
    private final Map<String, LiveRun> live = new ConcurrentHashMap<>();
    private final int workers;
    private final int workerHeapMegabytes;

    public LocalRuns(
            Jdbi jdbi,
            PluginHost plugins,
            ExperimentJson experiments,
            List<String> workerCommand,
            int workers,
            int workerHeapMegabytes) {
        this.experiments = experiments;
        this.workers = workers;
        this.workerHeapMegabytes = workerHeapMegabytes;
        catalogue = plugins.catalogue();
        keys = new UnitKeys(experiments, plugins);
        units = new UnitTable(jdbi);
        runs = new RunTable(jdbi, units);
        trajectories = new TrajectoryTable(jdbi);
        results = new Results(units, trajectories);
        computed = new Computed(runs, units, trajectories, results);
        speed = new Speed(new Remembered(jdbi));
        watchers = new Watchers(id -> runs.find(id).map(this::progress));
        dispatcher = new Dispatcher(workerCommand, workers, new Events());
    }

    /** Takes up what was active when the last server ended, however it ended. */
    public void takeUp() {
        for (RunRow row : runs.active()) {
            try {
                Experiment experiment = experiments.read(row.experiment());
                runs.state(row.id(), RunState.QUEUED, null);
                queue(row.id(), experiment);
            } catch (InvalidInput pluginGone) {
                runs.outcome(row.id(), "It could not go on: " + pluginGone.getMessage(), "[]", row.provenance());
                runs.state(row.id(), RunState.FAILED, Instant.now());
            }
        }
    }

    @Override
    public Run start(Optional<String> entryId, String title, Experiment given) {
        Experiment experiment = experiments.read(experiments.canonical(given));
        fits(experiment);
        String id = UUID.randomUUID().toString();
        List<UnitRow> rows = new ArrayList<>();
        experiment.seeds().stream().forEach(seed -> {
            for (int arm = 0; arm < experiment.arms().size(); arm++) {
                String key = keys.key(experiment, arm, seed);
                rows.add(UnitRow.fresh(arm, seed, key, trajectories.contains(key)));
            }
        });
        RunRow row = row(id, entryId, title, experiment, provenance(experiment, ""), false);
        runs.insert(row, rows);
        queue(id, experiment);
        return run(id);
    }

    /** Keeps trajectories that were computed elsewhere as a finished run; they are never taken for computed ones. */
    public Run keepImported(
            String entryId,
            String title,
            Experiment experiment,
            Provenance provenance,
            Map<Integer, List<Trajectory>> byArm) {
        String id = UUID.randomUUID().toString();
        List<UnitRow> rows = new ArrayList<>();
        byArm.forEach((arm, seeds) -> seeds.forEach(t -> {
            String key = UnitKeys.sha256("imported/" + id + "/" + arm + "/" + t.seed());
            trajectories.put(key, t);
            rows.add(new UnitRow(arm, t.seed(), key, UnitState.DONE, false, Optional.empty()));
        }));
        runs.insert(row(id, Optional.of(entryId), title, experiment, provenance, true), rows);
        computed.end(id, experiment);
        return run(id);
    }

    /** Names of the series that every trajectory of an experiment has. */
    public List<String> seriesNames(Experiment experiment) {
        return new Simulation(catalogue, experiment).seriesNames();
    }

    @Override
    public Run run(String id) {
        return run(row(id));
    }

    @Override
    public List<Run> list(int offset, int limit) {
        return readable(runs.list(offset, limit));
    }

    @Override
    public List<Run> ofEntry(String entryId) {
        return readable(runs.ofEntry(entryId));
    }

    @Override
    public int count() {
        return runs.count();
    }

    @Override
    public List<Run> active() {
        return readable(runs.active());
    }

    @Override
    public void cancel(String id) {
        LiveRun run = live.remove(row(id).id());
        if (run != null && run.end()) {
            dispatcher.cancel(run);
            units.requeue(id);
            computed.summarise(id, run.experiment());
            runs.state(id, RunState.CANCELLED, Instant.now());
            watchers.changed(id);
        }
    }

    @Override
    public void resume(String id) {
        RunRow row = row(id);
        if (row.state() == RunState.CANCELLED || row.state() == RunState.FAILED) {
            Experiment experiment = experiments.read(row.experiment());
            fits(experiment);
            runs.state(id, RunState.QUEUED, null);
            queue(id, experiment);
        }
    }

    @Override
    public RunProgress progress(String id) {
        return progress(row(id));
    }

    @Override
    public RunResult result(String id) {
        return results.of(id, experiments.read(row(id).experiment()), Optional.ofNullable(live.get(id)));
    }

    @Override
    public Subscription watch(String id, Consumer<RunProgress> listener) {
        return watchers.watch(Optional.of(id), listener);
    }

    @Override
    public Subscription watchAll(Consumer<RunProgress> listener) {
        return watchers.watch(Optional.empty(), listener);
    }

    @Override
    public List<WeightSnapshot> weights(String id, String arm, long seed) {
        return result(id).arms().stream()
                .filter(a -> a.name().equals(arm))
                .flatMap(a -> a.units().stream())
                .filter(u -> u.seed() == seed)
                .flatMap(u -> u.trajectory().stream())
                .findFirst()
                .map(Trajectory::weights)
                .orElse(List.of());
    }

    @Override
    public void delete(String id) {
        cancel(id);
        runs.delete(id);
    }

    @Override
    public Estimate estimate(Experiment experiment) {
        Cost cost = Cost.of(catalogue, experiment);
        double steps = (double) cost.steps() * experiment.units();
        return new Estimate(steps, speed.time(cost, experiment.units(), workers), cost.bytes());
    }

    /** Process ids of the workers that live. */
    public List<Long> workers() {
        return dispatcher.workers();
    }

    @Override
    public void close() {
        dispatcher.close();
        watchers.close();
    }

    private void queue(String id, Experiment experiment) {
        units.requeue(id);
        double steps = Cost.of(catalogue, experiment).steps();
        LiveRun run = new LiveRun(id, experiment, new Simulation(catalogue, experiment).seriesNames(), steps);
        String json = experiments.canonical(experiment);
        List<UnitTask> tasks = new ArrayList<>();
        for (UnitRow unit : units.of(id)) {
            if (unit.state() == UnitState.QUEUED && trajectories.contains(unit.key())) {
                units.reused(id, unit);
            } else if (unit.state() == UnitState.QUEUED) {
                tasks.add(new UnitTask(run, unit.arm(), unit.seed(), unit.key(), json, 1));
            }
        }
        if (tasks.isEmpty()) {
            computed.end(id, experiment);
        } else {
            live.put(id, run);
            dispatcher.submit(run, tasks);
        }
        watchers.changed(id);
    }

    private void fits(Experiment experiment) {
        long needed = Cost.of(catalogue, experiment).bytes() / MEGABYTE;
        if (needed > USABLE_HEAP * workerHeapMegabytes) {
            throw new InvalidInput(
                    "",
                    "one trajectory needs about " + needed + " MB, more than a worker of " + workerHeapMegabytes
                            + " MB can hold. Make the network or the training set smaller, or record no weights.");
        }
    }

    private RunRow row(
            String id,
            Optional<String> entry,
            String title,
            Experiment experiment,
            Provenance provenance,
            boolean imported) {
        return new RunRow(
                id,
                entry,
                0,
                title.length() > 200 ? title.substring(0, 200) : title,
                experiments.canonical(experiment),
                experiments.identity(experiment),
                Computed.MAPPER.writeValueAsString(provenance),
                imported,
                RunState.QUEUED,
                Instant.now(),
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                0,
                0);
    }

    private Provenance provenance(Experiment experiment, String kernel) {
        String machine = System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                + Runtime.getRuntime().availableProcessors() + " cores";
        return new Provenance(
                "0.1.0", keys.plugins(experiment), machine, Runtime.version().toString(), kernel, workers);
    }

    private RunRow row(String id) {
        return runs.find(id).orElseThrow(() -> new InvalidInput("/run", "there is no run " + id));
    }

    private List<Run> readable(List<RunRow> rows) {
        List<Run> readable = new ArrayList<>();
        for (RunRow row : rows) {
            try {
                readable.add(run(row));
            } catch (InvalidInput pluginGone) {
                continue;
            }
        }
        return readable;
    }

    private Run run(RunRow r) {
        return new Run(
                r.id(),
                r.entryId(),
                r.entryVersion(),
                r.title(),
                experiments.read(r.experiment()),
                r.identity(),
                r.state(),
                r.created(),
                r.started(),
                r.finished(),
                r.units(),
                r.done(),
                r.failed(),
                r.reused(),
                r.imported(),
                Computed.provenance(r.provenance()));
    }

    private RunProgress progress(RunRow row) {
        Optional<LiveRun> run = Optional.ofNullable(live.get(row.id()));
        double epochs =
                run.map(r -> (double) r.experiment().recording().epochs()).orElse(1.0);
        double unitsDone = row.done()
                + row.failed()
                + run.map(r -> r.epochsAtWork() / epochs).orElse(0.0);
        double rate = run.map(LiveRun::stepsPerSecond).orElse(0.0);
        double stepsLeft = run.map(r -> (row.units() - unitsDone) * epochs * r.stepsPerEpoch())
                .orElse(0.0);
        Optional<Duration> left = rate > 0 && row.state().active()
                ? Optional.of(Duration.ofMillis((long) Math.min(1000 * Math.max(0, stepsLeft) / rate, 1e15)))
                : Optional.empty();
        return new RunProgress(
                row.id(), row.state(), Math.min(1, unitsDone / row.units()), rate, left, row.done(), row.units());
    }

    private final class Events implements UnitEvents {

        private final Map<UnitTask, Long> began = new ConcurrentHashMap<>();

        @Override
        public void started(UnitTask task) {
            began.put(task, System.nanoTime());
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
            task.run().finished(task.arm(), task.seed());
            double seconds = (System.nanoTime() - began.remove(task)) / 1e9;
            if (trajectory.epochs()[trajectory.epochs().length - 1]
                    == task.run().experiment().recording().epochs()) {
                speed.measured(Cost.of(catalogue, task.run().experiment()), seconds);
            }
            ended(task);
        }

        @Override
        public void failed(UnitTask task, String error) {
            began.remove(task);
            computed.failed(task, error);
            task.run().dropped(task.arm(), task.seed());
            ended(task);
        }

        private void ended(UnitTask task) {
            String id = task.run().id();
            if (!task.run().cancelled()
                    && computed.end(id, task.run().experiment())
                    && task.run().end()) {
                live.remove(id, task.run());
            }
            watchers.changed(id);
        }
    }
}
