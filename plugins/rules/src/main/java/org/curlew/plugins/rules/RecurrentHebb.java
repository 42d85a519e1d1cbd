package org.curlew.plugins.rules;

import java.util.Arrays;
import org.curlew.spi.Factors;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Layer;
import org.curlew.spi.LocalRule;
import org.curlew.spi.Matrix;
import org.curlew.spi.Minibatch;
import org.curlew.spi.Network;
import org.curlew.spi.PlasticityRule;
import org.curlew.spi.RuleSetting;
import org.curlew.spi.Values;
import org.pf4j.Extension;

/**
 * Hebbian rule of a recurrent network of excitatory and inhibitory neurons, to first order in W.
 *
 * <pre>  y = f + W D f,   ΔW = s <y fᵀ + f (y - f)ᵀ> - s W,   for white f: dW/dt = I + W D + D Wᵀ - W</pre>
 *
 * y, f: B x N; <y yᵀ> without its term of second order. Two outer products a sample. The gradient of a function if D = I, of none if D is mixed.
 */
@Extension
public final class RecurrentHebb implements PlasticityRule {

    @Override
    public String name() {
        return "recurrent-hebb";
    }

    @Override
    public String title() {
        return "Recurrent Hebbian rule";
    }

    @Override
    public String summary() {
        return "Neurons driven by noise learn the covariance of their activity: a gradient if all are excitatory, none if some are inhibitory.";
    }

    @Override
    public String equation() {
        return "\\dot{W} = \\langle y\\,f^{\\top}\\rangle + \\langle f\\,(y - f)^{\\top}\\rangle - W \\;=\\; I + W D + D W^{\\top} - W";
    }

    @Override
    public String reference() {
        return "Ninou, Kadmon, Cayco-Gajic 2025, arXiv:2510.02765";
    }

    @Override
    public boolean usesTargets() {
        return false;
    }

    @Override
    public void check(Values values, Network network) {
        for (Layer layer : network.layers()) {
            if (!layer.recurrent()) {
                throw new InvalidInput(
                        "",
                        "recurrent-hebb: it learns in recurrent layers only, and " + layer.weights()
                                + " is a feedforward one; choose a recurrent architecture or the rule hebb");
            }
        }
    }

    @Override
    public LocalRule create(Values values, RuleSetting setting) {
        return new Covariance(setting);
    }

    private static final class Covariance implements LocalRule {

        private final Matrix[] pre;

        Covariance(RuleSetting setting) {
            pre = setting.network().layers().stream()
                    .map(l -> new Matrix(2 * setting.largestMinibatch(), l.presynaptic()))
                    .toArray(Matrix[]::new);
        }

        @Override
        public int terms() {
            return 2;
        }

        // post = (y, f), pre = (f, y - f), and W decays at rate 1
        @Override
        public void factors(Minibatch batch, Factors[] layers) {
            for (int l = 0; l < layers.length; l++) {
                double[] y = batch.activity(l).data();
                double[] f = batch.input(l).data();
                double[] post = layers[l].postsynaptic().data();
                int entries = batch.samples() * pre[l].columns();
                for (int i = 0; i < entries; i++) {
                    post[i] = -y[i];
                    pre[l].data()[i] = f[i];
                    post[entries + i] = -f[i];
                    pre[l].data()[entries + i] = y[i] - f[i];
                }
                layers[l].presynaptic(pre[l]);
                Arrays.fill(layers[l].decay(), 1);
            }
        }
    }
}
