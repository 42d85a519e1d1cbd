package org.curlew.lab.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.ExperimentJson;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.engine.simulation.WeightSnapshot;
import org.curlew.spi.Matrix;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Trajectories with their experiment as one JSON document, curlew-result/1. Numbers are written so that they are read back bit-equal. */
public final class ResultJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final ExperimentJson experiments;

    public ResultJson(ExperimentJson experiments) {
        this.experiments = experiments;
    }

    public String write(Experiment experiment, List<Trajectory> trajectories) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("format", "curlew-result/1");
        document.put("identity", experiments.identity(experiment));
        document.put("experiment", MAPPER.readTree(experiments.canonical(experiment)));
        document.put(
                "trajectories",
                trajectories.stream().map(ResultJson::trajectory).toList());
        return MAPPER.writeValueAsString(document);
    }

    /** More recorded weights than this of one trajectory are left to series.npz: JSON is not for them. */
    private static final int MOST_NUMBERS = 2_000_000;

    private static Map<String, Object> trajectory(Trajectory t) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("arm", t.arm());
        fields.put("seed", t.seed());
        fields.put(
                "outcome",
                Map.of(
                        "kind", t.outcome().kind().name().toLowerCase(java.util.Locale.ROOT),
                        "epoch", t.outcome().epoch(),
                        "advice", t.outcome().advice()));
        fields.put("kernel", t.kernel());
        fields.put("epochs", t.epochs());
        Map<String, Object> series = new LinkedHashMap<>();
        t.series().forEach((name, values) -> series.put(name, finite(values)));
        fields.put("series", series);
        if (numbers(t.weights()) > MOST_NUMBERS) {
            fields.put("weightsIn", "series.npz");
        } else if (!t.weights().isEmpty()) {
            fields.put(
                    "weights",
                    t.weights().stream()
                            .map(w -> Map.of(
                                    "epoch", w.epoch(),
                                    "layers",
                                            w.layers().stream()
                                                    .map(Matrix::toRows)
                                                    .toList()))
                            .toList());
        }
        return fields;
    }

    private static double numbers(List<WeightSnapshot> weights) {
        return weights.isEmpty()
                ? 0
                : (double) weights.size()
                        * weights.getFirst().layers().stream()
                                .mapToInt(m -> m.data().length)
                                .sum();
    }

    // a value that is not defined is null: JSON has no NaN
    private static Double[] finite(double[] values) {
        Double[] boxed = new Double[values.length];
        for (int i = 0; i < values.length; i++) {
            boxed[i] = Double.isFinite(values[i]) ? (Double) values[i] : null;
        }
        return boxed;
    }
}
