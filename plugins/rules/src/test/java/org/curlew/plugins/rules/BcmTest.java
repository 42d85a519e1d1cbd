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
        new Bench(contribution(), Map.of(), Bench.oneLayer(2, 2), PATTERNS).learn(w, 0.02, 20_000);
        assertThat(responses(w, 0)).containsExactly(new double[] {2, 0}, within(1e-9));
        assertThat(responses(w, 1)).containsExactly(new double[] {0, 2}, within(1e-9));
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
