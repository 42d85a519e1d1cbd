package org.curlew.plugins.integrators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.curlew.spi.Integrator;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Stepping;
import org.curlew.spi.Values;
import org.curlew.spi.Weights;
import org.curlew.testkit.AnalyticField;
import org.curlew.testkit.FixedStepContract;
import org.junit.jupiter.api.Test;

final class MinibatchEulerTest implements FixedStepContract {

    @Override
    public Integrator contribution() {
        return new MinibatchEuler();
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, ?> oneStepOf(double h) {
        return Map.of("learningRate", h, "batchSize", SAMPLES, "constraint", "none");
    }

    // dw/dt = -w: each of the ceil(P / B) minibatches multiplies by 1 - eta B / P, the shorter last one too
    @Test
    void an_epoch_of_decay_multiplies_by_one_minus_the_step_once_a_minibatch() {
        Weights w = Scalar.weights(0.3, -2);
        Values values = Values.of(
                "minibatch-euler",
                contribution().parameters(),
                Map.of("learningRate", 0.5, "batchSize", 10, "constraint", "none"));
        Stepping stepping = contribution().create(values, Scalar.NETWORK, SAMPLES);
        stepping.epoch(new AnalyticField(SAMPLES, 10, w, AnalyticField.DECAY), w);
        double factor = Math.pow(1 - 0.5 * 10 / SAMPLES, 3);
        assertThat(Scalar.w1(w)).isCloseTo(0.3 * factor, within(1e-15));
        assertThat(Scalar.w2(w)).isCloseTo(-2 * factor, within(1e-15));
    }

    @Test
    void a_minibatch_larger_than_the_training_set_is_refused() {
        assertThatThrownBy(() -> contribution().create(values(), Scalar.NETWORK, 9))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("minibatch-euler: batchSize (B) must be at most the training set's size P = 9; got 10");
    }
}
