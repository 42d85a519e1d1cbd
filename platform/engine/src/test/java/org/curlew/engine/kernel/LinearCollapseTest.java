package org.curlew.engine.kernel;

import java.util.List;
import java.util.Random;
import org.curlew.spi.ErrorFeedback.OutputError;
import org.curlew.spi.LocalRule;
import org.curlew.spi.Network;
import org.curlew.spi.Signs;
import org.curlew.spi.StandardActivation;
import org.curlew.spi.WeightConstraint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The collapsed linear network against the plain path: two routes to the same trajectories. */
class LinearCollapseTest {

    private final Random random = new Random(3);

    @ParameterizedTest
    @CsvSource({
        "9, 7, 23, 5, NONE",
        "9, 7, 23, 5, FIXED_FROBENIUS_NORM",
        "20, 30, 40, 10, FIXED_FROBENIUS_NORM",
        "6, 40, 30, 30, FIXED_FROBENIUS_NORM",
        "6, 40, 30, 30, NONE",
        "33, 5, 12, 12, FIXED_FROBENIUS_NORM",
        "10, 30, 25, 1, FIXED_FROBENIUS_NORM",
        "9, 7, 23, 5, UNIT_ROW_NORMS"
    })
    void without_flipped_neurons_it_follows_the_plain_path(int m, int n, int p, int b, WeightConstraint constraint) {
        Network network = linear(m, n);
        follow(network, TwoRoutes.signs(network, 0, 0, false), TwoRoutes.transposed(OutputError.RAW), p, b, constraint);
    }

    @ParameterizedTest
    @CsvSource({"9, 7, 23, 5", "20, 30, 40, 10", "6, 40, 30, 30", "6, 60, 30, 10"})
    void with_flipped_neurons_on_either_layer_it_follows_the_plain_path(int m, int n, int p, int b) {
        Network network = linear(m, n);
        for (WeightConstraint constraint : List.of(WeightConstraint.NONE, WeightConstraint.FIXED_FROBENIUS_NORM)) {
            follow(
                    network,
                    TwoRoutes.signs(network, 1, 0, false),
                    TwoRoutes.transposed(OutputError.RAW),
                    p,
                    b,
                    constraint);
            follow(
                    network,
                    TwoRoutes.signs(network, 0, 2, false),
                    TwoRoutes.transposed(OutputError.RAW),
                    p,
                    b,
                    constraint);
            follow(
                    network,
                    TwoRoutes.signs(network, 2, 1, false),
                    TwoRoutes.transposed(OutputError.RAW),
                    p,
                    b,
                    constraint);
        }
    }

    @ParameterizedTest
    @CsvSource({"9, 7, 23, 5", "6, 40, 30, 30"})
    void fixed_feedback_with_any_flipped_neurons_follows_the_plain_path(int m, int n, int p, int b) {
        Network network = linear(m, n);
        LocalRule aligned = TwoRoutes.fixed(OutputError.EXACT, n, random);
        for (WeightConstraint constraint : List.of(WeightConstraint.NONE, WeightConstraint.FIXED_FROBENIUS_NORM)) {
            follow(network, TwoRoutes.signs(network, 0, 0, false), aligned, p, b, constraint);
            follow(network, TwoRoutes.signs(network, 1, 2, false), aligned, p, b, constraint);
            follow(network, TwoRoutes.signs(network, 1, 0, true), aligned, p, b, constraint);
        }
    }

    private void follow(Network network, List<Signs> signs, LocalRule rule, int p, int b, WeightConstraint constraint) {
        String kernel = constraint == WeightConstraint.UNIT_ROW_NORMS ? "plain" : "linear-collapse";
        new TwoRoutes(network, signs, rule, p, b, constraint).agree(kernel, 0.05, random);
    }

    private static Network linear(int m, int n) {
        return Nets.twoLayer(m, n, 1, StandardActivation.LINEAR);
    }
}
