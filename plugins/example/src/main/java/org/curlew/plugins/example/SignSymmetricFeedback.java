package org.curlew.plugins.example;

import org.curlew.spi.Factors;
import org.curlew.spi.LocalRule;
import org.curlew.spi.Matrix;
import org.curlew.spi.Minibatch;
import org.curlew.spi.PlasticityRule;
import org.curlew.spi.RuleSetting;
import org.curlew.spi.Values;
import org.pf4j.Extension;

/**
 * Sign-symmetric feedback: errors travel back through the signs of the forward weights only.
 *
 * <pre>  post_L = e,   post_l = (post_{l+1} sign(W_{l+1})) ∘ phi'(a_l),   pre_l = h_{l-1}</pre>
 *
 * post_l: B x postsynaptic. Source: Liao, Leibo, Poggio 2016, arXiv:1510.05067.
 */
@Extension
public final class SignSymmetricFeedback implements PlasticityRule {

    @Override
    public String name() {
        return "sign-symmetric-feedback";
    }

    @Override
    public String title() {
        return "Sign-symmetric feedback";
    }

    @Override
    public String summary() {
        return "Errors travel back through the signs of the forward weights only.";
    }

    @Override
    public String equation() {
        return "\\Delta W_1 = -s\\,\\langle (\\operatorname{sign}(W_2)^{\\top} e \\circ \\phi'(a))\\, x^{\\top}\\rangle";
    }

    @Override
    public String reference() {
        return "Liao, Leibo, Poggio 2016, arXiv:1510.05067";
    }

    // readme: begin
    @Override
    public LocalRule create(Values values, RuleSetting setting) {
        Matrix[] signs = setting.network().layers().stream()
                .map(l -> new Matrix(l.postsynaptic(), l.presynaptic()))
                .toArray(Matrix[]::new);
        return (batch, layers) -> {
            int readout = layers.length - 1;
            copyError(batch, layers[readout]);
            for (int l = readout - 1; l >= 0; l--) { // post_l = (post_{l+1} sign(W_{l+1})) ∘ phi'(a_l)
                signs(batch.weights().layer(l + 1), signs[l + 1]);
                batch.multiply(layers[l + 1].postsynaptic(), signs[l + 1], layers[l].postsynaptic());
                batch.multiplyBySlope(l, layers[l].postsynaptic());
            }
        };
    }
    // readme: end

    private static void copyError(Minibatch batch, Factors readout) {
        Matrix post = readout.postsynaptic();
        System.arraycopy(batch.error().data(), 0, post.data(), 0, batch.samples() * post.columns());
    }

    private static void signs(Matrix weights, Matrix signs) {
        for (int i = 0; i < weights.data().length; i++) {
            signs.data()[i] = Math.signum(weights.data()[i]);
        }
    }
}
