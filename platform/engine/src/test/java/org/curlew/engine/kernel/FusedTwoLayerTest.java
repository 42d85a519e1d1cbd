package org.curlew.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.curlew.spi.ErrorFeedback.OutputError;
import org.curlew.spi.LocalRule;
import org.curlew.spi.Network;
import org.curlew.spi.Signs;
import org.curlew.spi.StandardActivation;
import org.curlew.spi.WeightConstraint;
import org.hipparchus.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fused two-layer network against the plain path: two routes to the same trajectories, or where these are chaotic to the same statistics. */
class FusedTwoLayerTest {

    private final Random random = new Random(17);

    @ParameterizedTest
    @EnumSource(value = StandardActivation.class, names = "LINEAR", mode = EnumSource.Mode.EXCLUDE)
    void it_follows_the_plain_path_with_every_activation_and_constraint(StandardActivation phi) {
        Network network = Nets.twoLayer(9, 11, 1, phi);
        List<Signs> unflipped = TwoRoutes.signs(network, 0, 0, false);
        for (WeightConstraint constraint : WeightConstraint.values()) {
            for (OutputError error : OutputError.values()) {
                follow(network, unflipped, TwoRoutes.transposed(error), constraint);
                follow(network, unflipped, TwoRoutes.fixed(error, 11, random), constraint);
            }
        }
    }

    @Test
    void it_follows_the_plain_path_with_flipped_neurons_on_either_side() {
        for (int n : new int[] {3, 10, 26}) {
            Network network = Nets.twoLayer(20, n, 1, StandardActivation.TANH);
            LocalRule rule = TwoRoutes.transposed(OutputError.RAW);
            follow(network, TwoRoutes.signs(network, 1, 0, false), rule, WeightConstraint.FIXED_FROBENIUS_NORM);
            follow(network, TwoRoutes.signs(network, 0, 1, false), rule, WeightConstraint.FIXED_FROBENIUS_NORM);
            follow(network, TwoRoutes.signs(network, 1, 0, true), rule, WeightConstraint.FIXED_FROBENIUS_NORM);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 12, 13, 17, 20, 22})
    void it_follows_the_plain_path_whatever_is_left_over_of_whole_vectors(int n) {
        Network network = Nets.twoLayer(13, n, 1, StandardActivation.TANH);
        LocalRule rule = TwoRoutes.transposed(OutputError.EXACT);
        List<Signs> signs = TwoRoutes.signs(network, 1, 1, true);
        follow(network, signs, rule, WeightConstraint.FIXED_FROBENIUS_NORM);
    }

    @Test
    void it_follows_the_plain_path_where_layers_are_so_wide_that_samples_are_gathered() {
        Network network = Nets.twoLayer(102, 263, 1, StandardActivation.TANH);
        List<Signs> signs = TwoRoutes.signs(network, 1, 1, false);
        LocalRule rule = TwoRoutes.transposed(OutputError.RAW);
        new TwoRoutes(network, signs, rule, 38, 20, WeightConstraint.FIXED_FROBENIUS_NORM)
                .agree(Pairs.PAY ? "fused-two-layer-in-pairs" : "fused-two-layer", 0.02, random);
    }

    @Test
    void postsynaptic_flips_of_a_linear_network_come_here() {
        Network network = Nets.twoLayer(7, 9, 1, StandardActivation.LINEAR);
        List<Signs> signs = TwoRoutes.signs(network, 1, 0, true);
        follow(network, signs, TwoRoutes.transposed(OutputError.RAW), WeightConstraint.NONE);
    }

    @Test
    void where_learning_is_chaotic_final_errors_have_the_same_distribution() {
        sameDistribution(Nets.twoLayer(16, 8, 1, StandardActivation.TANH), 8);
    }

    @Test
    void where_learning_of_a_linear_network_is_chaotic_final_errors_have_the_same_distribution() {
        sameDistribution(Nets.twoLayer(16, 8, 1, StandardActivation.LINEAR), 8);
    }

    private void sameDistribution(Network network, int hiddenFlipped) {
        TwoRoutes routes = new TwoRoutes(
                network,
                TwoRoutes.signs(network, hiddenFlipped, 0, false),
                TwoRoutes.transposed(OutputError.RAW),
                40,
                10,
                WeightConstraint.FIXED_FROBENIUS_NORM);
        double[] plain = new double[100];
        double[] fused = new double[100];
        int parted = 0;
        for (int seed = 0; seed < plain.length; seed++) {
            plain[seed] = routes.finalError(Kernels.PLAIN, 1, 1500, new Random(seed));
            fused[seed] = routes.finalError(Kernels.FASTEST, 1, 1500, new Random(seed));
            parted += Math.abs(plain[seed] - fused[seed]) > 1e-3 * plain[seed] ? 1 : 0;
        }
        assertThat(parted).as("trajectories that have parted").isGreaterThan(30);
        assertThat(new KolmogorovSmirnovTest().kolmogorovSmirnovTest(plain, fused))
                .isGreaterThan(0.01);
    }

    private void follow(Network network, List<Signs> signs, LocalRule rule, WeightConstraint constraint) {
        new TwoRoutes(network, signs, rule, 23, 7, constraint).agree("fused-two-layer", 0.02, random);
    }
}
