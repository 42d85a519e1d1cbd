package org.curlew.plugins.observables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.spi.Matrix;
import org.curlew.spi.Observable;
import org.curlew.testkit.ObservableContract;
import org.junit.jupiter.api.Test;

final class LyapunovExponentTest implements ObservableContract {

    @Override
    public Observable contribution() {
        return new LyapunovExponent();
    }

    @Test
    void it_is_positive_where_q_is_of_order_one_long_after_the_solution_was_left() {
        for (double alpha : new double[] {0.15, 0.5}) {
            Bench bench = atTheTeacher(alpha).seed(2).epochs(9000, 10);
            assertThat(Bench.last(bench.measure(new OrderParameter()), "order-parameter"))
                    .isGreaterThan(0.3);
            assertThat(Bench.last(bench.measure(new LyapunovExponent(), Map.of("settling", 4000)), "lyapunov-exponent"))
                    .isGreaterThan(3e-4);
        }
    }

    @Test
    void it_is_not_positive_where_weights_freeze() {
        Trajectory trajectory = atTheTeacher(0).measure(new LyapunovExponent(), new OrderParameter());
        assertThat(Bench.last(trajectory, "order-parameter")).isLessThan(1e-20);
        assertThat(Bench.last(trajectory, "lyapunov-exponent")).isNegative();
    }

    @Test
    void of_a_linear_map_it_is_the_logarithm_of_the_largest_factor() {
        // one weight a layer, w2 = 0, t = 0, x = 1: w2 <- (1 - s w1^2) w2, w1 stays; flipped: w2 <- (1 + s w1^2) w2
        Map<String, Object> data = Map.of("inputs", one(1), "targets", one(0), "student", List.of(one(0.5), one(0)));
        Trajectory trajectory = new Bench()
                .shape(1, 1, 1, "linear")
                .explicit(data)
                .steps(Map.of("batchSize", 1, "learningRate", 0.1))
                .readoutFlips(1)
                .epochs(2000, 10)
                .measure(new LyapunovExponent(), Map.of("settling", 1000));
        assertThat(Bench.last(trajectory, "lyapunov-exponent")).isCloseTo(Math.log1p(0.1 * 0.25), within(1e-6));
        assertThat(trajectory.series().get("lyapunov-exponent")[0]).isNaN();
    }

    // linear, M = N = 20, hidden flips: the instability of figure 3b, small
    private static Bench atTheTeacher(double hiddenFlips) {
        return new Bench()
                .shape(20, 20, 1, "linear")
                .data(Map.of("P", 60, "teacherNorm", "rescaled", "studentStart", "at-teacher", "startOffset", 1e-10))
                .steps(Map.of("batchSize", 60, "constraint", "fixed-frobenius-norm"))
                .hiddenFlips(hiddenFlips)
                .epochs(4000, 10);
    }

    private static Matrix one(double entry) {
        return Matrix.of(new double[][] {{entry}});
    }
}
