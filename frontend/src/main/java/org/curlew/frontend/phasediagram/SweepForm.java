package org.curlew.frontend.phasediagram;

import java.util.ArrayList;
import java.util.List;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.Goal;
import org.curlew.engine.experiment.Part;
import org.curlew.engine.sweep.SweepJson;

/** A new sweep as it is put together: it begins with what suits its experiment; text that makes no sense is kept as it was typed. */
final class SweepForm {

    private static final int FEW_SEEDS = 3;

    private final SweepJson json;
    private final Experiment experiment;
    private final Targets targets;
    private final List<AxisForm> axes = new ArrayList<>();
    private int seeds;
    private long epochs;
    private boolean fullBatch;
    private String series;
    private String decision;

    SweepForm(SweepJson json, Experiment experiment) {
        this.json = json;
        this.experiment = experiment;
        targets = Targets.of(json.experiments().catalogue(), experiment);
        seeds = Math.min(experiment.seeds().count(), FEW_SEEDS);
        epochs = experiment.recording().epochs();
        series = mainSeries(experiment);
        decision = series.contains("error") ? "1e-6" : "";
        List<Target> all = targets.all();
        axes.add(new AxisForm(all.getFirst(), targets));
        all.stream()
                .filter(t -> t.key().equals("/flips/hiddenFlippedFraction"))
                .findFirst()
                .ifPresent(t -> axes.add(new AxisForm(t, targets)));
    }

    Experiment experiment() {
        return experiment;
    }

    /** What may vary. */
    Targets offered() {
        return targets;
    }

    List<Target> targets() {
        return targets.all();
    }

    List<AxisForm> axes() {
        return List.copyOf(axes);
    }

    /** Lets an axis vary something else, over values that suit it; a place behind the last adds an axis. */
    AxisForm vary(int place, Target target) {
        AxisForm axis = new AxisForm(target, targets);
        if (place < axes.size()) {
            axes.set(place, axis);
        } else {
            axes.add(axis);
        }
        return axis;
    }

    /** A second axis over the first thing that the first one does not vary. */
    void addSecond() {
        String taken = axes.getFirst().target.key();
        targets().stream()
                .filter(target -> !target.key().equals(taken))
                .findFirst()
                .ifPresent(target -> vary(1, target));
    }

    void removeSecond() {
        axes.subList(1, axes.size()).clear();
    }

    int seeds() {
        return seeds;
    }

    void seeds(int count) {
        seeds = count;
    }

    long epochs() {
        return epochs;
    }

    void epochs(long count) {
        epochs = count;
    }

    /** What the picture shows first: the final value of this series. */
    String series() {
        return series;
    }

    void series(String name) {
        series = name;
    }

    /** Above it a cell counts as unstable; empty where nothing is decided. */
    String decision() {
        return decision;
    }

    void decision(String typed) {
        decision = typed;
    }

    boolean fullBatch() {
        return fullBatch;
    }

    void fullBatch(boolean chosen) {
        fullBatch = chosen && canBeFullBatch();
    }

    /** Whether the minibatch can be kept at the whole training set: both have a size. */
    boolean canBeFullBatch() {
        return targets.pointer("task", "P").isPresent()
                && targets.pointer("integrator", "B").isPresent();
    }

    /** As the document of a sweep. */
    String document() {
        return new SweepDocument(this, json.experiments()).json();
    }

    /** Either a sweep or what is wrong with it. */
    Checked check() {
        return Checked.of(json, document());
    }

    private static String mainSeries(Experiment experiment) {
        List<String> names = experiment.observables().stream().map(Part::name).toList();
        return experiment
                .goal()
                .map(Goal::observable)
                .orElse(names.contains("test-error") ? "test-error" : names.getFirst());
    }
}
