package org.curlew.lab.runs;

import java.time.Instant;
import java.util.List;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.lab.library.Curve;
import tools.jackson.databind.json.JsonMapper;

/** Writes down how runs and their units went. A unit's trajectory is stored before the unit counts as done, so that a crash in between loses nothing. */
final class Computed {

    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final RunTable runs;
    private final UnitTable units;
    private final TrajectoryTable trajectories;
    private final Results results;

    Computed(RunTable runs, UnitTable units, TrajectoryTable trajectories, Results results) {
        this.runs = runs;
        this.units = units;
        this.trajectories = trajectories;
        this.results = results;
    }

    void started(UnitTask task) {
        runs.started(task.run().id());
        units.state(task, UnitState.RUNNING, null);
    }

    void done(UnitTask task, Trajectory trajectory) {
        trajectories.put(task.key(), trajectory);
        units.state(task, UnitState.DONE, null);
    }

    void failed(UnitTask task, String error) {
        units.state(task, UnitState.FAILED, error);
    }

    /** Ends the run where none of its units is left to do; true if so. */
    boolean end(String run, Experiment experiment) {
        List<UnitRow> rows = units.of(run);
        boolean left = rows.stream().anyMatch(u -> u.state() == UnitState.QUEUED || u.state() == UnitState.RUNNING);
        if (left) {
            return false;
        }
        boolean failed = rows.stream().anyMatch(u -> u.state() == UnitState.FAILED);
        summarise(run, experiment);
        runs.state(run, failed ? RunState.FAILED : RunState.DONE, Instant.now());
        return true;
    }

    /** Keeps the sentence, the small curves and the kernel with the run. */
    void summarise(String run, Experiment experiment) {
        RunResult result = results.of(run, experiment, java.util.Optional.empty());
        List<Trajectory> finished = Results.finished(result.arms());
        List<Curve> thumbnail = Medians.of(experiment, finished);
        Provenance before = provenance(runs.find(run).orElseThrow().provenance());
        String kernel =
                finished.isEmpty() ? before.kernel() : finished.getFirst().kernel();
        Provenance now = new Provenance(
                before.curlew(), before.plugins(), before.machine(), before.jvm(), kernel, before.workers());
        runs.outcome(run, result.sentence(), MAPPER.writeValueAsString(thumbnail), MAPPER.writeValueAsString(now));
    }

    static Provenance provenance(String json) {
        return MAPPER.readValue(json, Provenance.class);
    }
}
