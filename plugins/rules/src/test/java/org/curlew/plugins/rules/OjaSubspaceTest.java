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

final class OjaSubspaceTest implements PlasticityRuleContract {

    @Override
    public PlasticityRule contribution() {
        return new OjaSubspace();
    }

    @Test
    void two_linear_neurons_converge_to_orthonormal_weights_in_the_leading_plane() {
        Weights w = new Weights(List.of(Matrix.of(new double[][] {{0.1, 0.2, -0.3}, {-0.4, 0.5, 0.1}})));
        new Bench(contribution(), Map.of(), Bench.oneLayer(2, 3), Bench.alongAxes(2, 1, 0.5)).learn(w, 0.05, 2000);
        double[] v = w.layer(0).data();
        assertThat(v[0] * v[3] + v[1] * v[4] + v[2] * v[5]).isCloseTo(0, within(1e-9));
        assertThat(Math.hypot(v[0], v[1])).isCloseTo(1, within(1e-9));
        assertThat(Math.hypot(v[3], v[4])).isCloseTo(1, within(1e-9));
        assertThat(Math.hypot(v[2], v[5])).isCloseTo(0, within(1e-9));
    }
}
