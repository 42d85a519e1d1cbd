package org.curlew.plugins.architectures;

import java.util.List;
import org.curlew.spi.Architecture;
import org.curlew.spi.Network;
import org.curlew.spi.Parameter;
import org.curlew.spi.StandardActivation;
import org.curlew.spi.Values;
import org.pf4j.Extension;

/**
 * Deep linear network: its response is one matrix product, its learning is not linear.
 *
 * <pre>  y = W_{L+1} ... W_2 W_1 x</pre>
 *
 * W_l: N_l x N_{l-1} with N_0 = M, N_{L+1} = K; N_l = N where no widths are given. Source: Saxe, McClelland, Ganguli 2014.
 */
@Extension
public final class DeepLinear implements Architecture {

    @Override
    public String name() {
        return "deep-linear";
    }

    @Override
    public String title() {
        return "Deep linear network";
    }

    @Override
    public String summary() {
        return "Any number of hidden layers without activations: linear in its input, not in its weights.";
    }

    @Override
    public String equation() {
        return "y = W_{L+1} \\cdots W_2\\,W_1\\,x";
    }

    @Override
    public String reference() {
        return "Saxe, McClelland, Ganguli 2014, arXiv:1312.6120";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Feedforward.INPUTS, Feedforward.DEPTH, Feedforward.WIDTH, Feedforward.WIDTHS, Feedforward.OUTPUTS);
    }

    @Override
    public Network create(Values values) {
        return Feedforward.network(name(), values, StandardActivation.LINEAR, StandardActivation.LINEAR);
    }
}
