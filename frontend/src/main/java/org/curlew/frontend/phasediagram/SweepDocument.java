package org.curlew.frontend.phasediagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.ExperimentJson;
import org.curlew.engine.experiment.Recording;
import org.curlew.engine.experiment.Seeds;
import org.curlew.engine.sweep.Sweep;
import tools.jackson.databind.json.JsonMapper;

/** A form as the JSON document of a sweep, mistakes and all: whoever reads it says what is wrong. */
record SweepDocument(SweepForm form, ExperimentJson experiments) {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    String json() {
        Map<String, Object> document = new TreeMap<>();
        document.put("schemaVersion", Sweep.SCHEMA_VERSION);
        document.put("experiment", MAPPER.readTree(experiments.canonical(template())));
        document.put("axes", form.axes().stream().map(AxisForm::json).toList());
        document.put("picture", picture());
        List<Map<String, String>> ties = new ArrayList<>();
        if (form.fullBatch()) {
            ties.add(Map.of(
                    "set", form.offered().pointer("integrator", "B").orElseThrow(),
                    "to", form.offered().pointer("task", "P").orElseThrow()));
        }
        document.put("ties", ties);
        return MAPPER.writeValueAsString(document);
    }

    private Experiment template() {
        Experiment experiment = form.experiment();
        Recording recording = experiment.recording();
        long epochs = Math.max(1, form.epochs());
        int points = (int) Math.min(recording.points(), epochs);
        return experiment
                .withSeeds(new Seeds(experiment.seeds().first(), Math.max(1, form.seeds())))
                .withRecording(new Recording(epochs, points, recording.weights()));
    }

    private Map<String, Object> picture() {
        Map<String, Object> picture = new TreeMap<>();
        picture.put("series", form.series());
        picture.put("reduction", "final");
        picture.put("arm", arm());
        picture.put(
                "logarithmic", form.series().contains("error") || form.series().contains("order-parameter"));
        if (!form.decision().isBlank()) {
            picture.put("decision", AxisForm.typed(form.decision()));
        }
        return picture;
    }

    /** The first arm that an axis varies, else the last. */
    private int arm() {
        return form.axes().stream()
                .filter(axis -> !axis.target.arms().isEmpty())
                .flatMap(axis -> axis.arms.stream())
                .findFirst()
                .orElse(form.experiment().arms().size() - 1);
    }
}
