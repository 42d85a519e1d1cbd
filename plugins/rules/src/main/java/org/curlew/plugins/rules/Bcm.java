package org.curlew.plugins.rules;

import java.util.List;
import org.curlew.spi.Factors;
import org.curlew.spi.LocalRule;
import org.curlew.spi.Memory;
import org.curlew.spi.Minibatch;
import org.curlew.spi.Network;
import org.curlew.spi.Parameter;
import org.curlew.spi.PlasticityRule;
import org.curlew.spi.RuleSetting;
import org.curlew.spi.Values;
import org.pf4j.Extension;

/**
 * BCM rule (Bienenstock, Cooper, Munro): potentiation above a sliding threshold of activity, depression below.
 *
 * <pre>  ΔW_ij = s <h_i (h_i - theta_i) x_j> - s lambda W_ij,   theta_i <- theta_i + (<h_i^2> - theta_i)/tau once a minibatch</pre>
 *
 * h: B x postsynaptic, x: h_{l-1}, B x presynaptic; in every layer. The threshold begins at the mean square of the first minibatch. With tau = 1 it is the mean square
 * of the minibatch at hand, the limit in which it slides fast: take minibatches then that hold all kinds of inputs. With p equally frequent patterns in every
 * minibatch a neuron ends with activity p for one and 0 for the others, and with one pattern a minibatch, in turns, with tau (1 - (1 - 1/tau)^p).
 */
@Extension
public final class Bcm implements PlasticityRule {

    @Override
    public String name() {
        return "bcm";
    }

    @Override
    public String title() {
        return "BCM rule";
    }

    @Override
    public String summary() {
        return "Weights grow above a threshold of activity and shrink below it; the threshold slides, so that neurons become selective.";
    }

    @Override
    public String equation() {
        return "\\Delta W_{ij} = s\\,\\langle h_i\\,(h_i - \\theta_i)\\,x_j\\rangle - s\\,\\lambda\\,W_{ij},\\quad \\theta_i \\leftarrow \\theta_i + \\frac{\\langle h_i^2\\rangle - \\theta_i}{\\tau}";
    }

    @Override
    public String reference() {
        return "Bienenstock, Cooper, Munro 1982, doi:10.1523/JNEUROSCI.02-01-00032.1982; Intrator, Cooper 1992, doi:10.1016/S0893-6080(05)80003-6";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.number("thresholdTime", 10)
                        .symbol("\\tau")
                        .meaning("Minibatches in which the threshold slides; 1 takes the mean of the minibatch at hand")
                        .unit("minibatches")
                        .range(1, 1e6)
                        .logarithmicScale(),
                DecayRate.PARAMETER);
    }

    @Override
    public boolean usesTargets() {
        return false;
    }

    @Override
    public boolean keepsState(Values values) {
        return values.number("thresholdTime") > 1;
    }

    @Override
    public LocalRule create(Values values, RuleSetting setting) {
        return new SlidingThreshold(values.number("thresholdTime"), DecayRate.of(values), setting.network());
    }

    private static final class SlidingThreshold implements LocalRule {

        private final double tau;
        private final DecayRate decay;
        private final double[][] thresholds;
        private boolean begun;

        SlidingThreshold(double tau, DecayRate decay, Network network) {
            this.tau = tau;
            this.decay = decay;
            thresholds = network.layers().stream()
                    .map(l -> new double[l.postsynaptic()])
                    .toArray(double[][]::new);
        }

        @Override
        public void factors(Minibatch batch, Factors[] layers) {
            double kept = begun ? 1 - 1 / tau : 0;
            begun = true;
            for (int l = 0; l < layers.length; l++) {
                double[] h = batch.activity(l).data();
                double[] theta = thresholds[l];
                int n = theta.length;
                for (int i = 0; i < n; i++) {
                    theta[i] *= kept;
                }
                for (int at = 0; at < batch.samples() * n; at++) {
                    theta[at % n] += (1 - kept) * h[at] * h[at] / batch.samples();
                }
                double[] post = layers[l].postsynaptic().data();
                for (int at = 0; at < batch.samples() * n; at++) {
                    post[at] = -h[at] * (h[at] - theta[at % n]);
                }
                if (!batch.network().layer(l).plain()) {
                    layers[l].presynaptic(batch.input(l));
                }
            }
            decay.fill(layers);
        }

        @Override
        public void remember(Memory memory) {
            begun = memory.flag(begun);
            for (double[] theta : thresholds) {
                memory.numbers(theta);
            }
        }
    }
}
