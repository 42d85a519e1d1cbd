package org.curlew.plugins.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Layer;
import org.curlew.spi.Matrix;
import org.curlew.spi.Network;
import org.curlew.spi.PlasticityRule;
import org.curlew.spi.StandardActivation;
import org.curlew.spi.Weights;
import org.curlew.testkit.PlasticityRuleContract;
import org.curlew.testkit.SmallNetwork;
import org.junit.jupiter.api.Test;

final class RecurrentHebbTest implements PlasticityRuleContract {

    private static final int N = 4;

    @Override
    public PlasticityRule contribution() {
        return new RecurrentHebb();
    }

    @Override
    public List<Network> networks() {
        return List.of(SmallNetwork.recurrent());
    }

    @Test
    void for_white_inputs_the_velocity_is_the_covariance_to_first_order_less_the_weights() {
        Weights w = new Weights(List.of(Bench.gaussian(N, N, 1)));
        double[] v = bench(2).velocity(w).layer(0).data();
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                double di = i < N - 2 ? 1 : -1;
                double dj = j < N - 2 ? 1 : -1;
                double expected = (i == j ? 1 : 0)
                        + w.layer(0).get(i, j) * dj
                        + di * w.layer(0).get(j, i)
                        - w.layer(0).get(i, j);
                assertThat(v[i * N + j]).isCloseTo(expected, within(1e-13));
            }
        }
    }

    @Test
    void excitatory_neurons_alone_learn_along_a_gradient() {
        assertThat(curl(jacobian(bench(0)))).isLessThan(1e-12);
    }

    // J v = v D + D vᵀ - v: entries (ij, ji) are d_i against d_j
    @Test
    void neurons_of_mixed_types_learn_along_no_gradient() {
        assertThat(curl(jacobian(bench(2)))).isGreaterThan(0.1);
    }

    @Test
    void feedforward_networks_are_refused_with_what_to_choose_instead() {
        assertThatThrownBy(() -> contribution().check(values(), Bench.oneLayer(2, 2)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("recurrent-hebb: it learns in recurrent layers only")
                .hasMessageContaining("choose a recurrent architecture");
    }

    private Bench bench(int inhibitory) {
        Network network = new Network(
                List.of(new Layer("W", "recurrent", "N", N, N, StandardActivation.LINEAR, inhibitory, true)));
        return new Bench(contribution(), Map.of(), network, Bench.alongAxes(1, 1, 1, 1));
    }

    // the field is linear, so that differences are exact
    private static Matrix jacobian(Bench bench) {
        Matrix jacobian = new Matrix(N * N, N * N);
        Weights zero = new Weights(List.of(new Matrix(N, N)));
        double[] origin = bench.velocity(zero).layer(0).data();
        for (int j = 0; j < N * N; j++) {
            Weights at = zero.copy();
            at.layer(0).data()[j] = 1;
            double[] moved = bench.velocity(at).layer(0).data();
            for (int i = 0; i < N * N; i++) {
                jacobian.set(i, j, moved[i] - origin[i]);
            }
        }
        return jacobian;
    }

    // ||J - Jᵀ|| / (||J - Jᵀ|| + ||J + Jᵀ||)
    private static double curl(Matrix j) {
        double odd = 0;
        double even = 0;
        for (int a = 0; a < j.rows(); a++) {
            for (int b = 0; b < j.rows(); b++) {
                odd += Math.pow(j.get(a, b) - j.get(b, a), 2);
                even += Math.pow(j.get(a, b) + j.get(b, a), 2);
            }
        }
        return Math.sqrt(odd) / (Math.sqrt(odd) + Math.sqrt(even));
    }
}
