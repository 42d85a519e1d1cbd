package org.curlew.plugins.architectures;

import java.util.List;
import org.curlew.spi.Architecture;
import org.curlew.spi.Layer;
import org.curlew.spi.Network;
import org.curlew.spi.StandardActivation;
import org.curlew.spi.Values;
import org.pf4j.Extension;

/**
 * The scalar network: one neuron a layer, linear, so that all of learning is a plane.
 *
 * <pre>  y = w2 w1 x</pre>
 *
 * W1, W2: 1 x 1; solutions w1 w2 = t form a hyperbola.
 */
@Extension
public final class ScalarNetwork implements Architecture {

    @Override
    public String name() {
        return "scalar";
    }

    @Override
    public String title() {
        return "Scalar network";
    }

    @Override
    public String summary() {
        return "One input, one hidden and one output neuron, linear: learning as a motion in the plane of two weights.";
    }

    @Override
    public String equation() {
        return "y = w_2\\,w_1\\,x";
    }

    @Override
    public String reference() {
        return "Ninou, Kadmon, Cayco-Gajic 2025, arXiv:2510.02765";
    }

    @Override
    public Network create(Values values) {
        return new Network(List.of(
                new Layer("W1", "hidden", "N", 1, 1, StandardActivation.LINEAR),
                new Layer("W2", "output", "K", 1, 1, StandardActivation.LINEAR)));
    }
}
