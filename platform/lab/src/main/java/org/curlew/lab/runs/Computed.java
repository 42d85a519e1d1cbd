package org.curlew.lab.runs;

import java.time.Instant;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.simulation.Trajectory;

/** Writes down how runs and their units went. A unit's trajectory is stored before the unit counts as done, so that a crash in between loses nothing. */
final class Computed {

    private final Tables tables;
    private final Summaries summaries;

    Computed(Tables tables, Summaries summaries) {
        this.tables = tables;
        this.summaries = summaries;
    }

    void started(UnitTask task) {
        tables.runs().started(task.run().id());
        tables.units().running(task);
    }

    void done(UnitTask task, Trajectory trajectory) {
        tables.trajectories().put(task.key(), trajectory);
        tables.units().done(task);
    }

    /** What it had recorded is kept beside the reason. */
    void failed(UnitTask task, String error) {
        tables.units().failed(task, error);
        task.run().unit(task.unit()).ifPresent(live -> keepPartial(task.run(), task.unit(), live));
    }

    /** Whether none of the run's units is left to do. */
    boolean complete(String run) {
        return tables.runs().counts(run).map(RunCounts::complete).orElse(false);
    }

    void end(String run, Experiment experiment) {
        boolean failed = tables.runs().counts(run).orElseThrow().failed() > 0;
        summaries.write(run, experiment);
        tables.runs().state(run, failed ? RunState.FAILED : RunState.DONE, Instant.now());
    }

    /** What is not done waits until the run is resumed; what units at work had recorded is kept. */
    void cancelled(LiveRun run) {
        run.atWork().forEach((unit, live) -> keepPartial(run, unit, live));
        tables.runs().state(run.id(), RunState.CANCELLED, Instant.now());
        tables.units().requeue(run.id());
    }

    void summarise(LiveRun run) {
        summaries.write(run.id(), run.experiment());
    }

    private void keepPartial(LiveRun run, UnitId unit, LiveUnit live) {
        String arm = run.experiment().arms().get(unit.arm()).name();
        Trajectory partial = live.partial(arm, unit.seed());
        if (partial.epochs().length > 0) {
            tables.partial().keep(run.id(), unit, partial);
        }
    }
}
