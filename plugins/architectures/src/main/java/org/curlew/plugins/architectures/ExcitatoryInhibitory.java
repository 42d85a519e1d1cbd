package org.curlew.plugins.architectures;

import java.util.List;
import org.curlew.spi.Architecture;
import org.curlew.spi.Layer;
import org.curlew.spi.Network;
import org.curlew.spi.Parameter;
import org.curlew.spi.StandardActivation;
import org.curlew.spi.Values;
import org.pf4j.Extension;

/**
 * Recurrent network of excitatory and inhibitory neurons, driven by f, linear and to first order in its weights.
 *
 * <pre>  y = (I + W D) f,   D = diag(1, .., 1, -1, .., -1)</pre>
 *
 * W: N x N, f and y: N; the last round(fraction N) neurons are inhibitory: what they send counts negative.
 */
@Extension
public final class ExcitatoryInhibitory implements Architecture {

    @Override
    public String name() {
        return "excitatory-inhibitory";
    }

    @Override
    public String title() {
        return "Excitatory-inhibitory recurrent network";
    }

    @Override
    public String summary() {
        return "Recurrent neurons of two types, driven by input, linear and to first order in their weights.";
    }

    @Override
    public String equation() {
        return "y = (I + W D)\\,f,\\quad D = \\mathrm{diag}(\\pm 1)";
    }

    @Override
    public String reference() {
        return "Ninou, Kadmon, Cayco-Gajic 2025, arXiv:2510.02765";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.integer("N", 50)
                        .symbol("N")
                        .meaning("Neurons, as many as there are inputs")
                        .range(1, 10_000)
                        .logarithmicScale(),
                Parameter.fraction("inhibitoryFraction", 0.2)
                        .symbol("\\alpha_I")
                        .meaning("Fraction of the neurons that are inhibitory: the last ones"));
    }

    @Override
    public Network create(Values values) {
        int n = values.integer("N");
        int inhibitory = (int) Math.round(values.number("inhibitoryFraction") * n);
        return new Network(
                List.of(new Layer("W", "recurrent", "N", n, n, StandardActivation.LINEAR, inhibitory, true)));
    }
}
