package org.curlew.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.curlew.spi.Examples;
import org.curlew.spi.LocalRule;
import org.curlew.spi.Matrix;
import org.curlew.spi.Network;
import org.curlew.spi.Signs;
import org.curlew.spi.StandardActivation;
import org.curlew.spi.WeightConstraint;
import org.curlew.spi.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlainKernelTest {

    private final Random random = new Random(11);

    @ParameterizedTest
    @EnumSource(StandardActivation.class)
    void without_flipped_neurons_learning_is_gradient_descent(StandardActivation phi) {
        Network network = Nets.twoLayer(6, 5, 2, phi);
        Examples examples = Nets.examples(network, 9, random);
        Weights w = Nets.weights(network, random);
        Weights velocity = Weights.zeros(network);
        Nets.kernel(network, examples, w, Nets.unflipped(network), 4).velocity(w, 0, 9, velocity);
        Weights gradient = new ErrorGradient(network, new PaddedExamples(examples)).at(w);
        NetworkResponse response = new NetworkResponse(network);
        for (int l = 0; l < 2; l++) {
            for (int i = 0; i < w.layer(l).data().length; i++) {
                double slope = slope(response, w, l, i, examples);
                assertThat(gradient.layer(l).data()[i]).isEqualTo(slope, within(1e-8));
                // The rule leaves out the mean over the two outputs.
                assertThat(velocity.layer(l).data()[i]).isEqualTo(-2 * slope, within(1e-8));
            }
        }
    }

    @Test
    void flipped_neurons_turn_the_sign_of_their_whole_update_decay_included() {
        Network network = Nets.twoLayer(7, 5, 1, StandardActivation.TANH);
        Examples examples = Nets.examples(network, 6, random);
        Weights w = Nets.weights(network, random);
        LocalRule decaying = (batch, layers) -> {
            Nets.BACK_PROPAGATION.factors(batch, layers);
            java.util.Arrays.fill(layers[0].decay(), 0.25);
        };
        List<Signs> flipped = new ArrayList<>(Nets.unflipped(network));
        flipped.get(0).presynaptic()[2] = -1;
        flipped.get(0).postsynaptic()[4] = -1;
        PaddedExamples data = new PaddedExamples(examples);
        Weights plain = Weights.zeros(network);
        Weights signed = Weights.zeros(network);
        new PlainKernel(network, data, w, decaying, Nets.unflipped(network), 6).velocity(w, 0, 6, plain);
        new PlainKernel(network, data, w, decaying, flipped, 6).velocity(w, 0, 6, signed);
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 7; j++) {
                double sign = (j == 2 ? -1 : 1) * (i == 4 ? -1 : 1);
                assertThat(signed.layer(0).get(i, j))
                        .isEqualTo(sign * plain.layer(0).get(i, j));
            }
        }
        assertThat(signed.layer(1)).isEqualTo(plain.layer(1));
    }

    @Test
    void a_rule_may_set_its_own_presynaptic_factor() {
        Network network = Nets.twoLayer(7, 5, 1, StandardActivation.TANH);
        Examples examples = Nets.examples(network, 6, random);
        Weights w = Nets.weights(network, random);
        LocalRule explicit = (batch, layers) -> {
            Nets.BACK_PROPAGATION.factors(batch, layers);
            layers[0].presynaptic(batch.input(0));
            layers[1].presynaptic(batch.input(1));
        };
        PaddedExamples data = new PaddedExamples(examples);
        Weights implied = Weights.zeros(network);
        Weights given = Weights.zeros(network);
        Nets.kernel(network, examples, w, Nets.unflipped(network), 4).velocity(w, 0, 6, implied);
        new PlainKernel(network, data, w, explicit, Nets.unflipped(network), 4).velocity(w, 0, 6, given);
        assertThat(given).isEqualTo(implied);
    }

    @ParameterizedTest
    @EnumSource(WeightConstraint.class)
    void an_epoch_at_once_agrees_with_its_steps_one_by_one(WeightConstraint constraint) {
        Network network = Nets.twoLayer(13, 11, 2, StandardActivation.TANH);
        Examples examples = Nets.examples(network, 23, random);
        Weights start = Nets.weights(network, random);
        PlainKernel kernel = Nets.kernel(network, examples, start, Nets.unflipped(network), 5);
        int[] order = permutation(23);
        kernel.order(() -> order);
        Weights atOnce = start.copy();
        Weights stepwise = start.copy();
        Weights byVelocity = start.copy();
        Weights v = Weights.zeros(network);
        for (int epoch = 0; epoch < 5; epoch++) {
            kernel.epoch(atOnce, 5, 0.1, constraint);
            for (int from = 0; from < 23; from += 5) {
                int count = Math.min(5, 23 - from);
                kernel.step(stepwise, from, count, 0.1);
                kernel.constrain(stepwise, constraint);
                kernel.velocity(byVelocity, from, count, v);
                for (int l = 0; l < 2; l++) {
                    for (int i = 0; i < v.layer(l).data().length; i++) {
                        byVelocity.layer(l).data()[i] += 0.1 * v.layer(l).data()[i];
                    }
                }
                kernel.constrain(byVelocity, constraint);
            }
        }
        assertNear(atOnce, stepwise);
        assertNear(atOnce, byVelocity);
    }

    @Test
    void weights_that_someone_changed_between_epochs_are_taken_in_anew() {
        Network network = Nets.twoLayer(13, 11, 2, StandardActivation.TANH);
        Examples examples = Nets.examples(network, 23, random);
        Weights w = Nets.weights(network, random);
        PlainKernel kernel = Nets.kernel(network, examples, w, Nets.unflipped(network), 5);
        kernel.epoch(w, 5, 0.1, WeightConstraint.NONE);
        w.layer(0).data()[3] += 0.5;
        Weights fresh = w.copy();
        kernel.epoch(w, 5, 0.1, WeightConstraint.NONE);
        Nets.kernel(network, examples, fresh, Nets.unflipped(network), 5).epoch(fresh, 5, 0.1, WeightConstraint.NONE);
        assertThat(w).isEqualTo(fresh);
    }

    @Test
    void the_velocity_at_other_weights_leaves_those_of_the_trajectory_as_they_are() {
        Network network = Nets.twoLayer(13, 11, 2, StandardActivation.TANH);
        Examples examples = Nets.examples(network, 23, random);
        Weights w = Nets.weights(network, random);
        Weights undisturbed = w.copy();
        PlainKernel kernel = Nets.kernel(network, examples, w, Nets.unflipped(network), 5);
        for (Weights each : List.of(w, undisturbed)) {
            kernel.epoch(each, 5, 0.1, WeightConstraint.FIXED_FROBENIUS_NORM);
            if (each == w) {
                kernel.velocity(Nets.weights(network, random), 0, 23, Weights.zeros(network));
            }
            kernel.epoch(each, 5, 0.1, WeightConstraint.FIXED_FROBENIUS_NORM);
        }
        assertNear(w, undisturbed);
    }

    @Test
    void the_norm_constraint_keeps_every_layer_at_its_initial_norm() {
        Network network = Nets.twoLayer(13, 11, 2, StandardActivation.LINEAR);
        Weights w = Nets.weights(network, random);
        double[] before = w.layers().stream().mapToDouble(Matrix::norm).toArray();
        PlainKernel kernel = Nets.kernel(network, Nets.examples(network, 20, random), w, Nets.unflipped(network), 4);
        for (int epoch = 0; epoch < 50; epoch++) {
            kernel.epoch(w, 4, 0.3, WeightConstraint.FIXED_FROBENIUS_NORM);
        }
        assertThat(w.layer(0).norm()).isEqualTo(before[0], within(1e-13));
        assertThat(w.layer(1).norm()).isEqualTo(before[1], within(1e-13));
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE, value = WeightConstraint.class)
    void a_step_beyond_all_numbers_is_not_hidden_by_the_constraint(WeightConstraint constraint) {
        Network network = Nets.twoLayer(4, 3, 1, StandardActivation.LINEAR);
        Weights w = Nets.weights(network, random);
        Nets.kernel(network, Nets.examples(network, 4, random), w, Nets.unflipped(network), 4)
                .epoch(w, 4, 1e250, constraint);
        assertThat(w.layer(0).norm()).isNaN();
    }

    private static double slope(NetworkResponse response, Weights w, int layer, int entry, Examples examples) {
        double h = 1e-6;
        PaddedExamples padded = new PaddedExamples(examples);
        Weights up = w.copy();
        Weights down = w.copy();
        up.layer(layer).data()[entry] += h;
        down.layer(layer).data()[entry] -= h;
        return (response.error(up, padded) - response.error(down, padded)) / (2 * h);
    }

    private int[] permutation(int n) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            places.add(i);
        }
        Collections.shuffle(places, random);
        return places.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void assertNear(Weights got, Weights expected) {
        for (int l = 0; l < got.depth(); l++) {
            assertThat(got.layer(l).data()).containsExactly(expected.layer(l).data(), within(1e-12));
        }
    }
}
