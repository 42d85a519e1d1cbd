package org.curlew.lab.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.ExperimentJson;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.lab.runs.ArmResult;
import org.curlew.lab.runs.Run;
import org.curlew.lab.runs.RunState;
import org.curlew.lab.runs.Runs;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entry as one file, curlew-export/1: its texts, its experiment and the series of its last complete run, numbers written so that they are read back
 * bit-equal. Weight histories stay behind: they follow from the experiment.
 */
final class ExportFile {

    static final String FORMAT = "curlew-export/1";

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final ExperimentJson experiments;

    ExportFile(ExperimentJson experiments) {
        this.experiments = experiments;
    }

    String write(Entry entry, Experiment experiment, Runs runs) {
        Optional<Run> last = runs.ofEntry(entry.id()).stream()
                .filter(r -> r.state() == RunState.DONE && r.identity().equals(entry.identity()))
                .findFirst();
        return write(entry.text(), experiment, last, runs);
    }

    /** The experiment that ran, with what it gave: only a complete run takes its series along. */
    String write(EntryText text, Run run, Runs runs) {
        return write(text, run.experiment(), Optional.of(run).filter(r -> r.state() == RunState.DONE), runs);
    }

    private String write(EntryText text, Experiment experiment, Optional<Run> run, Runs runs) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("format", FORMAT);
        document.put("title", text.title());
        document.put("question", text.question());
        document.put("notes", text.notes());
        document.put("tags", text.tags());
        document.put("experiment", MAPPER.readTree(experiments.canonical(experiment)));
        run.ifPresent(r -> document.put("run", run(r, runs.result(r.id()).arms())));
        return MAPPER.writeValueAsString(document);
    }

    private static Map<String, Object> run(Run run, List<ArmResult> arms) {
        List<Map<String, Object>> trajectories = new ArrayList<>();
        for (int a = 0; a < arms.size(); a++) {
            int arm = a;
            arms.get(a).units().stream()
                    .flatMap(u -> u.trajectory().stream())
                    .forEach(t -> trajectories.add(trajectory(arm, t)));
        }
        return Map.of("provenance", run.provenance(), "trajectories", trajectories);
    }

    private static Map<String, Object> trajectory(int arm, Trajectory t) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("arm", arm);
        fields.put("seed", t.seed());
        fields.put("outcome", t.outcome().kind().name());
        fields.put("endEpoch", t.outcome().epoch());
        fields.put("advice", t.outcome().advice());
        fields.put("kernel", t.kernel());
        fields.put("epochs", t.epochs());
        Map<String, Object> series = new LinkedHashMap<>();
        t.series().forEach((name, values) -> series.put(name, numbers(values)));
        fields.put("series", series);
        return fields;
    }

    // JSON has no NaN: what is not defined is null
    private static List<Double> numbers(double[] values) {
        List<Double> numbers = new ArrayList<>(values.length);
        for (double value : values) {
            numbers.add(Double.isFinite(value) ? (Double) value : null);
        }
        return numbers;
    }
}
