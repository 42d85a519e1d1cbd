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

final class HebbTest implements PlasticityRuleContract {

    @Override
    public PlasticityRule contribution() {
        return new Hebb();
    }

    // w <- w (1 + s <x xᵀ>): along eigenvector j of eigenvalue v_j it grows as (1 + s v_j)^n
    @Test
    void a_linear_neuron_grows_along_every_eigenvector_at_the_rate_of_its_eigenvalue() {
        Weights w = new Weights(List.of(Matrix.of(new double[][] {{0.1, 0.2, -0.3}})));
        new Bench(contribution(), Map.of(), Bench.oneLayer(1, 3), Bench.alongAxes(2, 1, 0.5)).learn(w, 0.05, 100);
        assertThat(w.layer(0).data())
                .containsExactly(
                        new double[] {0.1 * Math.pow(1.1, 100), 0.2 * Math.pow(1.05, 100), -0.3 * Math.pow(1.025, 100)},
                        within(1e-8));
    }

    @Test
    void it_turns_towards_the_leading_eigenvector() {
        Weights w = new Weights(List.of(Matrix.of(new double[][] {{0.1, 0.2, -0.3}})));
        new Bench(contribution(), Map.of(), Bench.oneLayer(1, 3), Bench.alongAxes(2, 1, 0.5)).learn(w, 0.05, 600);
        assertThat(w.layer(0).get(0, 0) / w.layer(0).norm()).isCloseTo(1, within(1e-9));
    }

    @Test
    void decay_at_the_rate_of_the_leading_eigenvalue_holds_the_growth_there() {
        Weights w = new Weights(List.of(Matrix.of(new double[][] {{0.1, 0.2, -0.3}})));
        new Bench(contribution(), Map.of("decay", 2), Bench.oneLayer(1, 3), Bench.alongAxes(2, 1, 0.5))
                .learn(w, 0.05, 600);
        assertThat(w.layer(0).data()).containsExactly(new double[] {0.1, 0, 0}, within(1e-9));
    }
}
