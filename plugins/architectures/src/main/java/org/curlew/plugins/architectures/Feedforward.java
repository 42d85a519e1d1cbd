package org.curlew.plugins.architectures;

import java.util.ArrayList;
import java.util.List;
import org.curlew.spi.Activation;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Layer;
import org.curlew.spi.Network;
import org.curlew.spi.Parameter;
import org.curlew.spi.StandardActivation;
import org.curlew.spi.Values;

/**
 * Feedforward networks of any depth: L hidden layers of N neurons between M inputs and K outputs.
 *
 * <pre>  h_0 = x,   h_l = phi(W_l h_{l-1}) for l = 1 .. L,   y = phi_out(W_{L+1} h_L)</pre>
 *
 * W_1: N x M, W_2 .. W_L: N x N, W_{L+1}: K x N; without hidden layers W_1: K x M.
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

    /** @throws InvalidInput where there are more weights than a worker holds */
    static Network network(String owner, Values values, Activation hidden, Activation output) {
        int m = values.integer("M");
        int depth = values.integer("L");
        int n = values.integer("N");
        int k = values.integer("K");
        long weights = depth == 0 ? (long) m * k : (long) n * (m + k + (depth - 1L) * n);
        if (weights > MOST_WEIGHTS) {
            throw new InvalidInput(
                    "/N",
                    owner + ": there must be at most " + MOST_WEIGHTS + " weights; got " + weights + " with M = " + m
                            + ", L = " + depth + ", N = " + n + ", K = " + k);
        }
        List<Layer> layers = new ArrayList<>();
        int width = m;
        for (int l = 1; l <= depth; l++) {
            String neurons = depth == 1 ? "hidden" : "hidden " + l;
            layers.add(new Layer("W" + l, neurons, "N", n, width, hidden));
            width = n;
        }
        layers.add(new Layer("W" + (depth + 1), "output", "K", k, width, output));
        return new Network(layers);
    }
}
