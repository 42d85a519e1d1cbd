package org.curlew.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.curlew.spi.ErrorFeedback;
import org.curlew.spi.ErrorFeedback.OutputError;
import org.curlew.spi.Examples;
import org.curlew.spi.Factors;
import org.curlew.spi.LocalRule;
import org.curlew.spi.Minibatch;
import org.curlew.spi.Network;
import org.curlew.spi.Signs;
import org.curlew.spi.StandardActivation;
import org.curlew.spi.WeightConstraint;
import org.curlew.spi.Weights;
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
        follow(network, signs(network, 0, 0, false), transposed(), p, b, constraint);
    }

    @ParameterizedTest
    @CsvSource({"9, 7, 23, 5", "20, 30, 40, 10", "6, 40, 30, 30", "6, 60, 30, 10"})
    void with_flipped_neurons_on_either_layer_it_follows_the_plain_path(int m, int n, int p, int b) {
        Network network = linear(m, n);
        for (WeightConstraint constraint : List.of(WeightConstraint.NONE, WeightConstraint.FIXED_FROBENIUS_NORM)) {
            follow(network, signs(network, 1, 0, false), transposed(), p, b, constraint);
            follow(network, signs(network, 0, 2, false), transposed(), p, b, constraint);
            follow(network, signs(network, 2, 1, false), transposed(), p, b, constraint);
        }
    }

    @ParameterizedTest
    @CsvSource({"9, 7, 23, 5", "6, 40, 30, 30"})
    void fixed_feedback_with_any_flipped_neurons_follows_the_plain_path(int m, int n, int p, int b) {
        Network network = linear(m, n);
        LocalRule aligned = declaring(ErrorFeedback.throughFixedMatrices(
                OutputError.EXACT, List.of(Nets.random(1, n, random, 1 / Math.sqrt(n)))));
        for (WeightConstraint constraint : List.of(WeightConstraint.NONE, WeightConstraint.FIXED_FROBENIUS_NORM)) {
            follow(network, signs(network, 0, 0, false), aligned, p, b, constraint);
            follow(network, signs(network, 1, 2, false), aligned, p, b, constraint);
            follow(network, signs(network, 1, 0, true), aligned, p, b, constraint);
        }
    }

    private void follow(Network network, List<Signs> signs, LocalRule rule, int p, int b, WeightConstraint constraint) {
        Weights teacher = Nets.weights(network, random);
        Examples drawn = Nets.examples(network, p, random);
        Examples examples = new Examples(drawn.inputs(), new NetworkResponse(network).outputs(teacher, drawn.inputs()));
        PaddedExamples data = new PaddedExamples(examples);
        Weights start = Nets.weights(network, random);
        Kernel plain = Kernels.PLAIN.create(network, data, start, rule, signs, b);
        Kernel fused = Kernels.FASTEST.create(network, data, start, rule, signs, b);
        Weights expected = start.copy();
        Weights got = start.copy();
        for (int epoch = 1; epoch <= 1000; epoch++) {
            int[] order = Nets.permutation(p, random);
            plain.order(() -> order);
            fused.order(() -> order);
            plain.epoch(expected, b, 0.05 * b / p, constraint);
            fused.epoch(got, b, 0.05 * b / p, constraint);
            if (epoch == 1) {
                assertNear(got.copy(), expected, 1e-13);
            }
            if (epoch == 500) {
                got.layer(0); // from here on loaded anew
            }
        }
        assertThat(fused.name()).isEqualTo(constraint == WeightConstraint.UNIT_ROW_NORMS ? "plain" : "linear-collapse");
        assertNear(got, expected, 1e-9);
    }

    private static void assertNear(Weights got, Weights expected, double tolerance) {
        for (int l = 0; l < got.depth(); l++) {
            assertThat(got.layer(l).data()).containsExactly(expected.layer(l).data(), within(tolerance));
        }
    }

    private static Network linear(int m, int n) {
        return Nets.twoLayer(m, n, 1, StandardActivation.LINEAR);
    }

    private static List<Signs> signs(Network network, int hidden, int readout, boolean postsynaptic) {
        List<Signs> signs = new ArrayList<>(Nets.unflipped(network));
        for (int i = 0; i < hidden; i++) {
            (postsynaptic ? signs.get(0).postsynaptic() : signs.get(0).presynaptic())[i] = -1;
        }
        for (int i = 0; i < readout; i++) {
            signs.get(1).presynaptic()[i] = -1;
        }
        return signs;
    }

    private static LocalRule transposed() {
        return declaring(ErrorFeedback.throughTransposedWeights(OutputError.RAW));
    }

    /** A stranger's rule: what it declares is all that is known of it. */
    private static LocalRule declaring(ErrorFeedback structure) {
        DeclaredFactors factors = new DeclaredFactors(structure);
        return new LocalRule() {
            @Override
            public void factors(Minibatch batch, Factors[] layers) {
                factors.factors(batch, layers);
            }

            @Override
            public Optional<ErrorFeedback> structure() {
                return Optional.of(structure);
            }
        };
    }
}
