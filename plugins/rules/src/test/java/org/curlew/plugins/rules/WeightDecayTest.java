package org.curlew.plugins.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.curlew.spi.Matrix;
import org.curlew.spi.PlasticityRule;
import org.curlew.spi.Weights;
import org.curlew.testkit.PlasticityRuleContract;
import org.junit.jupiter.api.Test;

final class WeightDecayTest implements PlasticityRuleContract {

    @Override
    public PlasticityRule contribution() {
        return new WeightDecay();
    }

    // dW/dt = -lambda W: W(t) = W_init exp(-lambda t); Euler in steps of s: (1 - s lambda)^n
    @Test
    void weights_decay_exponentially() {
        Weights w = new Weights(List.of(Matrix.of(new double[][] {{0.1, 0.2, -0.3}})));
        new Bench(contribution(), Map.of("decay", 0.5), Bench.oneLayer(1, 3), Bench.gaussian(4, 3, 1))
                .learn(w, 0.001, 2000);
        double euler = Math.pow(1 - 0.001 * 0.5, 2000);
        assertThat(w.layer(0).data())
                .containsExactly(new double[] {0.1 * euler, 0.2 * euler, -0.3 * euler}, within(1e-12));
        assertThat(w.layer(0).get(0, 0)).isCloseTo(0.1 * Math.exp(-1), within(2e-5));
    }

    @Test
    void gradient_descent_with_decay_takes_the_sum_of_both() {
        Weights w = new Weights(List.of(Bench.gaussian(2, 3, 2)));
        var network = Bench.oneLayer(2, 3);
        var examples = new org.curlew.spi.Examples(Bench.gaussian(5, 3, 3), Bench.gaussian(5, 2, 4));
        Weights sum = new Bench(new GradientDescent(), Map.of(), network, examples).velocity(w);
        sum.add(1, new Bench(contribution(), Map.of("decay", 0.3), network, examples).velocity(w));
        Weights both = new Bench(new GradientDescent(), Map.of("decay", 0.3), network, examples).velocity(w);
        assertThat(both.layer(0).data()).containsExactly(sum.layer(0).data(), within(1e-14));
    }
}
