package org.curlew.plugins.rules;

import java.util.Arrays;
import org.curlew.spi.Factors;
import org.curlew.spi.LocalRule;
import org.curlew.spi.Minibatch;
import org.curlew.spi.PlasticityRule;
import org.curlew.spi.RuleSetting;
import org.curlew.spi.Values;
import org.pf4j.Extension;

/**
 * Oja's rule: every neuron for itself finds the leading principal component of its inputs.
 *
 * <pre>  ΔW_ij = s (<h_i x_j> - <h_i^2> W_ij)</pre>
 *
 * h: B x postsynaptic, x: what the weights multiply, B x presynaptic; in every layer. Where the layer is linear each row of W tends to norm 1.
 */
@Extension
public final class Oja implements PlasticityRule {

    @Override
    public String name() {
        return "oja";
    }

    @Override
    public String title() {
        return "Oja's rule";
    }

    @Override
    public String summary() {
        return "Hebb's rule with the decay that keeps each neuron's weights at norm 1: it finds the leading principal component.";
    }

    @Override
    public String equation() {
        return "\\Delta W_{ij} = s\\,\\left(\\langle h_i x_j\\rangle - \\langle h_i^2\\rangle W_{ij}\\right)";
    }

    @Override
    public String reference() {
        return "Oja 1982, doi:10.1007/BF00275687";
    }

    @Override
    public boolean usesTargets() {
        return false;
    }

    @Override
    public LocalRule create(Values values, RuleSetting setting) {
        return new Normalised();
    }

    private record Normalised() implements LocalRule {

        @Override
        public void factors(Minibatch batch, Factors[] layers) {
            for (int l = 0; l < layers.length; l++) {
                int n = batch.activity(l).columns();
                double[] h = batch.activity(l).data();
                double[] post = layers[l].postsynaptic().data();
                double[] decay = layers[l].decay();
                Arrays.fill(decay, 0);
                for (int at = 0; at < batch.samples() * n; at++) {
                    post[at] = -h[at];
                    decay[at % n] += h[at] * h[at] / batch.samples();
                }
            }
        }
    }
}
