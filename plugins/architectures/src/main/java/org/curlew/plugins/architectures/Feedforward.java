package org.curlew.plugins.architectures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.curlew.spi.Activation;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Layer;
import org.curlew.spi.Network;
import org.curlew.spi.Parameter;
import org.curlew.spi.StandardActivation;
import org.curlew.spi.Values;

/**
 * Feedforward networks of any depth: L hidden layers of N neurons, or of a width each, between M inputs and K outputs.
 *
 * <pre>  h_0 = x,   h_l = phi(W_l h_{l-1}) for l = 1 .. L,   y = phi_out(W_{L+1} h_L)</pre>
 *
 * W_l: N_l x N_{l-1} with N_0 = M, N_{L+1} = K, and N_l = N where no widths are given.
 */
final class Feedforward {

    static final Parameter INPUTS = Parameter.integer("M", 50)
            .symbol("M")
            .meaning("Input neurons")
            .range(1, 100_000)
            .logarithmicScale();

    static final Parameter DEPTH = Parameter.integer("L", 3)
            .symbol("L")
            .meaning("Hidden layers; 0 joins inputs and outputs directly")
            .unit("layers")
            .range(0, 100);

    static final Parameter WIDTH = Parameter.integer("N", 20)
            .symbol("N")
            .meaning("Neurons in each hidden layer")
            .range(1, 100_000)
            .logarithmicScale();

    static final Parameter WIDTHS = Parameter.integers("widths")
            .symbol("N_l")
            .meaning("Neurons of each hidden layer in place of N, where they differ")
            .range(1, 100_000);

    static final Parameter OUTPUTS =
            Parameter.integer("K", 1).symbol("K").meaning("Output neurons").range(1, 1000);

    private static final long MOST_WEIGHTS = 100_000_000;

    private Feedforward() {}

    /** The standard activations with one of them first, as the default. */
    static List<String> activations(String first) {
        List<String> names = new ArrayList<>(List.of(first));
        StandardActivation.names().stream().filter(n -> !n.equals(first)).forEach(names::add);
        return names;
    }

    /** @throws InvalidInput where widths and depth differ, or there are more weights than a worker holds */
    static Network network(String owner, Values values, Activation hidden, Activation output) {
        List<Integer> widths = widths(owner, values);
        List<Layer> layers = new ArrayList<>();
        int before = values.integer("M");
        for (int l = 1; l <= widths.size(); l++) {
            String neurons = widths.size() == 1 ? "hidden" : "hidden " + l;
            String symbol = values.has("widths") ? "N" + l : "N";
            layers.add(new Layer("W" + l, neurons, symbol, widths.get(l - 1), before, hidden));
            before = widths.get(l - 1);
        }
        layers.add(new Layer("W" + (widths.size() + 1), "output", "K", values.integer("K"), before, output));
        long weights = layers.stream()
                .mapToLong(l -> (long) l.postsynaptic() * l.presynaptic())
                .sum();
        if (weights > MOST_WEIGHTS) {
            throw new InvalidInput(
                    values.has("widths") ? "/widths" : "/N",
                    owner + ": there must be at most " + MOST_WEIGHTS + " weights; got " + weights + " with M = "
                            + values.integer("M") + ", hidden layers of " + widths + ", K = " + values.integer("K"));
        }
        return new Network(layers);
    }

    private static List<Integer> widths(String owner, Values values) {
        int depth = values.integer("L");
        if (!values.has("widths")) {
            return Collections.nCopies(depth, values.integer("N"));
        }
        List<Integer> widths = values.integers("widths");
        if (widths.size() != depth) {
            throw new InvalidInput(
                    "/widths",
                    owner + ": widths must name one width for each of the L = " + depth + " hidden layers; got "
                            + widths.size() + ": " + widths);
        }
        return widths;
    }
}
