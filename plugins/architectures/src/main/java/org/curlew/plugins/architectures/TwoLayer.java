package org.curlew.plugins.architectures;

import java.util.List;
import org.curlew.spi.Architecture;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Layer;
import org.curlew.spi.Network;
import org.curlew.spi.Parameter;
import org.curlew.spi.StandardActivation;
import org.curlew.spi.Values;
import org.pf4j.Extension;

/**
 * Two-layer feedforward network.
 *
 * <pre>  y = phi(W2 phi(W1 x))</pre>
 *
 * W1: N x M, W2: K x N; phi acts at the hidden layer and at the output.
 */
@Extension
public final class TwoLayer implements Architecture {

    private static final int WIDEST = 100_000;
    private static final long MOST_WEIGHTS = 100_000_000;

    @Override
    public String name() {
        return "two-layer";
    }

    @Override
    public String title() {
        return "Two-layer feedforward network";
    }

    @Override
    public String summary() {
        return "One hidden layer; the activation acts at the hidden layer and at the output.";
    }

    @Override
    public String equation() {
        return "y = \\phi\\left(W_2\\,\\phi(W_1 x)\\right)";
    }

    @Override
    public String reference() {
        return "Ninou, Kadmon, Cayco-Gajic 2025, arXiv:2510.02765, section 2";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.integer("M", 100)
                        .symbol("M")
                        .meaning("Input neurons")
                        .range(1, WIDEST)
                        .logarithmicScale(),
                Parameter.integer("N", 10)
                        .symbol("N")
                        .meaning("Hidden neurons")
                        .range(1, WIDEST)
                        .logarithmicScale(),
                Parameter.integer("K", 1).symbol("K").meaning("Output neurons").range(1, 1000),
                Parameter.choice("activation", Feedforward.activations("tanh"))
                        .symbol("\\phi")
                        .meaning("Activation of hidden and output neurons"));
    }

    @Override
    public Network create(Values values) {
        int m = values.integer("M");
        int n = values.integer("N");
        int k = values.integer("K");
        if ((long) n * (m + k) > MOST_WEIGHTS) {
            throw new InvalidInput(
                    "/N",
                    "two-layer: N (M + K) must be at most " + MOST_WEIGHTS + " weights; got " + (long) n * (m + k)
                            + " with M = " + m + ", N = " + n + ", K = " + k);
        }
        StandardActivation phi = StandardActivation.named(values.choice("activation"));
        return new Network(
                List.of(new Layer("W1", "hidden", "N", n, m, phi), new Layer("W2", "output", "K", k, n, phi)));
    }
}
