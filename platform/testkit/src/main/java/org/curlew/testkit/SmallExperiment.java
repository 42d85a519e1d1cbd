package org.curlew.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curlew.engine.experiment.Arm;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.Part;
import org.curlew.engine.experiment.Recording;
import org.curlew.engine.experiment.RuleFlips;
import org.curlew.engine.experiment.Seeds;
import org.curlew.engine.simulation.Progress;
import org.curlew.engine.simulation.Simulation;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.spi.Contribution;
import org.curlew.spi.Network;
import org.curlew.spi.Observable;
import org.curlew.spi.PlasticityRule;
import org.curlew.spi.Values;

/** A short experiment of small parts with the one under test in its place: 20 epochs, weights recorded. */
final class SmallExperiment {

    static final long EPOCHS = 20;

    private static final Values NONE = Values.of("small", List.of(), Map.of());

    private final Network network;
    private final List<Contribution> contributions = new ArrayList<>();
    private SmallParts.Targets targets = SmallParts.Targets.TEACHER;
    private Part rule = new Part("small", NONE);
    private RuleFlips flips = RuleFlips.NONE;
    private final List<Part> observables = new ArrayList<>();

    SmallExperiment(Network network) {
        this.network = network;
    }

    SmallExperiment rule(PlasticityRule one, Values values) {
        contributions.add(one);
        rule = new Part(one.name(), values);
        return this;
    }

    SmallExperiment observable(Observable one, Values values) {
        contributions.add(one);
        observables.add(new Part(one.name(), values));
        return this;
    }

    SmallExperiment flips(RuleFlips chosen) {
        flips = chosen;
        return this;
    }

    SmallExperiment targets(SmallParts.Targets chosen) {
        targets = chosen;
        return this;
    }

    Trajectory run(long seed) {
        return simulation(seed).run(0, seed, Progress.NONE);
    }

    /** The same, ended after an epoch and taken up again. */
    Trajectory interrupted(long seed, long at) {
        return Interruption.of(simulation(seed), seed, at);
    }

    private Simulation simulation(long seed) {
        contributions.addAll(List.of(
                new SmallParts.Family(network),
                new SmallParts.Data(targets),
                new SmallParts.Steps(),
                new SmallParts.Descent()));
        Part small = new Part("small", NONE);
        Experiment experiment = new Experiment(
                small,
                small,
                small,
                List.of(new Arm("arm", rule, flips)),
                new Seeds(seed, 1),
                observables,
                new Recording(EPOCHS, 5, true),
                Optional.empty());
        return new Simulation(new Catalogue(contributions), experiment);
    }
}
