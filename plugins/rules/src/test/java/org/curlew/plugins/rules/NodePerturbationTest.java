package org.curlew.plugins.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.curlew.spi.Examples;
import org.curlew.spi.InitialWeights;
import org.curlew.spi.Network;
import org.curlew.spi.PlasticityRule;
import org.curlew.spi.StandardActivation;
import org.curlew.spi.Weights;
import org.curlew.testkit.PlasticityRuleContract;
import org.curlew.testkit.SmallNetwork;
import org.curlew.testkit.TestStreams;
import org.junit.jupiter.api.Test;

final class NodePerturbationTest implements PlasticityRuleContract {

    private static final int DRAWS = 20_000;

    @Override
    public PlasticityRule contribution() {
        return new NodePerturbation();
    }

    @Test
    void its_mean_over_the_noise_is_the_gradient_within_the_sampling_error() {
        Network network = SmallNetwork.of(StandardActivation.TANH);
        Examples examples = new Examples(Bench.gaussian(6, 3, 1), Bench.gaussian(6, 2, 2));
        Weights at = new InitialWeights(1, "normal").draw(network, new TestStreams(3).stream("weights"));
        Weights gradient =
                new Bench(new GradientDescent(), Map.of("outputError", "exact"), network, examples).velocity(at);
        Bench noisy = new Bench(contribution(), Map.of("perturbation", 1e-3), network, examples);
        Weights sum = Weights.zeros(network);
        Weights squares = Weights.zeros(network);
        for (int draw = 0; draw < DRAWS; draw++) {
            Weights v = noisy.velocity(at);
            sum.add(1, v);
            for (int l = 0; l < v.depth(); l++) {
                for (int i = 0; i < v.layer(l).data().length; i++) {
                    squares.layer(l).data()[i] +=
                            v.layer(l).data()[i] * v.layer(l).data()[i];
                }
            }
        }
        double largest = 0;
        double chi = 0;
        for (int l = 0; l < sum.depth(); l++) {
            for (int i = 0; i < sum.layer(l).data().length; i++) {
                double mean = sum.layer(l).data()[i] / DRAWS;
                double variance = squares.layer(l).data()[i] / DRAWS - mean * mean;
                double z = (mean - gradient.layer(l).data()[i]) / Math.sqrt(variance / DRAWS);
                largest = Math.max(largest, Math.abs(z));
                chi += z * z / network.weightCount();
            }
        }
        // 43 weights: standard normal deviations each
        assertThat(largest).isLessThan(4);
        assertThat(chi).isBetween(0.5, 1.6);
    }
}
