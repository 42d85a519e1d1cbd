package org.curlew.plugins.observables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curlew.engine.experiment.Arm;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.FlipSelection;
import org.curlew.engine.experiment.FlipSide;
import org.curlew.engine.experiment.Part;
import org.curlew.engine.experiment.Recording;
import org.curlew.engine.experiment.RuleFlips;
import org.curlew.engine.experiment.Seeds;
import org.curlew.engine.simulation.Outcome;
import org.curlew.engine.simulation.Progress;
import org.curlew.engine.simulation.Simulation;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.plugins.architectures.TwoLayer;
import org.curlew.plugins.integrators.MinibatchEuler;
import org.curlew.plugins.rules.GradientDescent;
import org.curlew.plugins.tasks.ExplicitMatrices;
import org.curlew.plugins.tasks.GaussianStudentTeacher;
import org.curlew.spi.Architecture;
import org.curlew.spi.Contribution;
import org.curlew.spi.Integrator;
import org.curlew.spi.Observable;
import org.curlew.spi.PlasticityRule;
import org.curlew.spi.Task;
import org.curlew.spi.Values;

/** An experiment to measure in, made of the built-in parts: a small linear network that learns by full-batch gradient descent, unless told otherwise. */
final class Bench {

    private Architecture architecture = new TwoLayer();
    private Map<String, Object> shape = Map.of("M", 6, "N", 8, "K", 1, "activation", "linear");
    private Task task = new GaussianStudentTeacher();
    private Map<String, Object> data = Map.of("P", 30, "testSamples", 20);
    private final Integrator integrator = new MinibatchEuler();
    private final Map<String, Object> steps = new HashMap<>(Map.of("batchSize", 30, "constraint", "none"));
    private PlasticityRule rule = new GradientDescent();
    private RuleFlips flips = RuleFlips.NONE;
    private Recording recording = new Recording(100, 10, false);
    private long seed = 1;

    Bench shape(int m, int n, int k, String activation) {
        shape = Map.of("M", m, "N", n, "K", k, "activation", activation);
        return this;
    }

    Bench data(Map<String, Object> values) {
        data = values;
        return this;
    }

    Bench architecture(Architecture chosen, Map<String, Object> values) {
        architecture = chosen;
        shape = values;
        return this;
    }

    Bench rule(PlasticityRule chosen) {
        rule = chosen;
        return this;
    }

    Bench task(Task chosen, Map<String, Object> values) {
        task = chosen;
        data = values;
        return this;
    }

    Bench explicit(Map<String, Object> matrices) {
        return task(new ExplicitMatrices(), matrices);
    }

    Bench steps(Map<String, Object> values) {
        steps.putAll(values);
        return this;
    }

    Bench flips(FlipSide side, double hidden, double readout) {
        flips = new RuleFlips(side, hidden, readout, FlipSelection.FIRST, List.of(), List.of());
        return this;
    }

    Bench listedFlips(List<Integer> readout) {
        flips = new RuleFlips(FlipSide.PRESYNAPTIC, 0, 0, FlipSelection.LISTED, List.of(), readout);
        return this;
    }

    Bench hiddenFlips(double fraction) {
        return flips(FlipSide.PRESYNAPTIC, fraction, 0);
    }

    Bench readoutFlips(double fraction) {
        return flips(FlipSide.PRESYNAPTIC, 0, fraction);
    }

    Bench epochs(long epochs, int points) {
        recording = new Recording(epochs, points, false);
        return this;
    }

    Bench seed(long value) {
        seed = value;
        return this;
    }

    /** Completed, with the series of these observables at their defaults. */
    Trajectory measure(Observable... observables) {
        return measure(List.of(observables).stream().map(o -> part(o, Map.of())).toList(), observables);
    }

    Trajectory measure(Observable observable, Map<String, Object> values) {
        return measure(List.of(part(observable, values)), observable);
    }

    private Trajectory measure(List<Part> chosen, Observable... observables) {
        List<Contribution> parts = new java.util.ArrayList<>(List.of(architecture, task, integrator, rule));
        parts.addAll(List.of(observables));
        Experiment experiment = new Experiment(
                part(architecture, shape),
                part(task, data),
                part(integrator, steps),
                List.of(new Arm("arm", part(rule, Map.of()), flips)),
                new Seeds(seed, 1),
                chosen,
                recording,
                Optional.empty());
        Trajectory trajectory = new Simulation(new Catalogue(parts), experiment).run(0, seed, Progress.NONE);
        assertThat(trajectory.outcome().kind()).isEqualTo(Outcome.Kind.COMPLETED);
        return trajectory;
    }

    private static Part part(Contribution contribution, Map<String, Object> values) {
        return new Part(contribution.name(), Values.of(contribution.name(), contribution.parameters(), values));
    }

    static double last(Trajectory trajectory, String series) {
        return trajectory.series().get(series)[trajectory.epochs().length - 1];
    }
}
