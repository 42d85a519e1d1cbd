package org.curlew.lab.runs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.ExperimentJson;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.lab.jobs.UnitKeys;

/** Writes down runs that are new: one that is to be computed, or one that came with a file. */
final class NewRuns {

    private static final int LONGEST_TITLE = 200;

    private final Tables tables;
    private final ExperimentJson experiments;
    private final UnitKeys keys;
    private final int workers;

    NewRuns(Tables tables, ExperimentJson experiments, UnitKeys keys, int workers) {
        this.tables = tables;
        this.experiments = experiments;
        this.keys = keys;
        this.workers = workers;
    }

    /** Its id; all of its units wait. */
    String toCompute(Optional<String> entry, String title, Experiment experiment) {
        List<UnitRow> rows = new ArrayList<>();
        experiment.seeds().stream().forEach(seed -> {
            for (int arm = 0; arm < experiment.arms().size(); arm++) {
                rows.add(UnitRow.queued(new UnitId(0, arm, seed), keys.key(experiment, arm, seed)));
            }
        });
        Provenance provenance = Provenance.here(keys.plugins(experiment), workers);
        return insert(UUID.randomUUID().toString(), entry, title, experiment, provenance, false, rows);
    }

    /** Trajectories that were computed elsewhere; they are never taken for computed ones. */
    String imported(
            String entry,
            String title,
            Experiment experiment,
            Provenance provenance,
            Map<Integer, List<Trajectory>> byArm) {
        String id = UUID.randomUUID().toString();
        List<UnitRow> rows = new ArrayList<>();
        byArm.forEach((arm, seeds) -> seeds.forEach(t -> {
            String key = UnitKeys.sha256("imported/" + id + "/" + arm + "/" + t.seed());
            tables.trajectories().put(key, t);
            rows.add(UnitRow.done(new UnitId(0, arm, t.seed()), key));
        }));
        return insert(id, Optional.of(entry), title, experiment, provenance, true, rows);
    }

    private String insert(
            String id,
            Optional<String> entry,
            String title,
            Experiment experiment,
            Provenance provenance,
            boolean imported,
            List<UnitRow> rows) {
        RunRow run = new RunRow(
                id,
                entry,
                0,
                title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title,
                experiments.canonical(experiment),
                experiments.identity(experiment),
                provenance.json(),
                imported,
                RunState.QUEUED,
                Instant.now(),
                Optional.empty(),
                Optional.empty(),
                rows.size(),
                0,
                0,
                0);
        tables.runs().insert(run, rows);
        return id;
    }
}
