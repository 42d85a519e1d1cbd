package org.curlew.lab.runs;

import java.util.List;
import java.util.Optional;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.lab.library.Curve;
import tools.jackson.databind.json.JsonMapper;

/** Keeps with a run what lists show of it: the sentence, the small curves, the kernel. Made once, when the run ends. */
final class Summaries {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final RunTable runs;
    private final Results results;

    Summaries(RunTable runs, Results results) {
        this.runs = runs;
        this.results = results;
    }

    void write(String run, Experiment experiment) {
        RunResult result = results.of(run, experiment, Optional.empty());
        List<Trajectory> finished = Results.finished(result.arms());
        List<Curve> thumbnail = Medians.of(experiment, finished);
        Provenance before = Provenance.read(runs.find(run).orElseThrow().provenance());
        Provenance now = finished.isEmpty()
                ? before
                : before.withKernel(finished.getFirst().kernel());
        runs.outcome(run, result.sentence(), MAPPER.writeValueAsString(thumbnail), now.json());
    }
}
