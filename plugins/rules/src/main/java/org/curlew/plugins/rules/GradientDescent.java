package org.curlew.plugins.rules;

import java.util.List;
import java.util.Optional;
import org.curlew.spi.ErrorFeedback;
import org.curlew.spi.Factors;
import org.curlew.spi.LocalRule;
import org.curlew.spi.Minibatch;
import org.curlew.spi.Network;
import org.curlew.spi.Parameter;
import org.curlew.spi.PlasticityRule;
import org.curlew.spi.RuleSetting;
import org.curlew.spi.Values;
import org.pf4j.Extension;

/**
 * Gradient descent on the squared error; with rule flips it becomes curl descent.
 *
 * <pre>  post_L = δ,   post_l = (post_{l+1} W_{l+1}) ∘ phi'(a_l),   pre_l = h_{l-1}</pre>
 *
 * post_l: B x postsynaptic, pre_l: B x presynaptic.
 */
@Extension
public final class GradientDescent implements PlasticityRule {

    @Override
    public String name() {
        return "gradient-descent";
    }

    @Override
    public String title() {
        return "Gradient descent";
    }

    @Override
    public String summary() {
        return "Errors travel back through the transposed weights; with rule-flipped neurons this is curl descent.";
    }

    @Override
    public String equation() {
        return "\\Delta W_2 = -s\\,\\langle \\delta\\, h^{\\top}\\rangle,\\quad"
                + "\\Delta W_1 = -s\\,\\langle (W_2^{\\top}\\delta \\circ \\phi'(a))\\, x^{\\top}\\rangle";
    }

    @Override
    public String reference() {
        return "Ninou, Kadmon, Cayco-Gajic 2025, arXiv:2510.02765, section 2";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(OutputError.PARAMETER, DecayRate.PARAMETER);
    }

    @Override
    public LocalRule create(Values values, RuleSetting setting) {
        return new Backpropagation(OutputError.of(values), DecayRate.of(values), setting.network());
    }

    private record Backpropagation(OutputError outputError, DecayRate decay, Network network) implements LocalRule {

        @Override
        public void factors(Minibatch batch, Factors[] layers) {
            int readout = layers.length - 1;
            outputError.signal(batch, layers[readout].postsynaptic());
            for (int l = readout - 1; l >= 0; l--) {
                batch.carryBack(l + 1, layers[l + 1].postsynaptic(), layers[l].postsynaptic());
                batch.multiplyBySlope(l, layers[l].postsynaptic());
            }
            decay.fill(layers);
        }

        @Override
        public boolean followsGradient() {
            return decay.none() && outputError.isGradientFor(network);
        }

        @Override
        public Optional<ErrorFeedback> structure() {
            return decay.none()
                    ? Optional.of(ErrorFeedback.throughTransposedWeights(outputError.declared()))
                    : Optional.empty();
        }
    }
}
