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

final class OjaTest implements PlasticityRuleContract {

    @Override
    public PlasticityRule contribution() {
        return new Oja();
    }

    @Test
    void every_linear_neuron_converges_to_the_leading_eigenvector_with_norm_one() {
        Weights w = new Weights(List.of(Matrix.of(new double[][] {{0.1, 0.2, -0.3}, {-2, 0.5, 1}})));
        new Bench(contribution(), Map.of(), Bench.oneLayer(2, 3), Bench.alongAxes(2, 1, 0.5)).learn(w, 0.05, 1000);
        assertThat(w.layer(0).data()).containsExactly(new double[] {1, 0, 0, -1, 0, 0}, within(1e-9));
    }

    // eigenvectors that lie along no axis: C v = lambda v with v the weights, lambda the largest of trace and
    // determinant
    @Test
    void correlated_inputs_give_the_leading_eigenvector_of_their_covariance() {
        Matrix inputs = Matrix.of(new double[][] {{2, 1}, {1, 2}, {-1, 0.5}, {0.3, 1.5}});
        double a = (4 + 1 + 1 + 0.09) / 4;
        double b = (2 + 2 - 0.5 + 0.45) / 4;
        double d = (1 + 4 + 0.25 + 2.25) / 4;
        double lambda = (a + d) / 2 + Math.hypot((a - d) / 2, b);
        Weights w = new Weights(List.of(Matrix.of(new double[][] {{0.5, -0.1}})));
        new Bench(contribution(), Map.of(), Bench.oneLayer(1, 2), inputs).learn(w, 0.05, 2000);
        double[] v = w.layer(0).data();
        assertThat(w.layer(0).norm()).isCloseTo(1, within(1e-12));
        assertThat(a * v[0] + b * v[1]).isCloseTo(lambda * v[0], within(1e-12));
        assertThat(b * v[0] + d * v[1]).isCloseTo(lambda * v[1], within(1e-12));
    }
}
