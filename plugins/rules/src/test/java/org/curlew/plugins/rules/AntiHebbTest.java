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

final class AntiHebbTest implements PlasticityRuleContract {

    @Override
    public PlasticityRule contribution() {
        return new AntiHebb();
    }

    @Test
    void a_linear_neuron_shrinks_along_every_eigenvector_at_the_rate_of_its_eigenvalue() {
        Weights w = new Weights(List.of(Matrix.of(new double[][] {{1, 2, -3}})));
        new Bench(contribution(), Map.of(), Bench.oneLayer(1, 3), Bench.alongAxes(2, 1, 0.5)).learn(w, 0.05, 40);
        assertThat(w.layer(0).data())
                .containsExactly(
                        new double[] {Math.pow(0.9, 40), 2 * Math.pow(0.95, 40), -3 * Math.pow(0.975, 40)},
                        within(1e-12));
    }
}
