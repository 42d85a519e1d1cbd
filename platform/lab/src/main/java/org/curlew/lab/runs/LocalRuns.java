package org.curlew.lab.runs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.ExperimentJson;
import org.curlew.engine.simulation.Simulation;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.engine.simulation.WeightSnapshot;
import org.curlew.lab.jobs.Dispatcher;
import org.curlew.lab.jobs.Speed;
import org.curlew.lab.jobs.UnitKeys;
import org.curlew.lab.jobs.Watchers;
import org.curlew.lab.plugins.PluginHost;
import org.curlew.lab.store.TrajectoryTable;
import org.curlew.lab.store.WeightSnapshots;
import org.curlew.spi.InvalidInput;
import org.jdbi.v3.core.Jdbi;

/** Runs on this machine: kept in the database, computed by worker processes. Whatever ends the server, finished units stay finished and the others are queued again. */
public final class LocalRuns implements Runs, AutoCloseable {

    private static final long TOLD_EVERY_MS = 250;

    private final Catalogue catalogue;
    private final ExperimentJson experiments;
    private final Tables tables;
    private final StoredRuns stored;
    private final NewRuns fresh;
    private final Results results;
    private final Computed computed;
    private final Sizing sizing;
    private final Watchers<RunProgress> watchers;
    private final ActiveRuns active;
    private final Dispatcher dispatcher;

    public LocalRuns(
            Jdbi jdbi,
            TrajectoryTable trajectories,
            PluginHost plugins,
            ExperimentJson experiments,
            UnitKeys keys,
            Dispatcher dispatcher,
            Speed speed,
            Sizing sizing,
            int workers) {
        this.experiments = experiments;
        catalogue = plugins.catalogue();
        tables = Tables.in(jdbi, trajectories);
        stored = new StoredRuns(tables.runs(), experiments);
        fresh = new NewRuns(tables, experiments, keys, workers);
        results = new Results(tables);
        computed = new Computed(tables, new Summaries(tables.runs(), results));
        this.dispatcher = dispatcher;
        this.sizing = sizing;
        watchers = new Watchers<>(
                id -> tables.runs().counts(id).map(counts -> report(id, counts)), RunProgress::runId, TOLD_EVERY_MS);
        active = new ActiveRuns(tables, computed, speed, watchers, dispatcher);
    }

    /** Takes up what was active when the last server ended, however it ended. */
    public void takeUp() {
        for (RunRow row : tables.runs().active()) {
            try {
                Experiment experiment = experiments.read(row.experiment());
                tables.runs().state(row.id(), RunState.QUEUED, null);
                queue(row.id(), experiment);
            } catch (InvalidInput pluginGone) {
                tables.runs()
                        .outcome(row.id(), "It could not go on: " + pluginGone.getMessage(), "[]", row.provenance());
                tables.runs().state(row.id(), RunState.FAILED, Instant.now());
            }
        }
    }

    @Override
    public Run start(Optional<String> entryId, String title, Experiment given) {
        Experiment experiment = experiments.read(experiments.canonical(given));
        sizing.fits(experiment);
        String id = fresh.toCompute(entryId, title, experiment);
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
        String id = fresh.imported(entryId, title, experiment, provenance, byArm);
        computed.end(id, experiment);
        return run(id);
    }

    /** Names of the series that every trajectory of an experiment has. */
    public List<String> seriesNames(Experiment experiment) {
        return new Simulation(catalogue, experiment).seriesNames();
    }

    @Override
    public Run run(String id) {
        return stored.run(id);
    }

    @Override
    public List<Run> list(int offset, int limit) {
        return stored.list(offset, limit);
    }

    @Override
    public List<Run> ofEntry(String entryId) {
        return stored.ofEntry(entryId);
    }

    @Override
    public int count() {
        return tables.runs().count();
    }

    @Override
    public List<Run> active() {
        return stored.active();
    }

    @Override
    public void cancel(String id) {
        if (stored.counts(id).state().active()) {
            active.cancel(id);
        }
    }

    @Override
    public void resume(String id) {
        RunState state = stored.counts(id).state();
        if (state == RunState.CANCELLED || state == RunState.FAILED) {
            Experiment experiment = stored.experiment(id);
            sizing.fits(experiment);
            tables.runs().state(id, RunState.QUEUED, null);
            queue(id, experiment);
        }
    }

    @Override
    public RunProgress progress(String id) {
        return report(id, stored.counts(id));
    }

    @Override
    public RunResult result(String id) {
        return results.of(id, stored.experiment(id), active.find(id));
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
        List<String> arms =
                stored.experiment(id).arms().stream().map(a -> a.name()).toList();
        return results.weights(id, new UnitId(0, arms.indexOf(arm), seed));
    }

    @Override
    public double[] largestWeights(String id, String arm, long seed) {
        return WeightSnapshots.largest(weights(id, arm, seed));
    }

    @Override
    public void delete(String id) {
        cancel(id);
        tables.runs().delete(id);
    }

    @Override
    public Estimate estimate(Experiment experiment) {
        return sizing.estimate(experiment);
    }

    @Override
    public void check(Experiment experiment) {
        sizing.fits(experiment);
    }

    /** Process ids of the workers that live. */
    public List<Long> workers() {
        return dispatcher.workers();
    }

    @Override
    public void close() {
        watchers.close();
    }

    private void queue(String id, Experiment experiment) {
        String json = experiments.canonical(experiment);
        active.queue(new LiveRun(id, experiment, json, seriesNames(experiment), sizing.stepsPerUnit(experiment)));
    }

    private RunProgress report(String id, RunCounts counts) {
        return ProgressReport.of(id, counts, active.find(id));
    }
}
