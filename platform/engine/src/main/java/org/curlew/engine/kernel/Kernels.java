package org.curlew.engine.kernel;

import java.util.List;
import java.util.Optional;
import org.curlew.spi.ErrorFeedback;
import org.curlew.spi.Layer;
import org.curlew.spi.LocalRule;
import org.curlew.spi.Network;
import org.curlew.spi.Signs;
import org.curlew.spi.StandardActivation;
import org.curlew.spi.Weights;

/** Which kernel computes an arm: chosen from what network, rule and signs declare, and from nothing else. */
@FunctionalInterface
public interface Kernels {

    /** The fastest that fits the declared structure. */
    Kernels FASTEST = Kernels::fastest;

    /** The general path, whatever is declared. */
    Kernels PLAIN = PlainKernel::new;

    /** @param student the weights at the start, whose norms the constraint keeps */
    Kernel create(
            Network network, PaddedExamples data, Weights student, LocalRule rule, List<Signs> signs, int largest);

    private static Kernel fastest(
            Network network, PaddedExamples data, Weights student, LocalRule rule, List<Signs> signs, int largest) {
        PlainKernel plain = new PlainKernel(network, data, student, rule, signs, largest);
        Optional<ErrorFeedback> structure = rule.structure();
        if (structure.isPresent() && collapses(network, structure.get(), signs)) {
            return new LinearCollapse(plain, data, student, structure.get(), signs);
        }
        if (structure.isPresent() && oneOutput(network)) {
            return new FusedTwoLayer(plain, network, data, student, structure.get(), signs, largest);
        }
        return plain;
    }

    // y = W2 W1 x with one output; where errors travel back through W2, hidden neurons must share their postsynaptic
    // sign.
    static boolean collapses(Network network, ErrorFeedback structure, List<Signs> signs) {
        return oneOutput(network)
                && network.layers().stream().allMatch(l -> l.activation() == StandardActivation.LINEAR)
                && (structure.fixed().isPresent() || uniform(signs.getFirst().postsynaptic()));
    }

    private static boolean oneOutput(Network network) {
        return network.depth() == 2
                && network.outputs() == 1
                && network.layers().stream().allMatch(Layer::plain);
    }

    private static boolean uniform(double[] signs) {
        for (double sign : signs) {
            if (sign != signs[0]) {
                return false;
            }
        }
        return true;
    }
}
