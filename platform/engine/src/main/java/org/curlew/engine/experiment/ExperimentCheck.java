package org.curlew.engine.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Layer;
import org.curlew.spi.Network;
import org.curlew.spi.Stepping;
import org.curlew.spi.Task;
import org.curlew.spi.Violation;

/** What must hold between the parts of an experiment, each of which is legal alone. */
final class ExperimentCheck {

    private final Catalogue catalogue;
    private final List<Violation> violations = new ArrayList<>();

    ExperimentCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    void check(Experiment e) {
        Network network = attempt(
                "/architecture/parameters",
                () -> catalogue
                        .architecture(e.architecture().name())
                        .create(e.architecture().values()));
        if (network != null) {
            Task task = catalogue.task(e.task().name());
            attempt("/task/parameters", () -> {
                task.check(e.task().values(), network);
                return task;
            });
            int samples = task.samples(e.task().values());
            Stepping stepping = attempt(
                    "/integrator/parameters",
                    () -> catalogue
                            .integrator(e.integrator().name())
                            .create(e.integrator().values(), network, samples));
            for (int a = 0; a < e.arms().size(); a++) {
                Part rule = e.arms().get(a).rule();
                attempt("/arms/" + a + "/rule/parameters", () -> {
                    catalogue.rule(rule.name()).check(rule.values(), network);
                    return rule;
                });
                flips(e.arms().get(a).flips(), network, "/arms/" + a + "/flips");
            }
            targets(e, task);
            if (stepping != null) {
                states(e, stepping, samples);
            }
            for (int o = 0; o < e.observables().size(); o++) {
                Part chosen = e.observables().get(o);
                attempt("/observables/" + o + "/parameters", () -> {
                    catalogue.observable(chosen.name()).check(chosen.values(), network);
                    return chosen;
                });
            }
            long most = task.epochs(e.task().values());
            if (e.recording().epochs() > most) {
                violations.add(new Violation(
                        "/recording/epochs",
                        e.task().name() + ": recording.epochs must be at most " + most
                                + ", the sample orders that the task prescribes; got "
                                + e.recording().epochs()));
            }
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    private void flips(RuleFlips flips, Network network, String path) {
        int depth = network.depth();
        int fractions = flips.layerFlippedFractions().size();
        if (fractions != 0 && fractions != depth) {
            violations.add(new Violation(
                    path + "/layerFlippedFractions",
                    "rule-flipped: layerFlippedFractions must hold one fraction for each of the " + depth
                            + " layers, the readout last; got " + fractions));
        }
        for (int l = 0; l < depth; l++) {
            Layer layer = network.layer(l);
            int n = flips.side() == FlipSide.PRESYNAPTIC ? layer.presynaptic() : layer.postsynaptic();
            String field = l == depth - 1 ? "readoutFlipped" : "hiddenFlipped";
            for (int index : flips.listed(l, depth)) {
                if (index >= n) {
                    violations.add(new Violation(
                            path + "/" + field,
                            "rule-flipped: " + field + " must lie below " + n + ", the neurons of " + layer.weights()
                                    + "; got " + index));
                }
            }
        }
    }

    private void targets(Experiment e, Task task) {
        for (int a = 0; a < e.arms().size(); a++) {
            String rule = e.arms().get(a).rule().name();
            if (catalogue.rule(rule).usesTargets() && !task.hasTargets(e.task().values())) {
                violations.add(new Violation(
                        "/arms/" + a + "/rule/name",
                        rule + ": the rule learns from targets, and the task " + task.name()
                                + " has none; choose a rule that learns from activity alone, or another task"));
            }
        }
    }

    // one that visits samples several times an epoch asks at trial points
    private void states(Experiment e, Stepping stepping, int samples) {
        long batch = Math.min(stepping.largestMinibatch(), samples);
        boolean trials = (stepping.evaluationsPerEpoch() - 1) * batch >= samples;
        for (int a = 0; a < e.arms().size(); a++) {
            Part rule = e.arms().get(a).rule();
            if (trials && catalogue.rule(rule.name()).keepsState(rule.values())) {
                violations.add(new Violation(
                        "/integrator/name",
                        rule.name() + ": the rule keeps a state from minibatch to minibatch, and "
                                + e.integrator().name() + " asks it several times a step; choose an integrator of"
                                + " one step a minibatch"));
            }
        }
    }

    private <T> T attempt(String path, Supplier<T> action) {
        try {
            return action.get();
        } catch (InvalidInput mistake) {
            violations.addAll(mistake.under(path).violations());
            return null;
        }
    }
}
