package org.curlew.plugins.rules;

import java.util.List;
import java.util.random.RandomGenerator;
import org.curlew.spi.Factors;
import org.curlew.spi.LocalRule;
import org.curlew.spi.Matrix;
import org.curlew.spi.Minibatch;
import org.curlew.spi.Parameter;
import org.curlew.spi.PlasticityRule;
import org.curlew.spi.Randomness;
import org.curlew.spi.RuleSetting;
import org.curlew.spi.Values;
import org.pf4j.Extension;

/**
 * Node perturbation: noise at every neuron, and weights follow the noise that lowered the error.
 *
 * <pre>  y' = y with noise xi_l ~ N(0, sigma^2) added to every a_l,   E = 1/2 Σ_k e_k^2
 *  ΔW_l = -s <(E' - E) xi_l h_{l-1}ᵀ> / sigma^2 - s lambda W_l</pre>
 *
 * xi_l: B x postsynaptic, E: one a sample. Its mean over the noise is exact gradient descent's update, up to sigma^2. The noise is a stream of its own for each seed
 * ({@link Randomness#PERTURBATION}), shared by arms and apart from data, weights and sample order.
 */
@Extension
public final class NodePerturbation implements PlasticityRule {

    @Override
    public String name() {
        return "node-perturbation";
    }

    @Override
    public String title() {
        return "Node perturbation";
    }

    @Override
    public String summary() {
        return "Noise is added to every neuron, and weights follow the noise that lowered the error: a noisy gradient without feedback weights.";
    }

    @Override
    public String equation() {
        return "\\Delta W_l = -\\frac{s}{\\sigma^2}\\,\\langle (E' - E)\\,\\xi_l\\, h_{l-1}^{\\top}\\rangle"
                + " - s\\,\\lambda\\,W_l,\\quad \\xi_l \\sim \\mathcal{N}(0, \\sigma^2)";
    }

    @Override
    public String reference() {
        return "Fiete, Seung 2006, doi:10.1103/PhysRevLett.97.048104";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.number("perturbation", 0.01)
                        .symbol("\\sigma")
                        .meaning("Standard deviation of the noise added to each neuron before its activation")
                        .unit("preactivation")
                        .range(1e-6, 100)
                        .logarithmicScale(),
                DecayRate.PARAMETER);
    }

    @Override
    public LocalRule create(Values values, RuleSetting setting) {
        return new Perturbed(values.number("perturbation"), DecayRate.of(values), setting);
    }

    private static final class Perturbed implements LocalRule {

        private final double sigma;
        private final DecayRate decay;
        private final RandomGenerator random;
        private final Matrix[] noise;
        private final Matrix outputs;

        Perturbed(double sigma, DecayRate decay, RuleSetting setting) {
            this.sigma = sigma;
            this.decay = decay;
            random = setting.randomness().stream(Randomness.PERTURBATION);
            noise = setting.network().layers().stream()
                    .map(l -> new Matrix(setting.largestMinibatch(), l.postsynaptic()))
                    .toArray(Matrix[]::new);
            outputs = new Matrix(setting.largestMinibatch(), setting.network().outputs());
        }

        @Override
        public void factors(Minibatch batch, Factors[] layers) {
            int samples = batch.samples();
            for (Matrix xi : noise) {
                for (int i = 0; i < samples * xi.columns(); i++) {
                    xi.data()[i] = sigma * random.nextGaussian();
                }
            }
            batch.respond(noise, outputs);
            for (int b = 0; b < samples; b++) {
                double scale = change(batch, b) / (sigma * sigma);
                for (int l = 0; l < layers.length; l++) {
                    int n = noise[l].columns();
                    double[] post = layers[l].postsynaptic().data();
                    for (int i = b * n; i < (b + 1) * n; i++) {
                        post[i] = scale * noise[l].data()[i];
                    }
                }
            }
            decay.fill(layers);
        }

        // E' - E = 1/2 Σ (y' - y) (y' + y - 2 target), without the cancellation of two squares
        private double change(Minibatch batch, int sample) {
            int k = outputs.columns();
            double[] y = batch.activity(noise.length - 1).data();
            double sum = 0;
            for (int i = sample * k; i < (sample + 1) * k; i++) {
                double moved = outputs.data()[i] - y[i];
                sum += moved * (2 * batch.error().data()[i] + moved);
            }
            return sum / 2;
        }
    }
}
