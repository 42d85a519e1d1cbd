package org.curlew.plugins.rules;

import org.curlew.spi.Factors;
import org.curlew.spi.LocalRule;
import org.curlew.spi.Matrix;
import org.curlew.spi.Minibatch;
import org.curlew.spi.PlasticityRule;
import org.curlew.spi.RuleSetting;
import org.curlew.spi.Values;
import org.pf4j.Extension;

/**
 * Oja's subspace rule: the neurons of a layer together find the leading principal subspace of their inputs.
 *
 * <pre>  ΔW = s <h (x - Wᵀ h)ᵀ></pre>
 *
 * h: B x postsynaptic, x: what the weights multiply, B x presynaptic; in every layer. Where the layer is linear the rows of W tend to orthonormal ones.
 */
@Extension
public final class OjaSubspace implements PlasticityRule {

    @Override
    public String name() {
        return "oja-subspace";
    }

    @Override
    public String title() {
        return "Oja's subspace rule";
    }

    @Override
    public String summary() {
        return "The neurons of a layer share the work: together they find the subspace of the leading principal components.";
    }

    @Override
    public String equation() {
        return "\\Delta W = s\\,\\langle h\\,(x - W^{\\top} h)^{\\top}\\rangle";
    }

    @Override
    public String reference() {
        return "Oja 1989, doi:10.1142/S0129065789000475";
    }

    @Override
    public boolean usesTargets() {
        return false;
    }

    @Override
    public LocalRule create(Values values, RuleSetting setting) {
        return new Residual(setting);
    }

    private static final class Residual implements LocalRule {

        private final Matrix[] pre;

        Residual(RuleSetting setting) {
            pre = setting.network().layers().stream()
                    .map(l -> new Matrix(setting.largestMinibatch(), l.presynaptic()))
                    .toArray(Matrix[]::new);
        }

        // pre = x - h W, x = D h_{l-1}
        @Override
        public void factors(Minibatch batch, Factors[] layers) {
            for (int l = 0; l < layers.length; l++) {
                double[] h = batch.activity(l).data();
                double[] post = layers[l].postsynaptic().data();
                for (int i = 0; i < batch.samples() * batch.activity(l).columns(); i++) {
                    post[i] = -h[i];
                }
                batch.multiply(batch.activity(l), batch.weights(l), pre[l]);
                double[] x = batch.input(l).data();
                double[] residual = pre[l].data();
                int m = pre[l].columns();
                int excitatory = m - batch.network().layer(l).inhibitory();
                for (int at = 0; at < batch.samples() * m; at++) {
                    residual[at] = (at % m < excitatory ? x[at] : -x[at]) - residual[at];
                }
                layers[l].presynaptic(pre[l]);
            }
        }
    }
}
