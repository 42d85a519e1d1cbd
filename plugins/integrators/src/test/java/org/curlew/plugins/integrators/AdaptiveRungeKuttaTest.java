package org.curlew.plugins.integrators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.curlew.spi.Integrator;
import org.curlew.spi.Stepping;
import org.curlew.spi.Weights;
import org.curlew.testkit.AnalyticField;
import org.curlew.testkit.IntegratorContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AdaptiveRungeKuttaTest implements IntegratorContract {

    @Override
    public Integrator contribution() {
        return new AdaptiveRungeKutta();
    }

    // u = w1 w2 from w1 = w2 grows as du/dt = 2 u (t - u): u = t / (1 + (t / u0 - 1) exp(-2 t time))
    @ParameterizedTest
    @ValueSource(strings = {"dormand-prince", "bogacki-shampine"})
    void gradient_flow_of_the_scalar_network_follows_its_closed_form_within_the_tolerance(String method) {
        Weights w = Scalar.weights(0.1, 0.1);
        Map<String, ?> given =
                Map.of("method", method, "epochTime", 0.5, "relativeTolerance", 1e-9, "absoluteTolerance", 1e-12);
        int[] epoch = {0};
        Scalar.run(contribution(), given, Scalar.learning(1.5, 1, 1), w, 10, at -> {
            double time = 0.5 * ++epoch[0];
            double u = 1.5 / (1 + (1.5 / 0.01 - 1) * Math.exp(-2 * 1.5 * time));
            assertThat(Scalar.w1(at) * Scalar.w2(at)).isCloseTo(u, within(1e-7));
        });
        assertThat(epoch[0]).isEqualTo(10);
    }

    @Test
    void a_smaller_tolerance_gives_a_smaller_error() {
        double coarse = errorAt(1e-4);
        double fine = errorAt(1e-8);
        assertThat(fine).isLessThan(coarse / 100);
        assertThat(coarse).isLessThan(1e-3);
    }

    @Test
    void a_flow_that_runs_off_in_finite_time_stalls_with_advice_before_any_weight_is_lost() {
        // dw/dt = w^2 from 1: w = 1 / (1 - time)
        Weights w = Scalar.weights(1, 1);
        Stepping stepping = Scalar.run(
                contribution(),
                Map.of("epochTime", 2),
                (at, v) -> {
                    v.layer(0).data()[0] = Scalar.w1(at) * Scalar.w1(at);
                    v.layer(1).data()[0] = 0;
                },
                w,
                1,
                at -> {});
        assertThat(stepping.stalled()).contains("meets the tolerance").contains("Try a larger relativeTolerance");
        assertThat(Scalar.w1(w)).isFinite().isGreaterThan(1e3);
    }

    @Test
    void more_steps_than_allowed_stall_with_advice() {
        Stepping stepping = Scalar.run(
                contribution(),
                Map.of("epochTime", 100, "mostSteps", 5),
                Scalar.learning(1, 1, -1),
                Scalar.weights(0.3, 0.3),
                1,
                at -> {});
        assertThat(stepping.stalled()).startsWith("The step control needed more than 5 steps in one epoch");
    }

    @Test
    void an_epoch_depends_on_the_weights_alone_not_on_what_came_before() {
        Weights once = Scalar.weights(0.4, 0.2);
        Weights twice = Scalar.weights(0.4, 0.2);
        Scalar.run(contribution(), Map.of("epochTime", 3), Scalar.learning(1, 1, -1), twice, 2, at -> {});
        for (int epoch = 0; epoch < 2; epoch++) {
            Scalar.run(contribution(), Map.of("epochTime", 3), Scalar.learning(1, 1, -1), once, 1, at -> {});
        }
        assertThat(twice).isEqualTo(once);
    }

    private double errorAt(double tolerance) {
        Weights w = Scalar.weights(1, -1);
        Map<String, ?> given = Map.of("epochTime", 3, "relativeTolerance", tolerance, "absoluteTolerance", tolerance);
        Scalar.run(contribution(), given, AnalyticField.DECAY, w, 1, at -> {});
        return Math.abs(Scalar.w1(w) - Math.exp(-3));
    }
}
