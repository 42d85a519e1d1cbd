package org.curlew.plugins.integrators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.curlew.spi.Integrator;
import org.curlew.spi.Weights;
import org.curlew.testkit.AnalyticField;
import org.curlew.testkit.IntegratorContract;
import org.junit.jupiter.api.Test;

final class HeavyBallTest implements IntegratorContract {

    @Override
    public Integrator contribution() {
        return new HeavyBall();
    }

    // w_{n+1} = (1 + mu - s) w_n - mu w_{n-1}; with (1 + mu - s)^2 = 4 mu both roots are r = sqrt(mu): w_n = (A + B n)
    // r^n
    @Test
    void on_a_decaying_weight_with_critical_momentum_it_follows_the_closed_form() {
        double mu = 0.49;
        double r = 0.7;
        double s = 1 + mu - 2 * r;
        Weights w = Scalar.weights(1, 0);
        int[] n = {0};
        double slope = (1 - s) / r - 1;
        Map<String, ?> given = Map.of("learningRate", s, "batchSize", 1, "momentum", mu, "constraint", "none");
        Scalar.run(contribution(), given, AnalyticField.DECAY, w, 30, at -> {
            n[0]++;
            assertThat(Scalar.w1(at)).isCloseTo((1 + slope * n[0]) * Math.pow(r, n[0]), within(1e-14));
        });
        assertThat(n[0]).isEqualTo(30);
    }

    @Test
    void without_momentum_it_is_minibatch_euler() {
        Weights ball = Scalar.weights(0.7, -0.3);
        Weights euler = ball.copy();
        Map<String, ?> given = Map.of("learningRate", 0.05, "batchSize", 1);
        Scalar.run(new MinibatchEuler(), given, Scalar.learning(1, 1, -1), euler, 50, at -> {});
        Map<String, ?> still = Map.of("learningRate", 0.05, "batchSize", 1, "momentum", 0);
        Scalar.run(contribution(), still, Scalar.learning(1, 1, -1), ball, 50, at -> {});
        assertThat(ball).isEqualTo(euler);
    }
}
