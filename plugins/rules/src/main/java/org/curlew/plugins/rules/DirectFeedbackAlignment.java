package org.curlew.plugins.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.curlew.spi.ErrorFeedback;
import org.curlew.spi.Factors;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.LocalRule;
import org.curlew.spi.Matrix;
import org.curlew.spi.Minibatch;
import org.curlew.spi.Network;
import org.curlew.spi.Parameter;
import org.curlew.spi.PlasticityRule;
import org.curlew.spi.Randomness;
import org.curlew.spi.RuleSetting;
import org.curlew.spi.Values;
import org.pf4j.Extension;

/**
 * Direct feedback alignment: the output error reaches every hidden layer through a fixed random matrix.
 *
 * <pre>  post_L = δ,   post_l = (δ B_lᵀ) ∘ phi'(a_l),   pre_l = h_{l-1}</pre>
 *
 * B_l: postsynaptic x K, uniform on ±scale/sqrt(postsynaptic) unless given.
 */
@Extension
public final class DirectFeedbackAlignment implements PlasticityRule {

    @Override
    public String name() {
        return "direct-feedback-alignment";
    }

    @Override
    public String title() {
        return "Direct feedback alignment";
    }

    @Override
    public String summary() {
        return "The output error reaches the hidden layer through fixed random feedback instead of the transposed weights.";
    }

    @Override
    public String equation() {
        return "\\Delta W_2 = -s\\,\\langle \\delta\\, h^{\\top}\\rangle,\\quad"
                + "\\Delta W_1 = -s\\,\\langle (B\\,\\delta \\circ \\phi'(a))\\, x^{\\top}\\rangle";
    }

    @Override
    public String reference() {
        return "Nøkland 2016, arXiv:1609.01596; Lillicrap et al. 2016, doi:10.1038/ncomms13276";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                OutputError.PARAMETER,
                Parameter.number("feedbackScale", 1)
                        .symbol("g_B")
                        .meaning("Feedback weights are uniform on ±scale over the root of the layer's width")
                        .positiveUpTo(1000)
                        .logarithmicScale(),
                Parameter.matrices("feedback")
                        .symbol("B")
                        .meaning("Feedback matrices, one a hidden layer (neurons x outputs); drawn where not given"),
                DecayRate.PARAMETER);
    }

    @Override
    public void check(Values values, Network network) {
        if (!values.has("feedback")) {
            return;
        }
        List<Matrix> feedback = values.matrices("feedback");
        int hidden = network.depth() - 1;
        boolean fits = feedback.size() == hidden;
        for (int l = 0; fits && l < hidden; l++) {
            fits = feedback.get(l).rows() == network.layer(l).postsynaptic()
                    && feedback.get(l).columns() == network.outputs();
        }
        if (!fits) {
            String shapes = network.layers().stream()
                    .limit(hidden)
                    .map(l -> l.postsynaptic() + " x " + network.outputs() + " for " + l.weights())
                    .collect(Collectors.joining(", "));
            throw new InvalidInput(
                    "/feedback",
                    "direct-feedback-alignment: feedback (B) must hold one matrix a hidden layer: " + shapes + "; got "
                            + feedback);
        }
    }

    @Override
    public LocalRule create(Values values, RuleSetting setting) {
        Network network = setting.network();
        List<Matrix> transposed = new ArrayList<>();
        RandomGenerator random = setting.randomness().stream(Randomness.FEEDBACK);
        for (int l = 0; l < network.depth() - 1; l++) {
            int n = network.layer(l).postsynaptic();
            transposed.add(
                    values.has("feedback")
                            ? transposed(values.matrices("feedback").get(l))
                            : drawn(random, n, network.outputs(), values.number("feedbackScale")));
        }
        return new Alignment(OutputError.of(values), DecayRate.of(values), transposed);
    }

    private static Matrix transposed(Matrix feedback) {
        Matrix transposed = new Matrix(feedback.columns(), feedback.rows());
        for (int i = 0; i < feedback.rows(); i++) {
            for (int j = 0; j < feedback.columns(); j++) {
                transposed.set(j, i, feedback.get(i, j));
            }
        }
        return transposed;
    }

    private static Matrix drawn(RandomGenerator random, int n, int k, double scale) {
        Matrix transposed = new Matrix(k, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < k; j++) {
                transposed.set(j, i, scale / Math.sqrt(n) * (2 * random.nextDouble() - 1));
            }
        }
        return transposed;
    }

    private record Alignment(OutputError outputError, DecayRate decay, List<Matrix> transposed) implements LocalRule {

        @Override
        public void factors(Minibatch batch, Factors[] layers) {
            Matrix delta = layers[layers.length - 1].postsynaptic();
            outputError.signal(batch, delta);
            for (int l = 0; l < layers.length - 1; l++) {
                batch.multiply(delta, transposed.get(l), layers[l].postsynaptic());
                batch.multiplyBySlope(l, layers[l].postsynaptic());
            }
            decay.fill(layers);
        }

        @Override
        public Optional<ErrorFeedback> structure() {
            return decay.none()
                    ? Optional.of(ErrorFeedback.throughFixedMatrices(outputError.declared(), transposed))
                    : Optional.empty();
        }
    }
}
