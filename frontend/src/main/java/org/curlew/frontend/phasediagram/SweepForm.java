package org.curlew.frontend.phasediagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.Goal;
import org.curlew.engine.experiment.Part;
import org.curlew.engine.experiment.Recording;
import org.curlew.engine.experiment.Seeds;
import org.curlew.engine.sweep.Sweep;
import org.curlew.engine.sweep.SweepJson;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Violation;
import tools.jackson.databind.json.JsonMapper;

/** A new sweep as it is put together: at every moment either a sweep or what is wrong with it. */
final class SweepForm {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final SweepJson json;
    private final Experiment experiment;
    private final Targets targets;
    private final List<AxisForm> axes = new ArrayList<>();
    private int seeds;
    private long epochs;
    private boolean fullBatch;
    private String series;
    private String decision = "";
    private Optional<Sweep> sweep = Optional.empty();
    private List<Violation> violations = List.of();

    SweepForm(SweepJson json, Experiment experiment) {
        this.json = json;
        this.experiment = experiment;
        targets = Targets.of(json.experiments().catalogue(), experiment);
        seeds = Math.min(experiment.seeds().count(), 3);
        epochs = experiment.recording().epochs();
        series = mainSeries(experiment);
        decision = series.contains("error") ? "1e-6" : "";
        List<Target> all = targets.all();
        axes.add(new AxisForm(all.getFirst(), targets));
        all.stream()
                .filter(t -> t.key().equals("/flips/hiddenFlippedFraction"))
                .findFirst()
                .ifPresent(t -> axes.add(new AxisForm(t, targets)));
        check();
    }

    List<Target> targets() {
        return targets.all();
    }

    List<AxisForm> axes() {
        return List.copyOf(axes);
    }

    /** Lets an axis vary something else, over values that suit it; a place behind the last adds an axis. */
    void vary(int place, Target target) {
        AxisForm axis = new AxisForm(target, targets);
        if (place < axes.size()) {
            axes.set(place, axis);
        } else {
            axes.add(axis);
        }
        check();
    }

    void removeSecond() {
        axes.subList(1, axes.size()).clear();
        check();
    }

    int seeds() {
        return seeds;
    }

    void seeds(int count) {
        seeds = count;
        check();
    }

    long epochs() {
        return epochs;
    }

    void epochs(long count) {
        epochs = count;
        check();
    }

    /** What the picture shows first: the final value of this series. */
    String series() {
        return series;
    }

    void series(String name) {
        series = name;
        check();
    }

    /** Above it a cell counts as unstable; empty where nothing is decided. */
    String decision() {
        return decision;
    }

    void decision(String typed) {
        decision = typed;
        check();
    }

    boolean fullBatch() {
        return fullBatch;
    }

    /** Whether the minibatch can be kept at the whole training set: both have a size. */
    boolean canBeFullBatch() {
        return targets.pointer("task", "P").isPresent()
                && targets.pointer("integrator", "B").isPresent();
    }

    void fullBatch(boolean chosen) {
        fullBatch = chosen;
        check();
    }

    /** After a value of an axis was typed. */
    void check() {
        try {
            sweep = Optional.of(json.read(MAPPER.writeValueAsString(document())));
            violations = List.of();
        } catch (InvalidInput mistake) {
            sweep = Optional.empty();
            violations = mistake.violations();
        }
    }

    Optional<Sweep> sweep() {
        return sweep;
    }

    List<Violation> violations() {
        return violations;
    }

    private Map<String, Object> document() {
        Recording recording = experiment.recording();
        int points = (int) Math.min(recording.points(), Math.max(1, epochs));
        Experiment chosen = experiment
                .withSeeds(new Seeds(experiment.seeds().first(), Math.max(1, seeds)))
                .withRecording(new Recording(Math.max(1, epochs), points, recording.weights()));
        Map<String, Object> document = new TreeMap<>();
        document.put("schemaVersion", Sweep.SCHEMA_VERSION);
        document.put("experiment", MAPPER.readTree(json.experiments().canonical(chosen)));
        document.put("axes", axes.stream().map(AxisForm::json).toList());
        document.put("picture", picture());
        if (fullBatch) {
            document.put(
                    "ties",
                    List.of(Map.of(
                            "set", targets.pointer("integrator", "B").orElseThrow(),
                            "to", targets.pointer("task", "P").orElseThrow())));
        }
        return document;
    }

    private Map<String, Object> picture() {
        Map<String, Object> picture = new TreeMap<>();
        picture.put("series", series);
        picture.put("reduction", "final");
        picture.put("arm", arm());
        picture.put("logarithmic", series.contains("error") || series.contains("order-parameter"));
        if (!decision.isBlank()) {
            picture.put("decision", AxisForm.typed(decision));
        }
        return picture;
    }

    /** The first arm that an axis varies, else the last. */
    private int arm() {
        return axes.stream()
                .filter(axis -> !axis.target.arms().isEmpty())
                .flatMap(axis -> axis.arms.stream())
                .findFirst()
                .orElse(experiment.arms().size() - 1);
    }

    private static String mainSeries(Experiment experiment) {
        List<String> names = experiment.observables().stream().map(Part::name).toList();
        return experiment
                .goal()
                .map(Goal::observable)
                .orElse(names.contains("test-error") ? "test-error" : names.getFirst());
    }
}
