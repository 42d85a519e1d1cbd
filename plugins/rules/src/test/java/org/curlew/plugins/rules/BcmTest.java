package org.curlew.plugins.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.curlew.spi.Matrix;
import org.curlew.spi.PlasticityRule;
import org.curlew.spi.Values;
import org.curlew.spi.Weights;
import org.curlew.testkit.PlasticityRuleContract;
import org.junit.jupiter.api.Test;

final class BcmTest implements PlasticityRuleContract {

    private static final Matrix PATTERNS = Matrix.of(new double[][] {{1, 0.2}, {0.3, 1}});

    @Override
    public PlasticityRule contribution() {
        return new Bcm();
    }

    // y (y - theta) = 0 for both patterns and theta = <y^2>: the stable solution is y = 2 for one of two patterns, 0
    // for the other
    @Test
    void a_linear_neuron_becomes_selective_for_one_of_two_patterns() {
        Weights w = new Weights(List.of(Matrix.of(new double[][] {{0.5, 0.4}, {0.4, 0.5}})));
        new Bench(contribution(), Map.of("thresholdTime", 1), Bench.oneLayer(2, 2), PATTERNS).learn(w, 0.02, 20_000);
        assertThat(responses(w, 0)).containsExactly(new double[] {2, 0}, within(1e-9));
        assertThat(responses(w, 1)).containsExactly(new double[] {0, 2}, within(1e-9));
    }

    // one pattern a minibatch, in turns: y = theta after the neuron's own pattern, theta (1 - 1/tau) after the other,
    // so
    // theta = theta (1 - 1/tau)^2 + y^2/tau gives y = tau (1 - (1 - 1/tau)^2) = 2 - 1/tau
    @Test
    void the_threshold_remembers_minibatches_so_that_single_patterns_in_turns_make_a_neuron_selective() {
        for (double tau : new double[] {4, 10}) {
            Weights w = new Weights(List.of(Matrix.of(new double[][] {{0.5, 0.4}, {0.4, 0.5}})));
            Bench bench = new Bench(contribution(), Map.of("thresholdTime", tau), Bench.oneLayer(2, 2), PATTERNS);
            bench.learn(w, 0.01, 20_000, 1);
            assertThat(responses(w, 0)).containsExactly(new double[] {2 - 1 / tau, 0}, within(1e-9));
            assertThat(responses(w, 1)).containsExactly(new double[] {0, 2 - 1 / tau}, within(1e-9));
        }
    }

    @Test
    void a_threshold_that_forgets_at_once_cannot_choose_between_patterns_in_turns() {
        Weights w = new Weights(List.of(Matrix.of(new double[][] {{0.5, 0.4}, {0.4, 0.5}})));
        new Bench(contribution(), Map.of("thresholdTime", 1), Bench.oneLayer(2, 2), PATTERNS).learn(w, 0.01, 20_000, 1);
        assertThat(responses(w, 0)).containsExactly(new double[] {1, 1}, within(1e-6));
    }

    @Test
    void it_keeps_a_state_unless_the_threshold_forgets_at_once() {
        assertThat(contribution().keepsState(values())).isTrue();
        assertThat(contribution().keepsState(Values.of("bcm", contribution().parameters(), Map.of("thresholdTime", 1))))
                .isFalse();
    }

    private static double[] responses(Weights w, int neuron) {
        double[] y = new double[2];
        for (int pattern = 0; pattern < 2; pattern++) {
            for (int j = 0; j < 2; j++) {
                y[pattern] += w.layer(0).get(neuron, j) * PATTERNS.get(pattern, j);
            }
        }
        return y;
    }
}
