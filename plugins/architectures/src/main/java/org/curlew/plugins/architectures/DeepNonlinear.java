package org.curlew.plugins.architectures;

import java.util.ArrayList;
import java.util.List;
import org.curlew.spi.Architecture;
import org.curlew.spi.Network;
import org.curlew.spi.Parameter;
import org.curlew.spi.StandardActivation;
import org.curlew.spi.Values;
import org.pf4j.Extension;

/**
 * Deep nonlinear network: hidden layers with an activation, outputs with the same or one of their own.
 *
 * <pre>  h_0 = x,   h_l = phi(W_l h_{l-1}),   y = phi_out(W_{L+1} h_L)</pre>
 *
 * W_l: N_l x N_{l-1} with N_0 = M, N_{L+1} = K; N_l = N where no widths are given.
 */
@Extension
public final class DeepNonlinear implements Architecture {

    private static final String AS_HIDDEN = "as-hidden";

    @Override
    public String name() {
        return "deep-nonlinear";
    }

    @Override
    public String title() {
        return "Deep nonlinear network";
    }

    @Override
    public String summary() {
        return "Any number of hidden layers with an activation; the output has the same one or its own.";
    }

    @Override
    public String equation() {
        return "h_l = \\phi(W_l\\,h_{l-1}),\\quad h_0 = x,\\quad y = \\phi_{\\mathrm{out}}(W_{L+1}\\,h_L)";
    }

    @Override
    public String reference() {
        return "Rumelhart, Hinton, Williams 1986, doi:10.1038/323533a0";
    }

    @Override
    public List<Parameter> parameters() {
        List<String> outputs = new ArrayList<>(List.of(AS_HIDDEN));
        outputs.addAll(StandardActivation.names());
        return List.of(
                Feedforward.INPUTS,
                Feedforward.DEPTH,
                Feedforward.WIDTH,
                Feedforward.WIDTHS,
                Feedforward.OUTPUTS,
                Parameter.choice("activation", Feedforward.activations("tanh"))
                        .symbol("\\phi")
                        .meaning("Activation of the hidden neurons"),
                Parameter.choice("outputActivation", outputs)
                        .symbol("\\phi_{\\mathrm{out}}")
                        .meaning(
                                "Activation of the output neurons; the paper's networks have that of the hidden ones"));
    }

    @Override
    public Network create(Values values) {
        StandardActivation hidden = StandardActivation.named(values.choice("activation"));
        String output = values.choice("outputActivation");
        return Feedforward.network(
                name(), values, hidden, output.equals(AS_HIDDEN) ? hidden : StandardActivation.named(output));
    }
}
