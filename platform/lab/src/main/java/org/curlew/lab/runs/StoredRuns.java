package org.curlew.lab.runs;

import java.util.List;
import java.util.Optional;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.ExperimentJson;
import org.curlew.spi.InvalidInput;

/** Runs as they are read from the database. One whose plugin is gone is still there, with the reason why it cannot be opened in full. */
final class StoredRuns {

    private final RunTable runs;
    private final ExperimentJson experiments;

    StoredRuns(RunTable runs, ExperimentJson experiments) {
        this.runs = runs;
        this.experiments = experiments;
    }

    Run run(String id) {
        return run(row(id));
    }

    List<Run> list(int offset, int limit) {
        return read(runs.list(offset, limit));
    }

    List<Run> ofEntry(String entryId) {
        return read(runs.ofEntry(entryId));
    }

    List<Run> active() {
        return read(runs.active());
    }

    /** @throws InvalidInput where a plugin that it needs is gone */
    Experiment experiment(String id) {
        return experiments.read(row(id).experiment());
    }

    RunRow row(String id) {
        return runs.find(id).orElseThrow(() -> missing(id));
    }

    RunCounts counts(String id) {
        return runs.counts(id).orElseThrow(() -> missing(id));
    }

    private static InvalidInput missing(String id) {
        return new InvalidInput("/run", "there is no run " + id);
    }

    private List<Run> read(List<RunRow> rows) {
        return rows.stream().map(this::run).toList();
    }

    private Run run(RunRow r) {
        Optional<Experiment> experiment = Optional.empty();
        Optional<String> problem = Optional.empty();
        try {
            experiment = Optional.of(experiments.read(r.experiment()));
        } catch (InvalidInput pluginGone) {
            problem = Optional.of(pluginGone.getMessage());
        }
        return new Run(
                r.id(),
                r.entryId(),
                r.entryVersion(),
                r.title(),
                experiment,
                problem,
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
                Provenance.read(r.provenance()));
    }
}
