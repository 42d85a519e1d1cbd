package org.curlew.plugins.observables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.curlew.engine.experiment.FlipSide;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.plugins.architectures.ExcitatoryInhibitory;
import org.curlew.plugins.rules.NodePerturbation;
import org.curlew.plugins.rules.RecurrentHebb;
import org.curlew.plugins.tasks.WhiteNoise;
import org.curlew.spi.Matrix;
import org.curlew.spi.Observable;
import org.curlew.testkit.ObservableContract;
import org.junit.jupiter.api.Test;

final class CurlFractionTest implements ObservableContract {

    @Override
    public Observable contribution() {
        return new CurlFraction();
    }

    @Test
    void gradient_descent_has_no_curl_and_cosine_one() {
        for (String activation : List.of("linear", "tanh", "sigmoid")) {
            Trajectory trajectory = bench(activation).measure(new CurlFraction(), new UpdateGradientCosine());
            assertThat(DoubleStream.of(trajectory.series().get("curl-fraction")).boxed())
                    .allSatisfy(x -> assertThat(x).isCloseTo(0, within(1e-6)));
            if (activation.equals("linear")) { // elsewhere the raw error leaves out the output's slope
                assertThat(DoubleStream.of(trajectory.series().get("update-gradient-cosine"))
                                .boxed())
                        .allSatisfy(x -> assertThat(x).isCloseTo(1, within(1e-12)));
            }
        }
    }

    @Test
    void curl_descent_has_curl_and_turns_away_from_the_gradient() {
        Trajectory trajectory =
                bench("linear").readoutFlips(0.25).measure(new CurlFraction(), new UpdateGradientCosine());
        assertThat(DoubleStream.of(trajectory.series().get("curl-fraction")).boxed())
                .allSatisfy(x -> assertThat(x).isGreaterThan(0.05));
        assertThat(DoubleStream.of(trajectory.series().get("update-gradient-cosine"))
                        .boxed())
                .allSatisfy(x -> assertThat(x).isLessThan(0.95));
    }

    @Test
    void with_every_neuron_flipped_learning_is_a_gradient_again() {
        Trajectory trajectory =
                bench("linear").flips(FlipSide.PRESYNAPTIC, 1, 1).epochs(1, 1).measure(new CurlFraction());
        assertThat(trajectory.series().get("curl-fraction")[0]).isCloseTo(0, within(1e-6));
    }

    @Test
    void the_scalar_network_with_one_flip_only_rotates_around_the_origin() {
        // dw1/dt = -w2 t, dw2/dt = w1 t to first order: Jv = ((0, -t), (t, 0))
        Matrix zero = new Matrix(1, 1);
        Map<String, Object> data = Map.of("inputs", one(1), "targets", one(0.7), "student", List.of(zero, zero));
        Trajectory trajectory = new Bench()
                .shape(1, 1, 1, "linear")
                .explicit(data)
                .steps(Map.of("batchSize", 1))
                .hiddenFlips(1)
                .epochs(1, 1)
                .measure(new CurlFraction());
        assertThat(trajectory.series().get("curl-fraction")[0]).isCloseTo(1, within(1e-6));
    }

    @Test
    void random_probes_find_what_the_whole_jacobian_says() {
        double exact = bench("tanh")
                .readoutFlips(0.5)
                .measure(new CurlFraction())
                .series()
                .get("curl-fraction")[0];
        Map<String, Object> probed = Map.of("exactUpTo", 0, "probes", 400);
        assertThat(bench("tanh")
                        .readoutFlips(0.5)
                        .measure(new CurlFraction(), probed)
                        .series()
                        .get("curl-fraction")[0])
                .isCloseTo(exact, within(0.05 * exact));
        assertThat(bench("tanh").measure(new CurlFraction(), probed).series().get("curl-fraction")[0])
                .isCloseTo(0, within(1e-4));
    }

    @Test
    void hebbian_learning_has_curl_if_some_neurons_are_inhibitory_unless_they_follow_the_flipped_rule() {
        assertThat(hebbian(0, List.of())).isCloseTo(0, within(1e-6));
        assertThat(hebbian(0.25, List.of())).isGreaterThan(0.2);
        assertThat(hebbian(0.25, List.of(6, 7))).isCloseTo(0, within(1e-6));
    }

    @Test
    void a_rule_with_noise_of_its_own_has_no_velocity_field_and_no_curl() {
        assertThat(bench("linear")
                        .rule(new NodePerturbation())
                        .measure(new CurlFraction())
                        .series()
                        .get("curl-fraction"))
                .containsOnly(Double.NaN);
    }

    private static double hebbian(double inhibitory, List<Integer> flipped) {
        return new Bench()
                .architecture(new ExcitatoryInhibitory(), Map.of("N", 8, "inhibitoryFraction", inhibitory))
                .task(new WhiteNoise(), Map.of("P", 20))
                .rule(new RecurrentHebb())
                .steps(Map.of("batchSize", 20, "learningRate", 0.01))
                .listedFlips(flipped)
                .epochs(1, 1)
                .measure(new CurlFraction())
                .series()
                .get("curl-fraction")[0];
    }

    private static Bench bench(String activation) {
        return new Bench().shape(6, 8, 1, activation).epochs(20, 3);
    }

    private static Matrix one(double entry) {
        return Matrix.of(new double[][] {{entry}});
    }
}
