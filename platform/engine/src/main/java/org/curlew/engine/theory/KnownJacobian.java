package org.curlew.engine.theory;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.curlew.engine.experiment.Arm;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.Experiment;
import org.curlew.spi.Network;
import org.curlew.spi.RuleSetting;
import org.curlew.spi.StandardActivation;
import org.curlew.spi.Violation;

/** Where J is known, by declared structure: two plain linear layers, one output, a rule that follows the gradient (but for the flips). */
public final class KnownJacobian {

    private KnownJacobian() {}

    public static Network network(Catalogue catalogue, Experiment experiment) {
        return catalogue
                .architecture(experiment.architecture().name())
                .create(experiment.architecture().values());
    }

    /** Why J is not known for an arm; empty where it is. */
    public static Optional<Violation> obstacle(Catalogue catalogue, Experiment experiment, int arm) {
        Network network = network(catalogue, experiment);
        if (network.depth() != 2 || !network.layers().stream().allMatch(l -> l.plain())) {
            return architecture("two feedforward layers");
        }
        if (network.outputs() != 1) {
            return architecture("one output (K = 1); this network has " + network.outputs());
        }
        if (!network.layers().stream().allMatch(l -> l.activation() == StandardActivation.LINEAR)) {
            return architecture("linear networks");
        }
        return followsGradient(catalogue, experiment.arms().get(arm), network)
                ? Optional.empty()
                : Optional.of(new Violation(
                        "/arms/" + arm + "/rule",
                        "J is known for rules that follow the gradient but for the flips; "
                                + experiment.arms().get(arm).rule().name() + " does not"));
    }

    private static Optional<Violation> architecture(String wanted) {
        return Optional.of(new Violation("/architecture", "J is known for " + wanted));
    }

    private static boolean followsGradient(Catalogue catalogue, Arm arm, Network network) {
        RuleSetting setting = new RuleSetting(network, 1, purpose -> RandomGenerator.of("L64X128MixRandom"));
        return catalogue
                .rule(arm.rule().name())
                .create(arm.rule().values(), setting)
                .followsGradient();
    }
}
