package org.curlew.plugins.integrators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.curlew.spi.Weights;
import org.junit.jupiter.api.Test;

final class EulerIsMinibatchEulerTest {

    @Test
    void an_euler_epoch_of_time_eta_is_a_full_batch_epoch_at_learning_rate_eta() {
        Weights flow = Scalar.weights(0.7, -0.3);
        Weights minibatch = flow.copy();
        Map<String, ?> time = Map.of("method", "euler", "epochTime", 0.05);
        Map<String, ?> rate = Map.of("learningRate", 0.05, "batchSize", 1, "constraint", "none");
        Scalar.run(new RungeKutta(), time, Scalar.learning(1, 1, -1), flow, 100, at -> {});
        Scalar.run(new MinibatchEuler(), rate, Scalar.learning(1, 1, -1), minibatch, 100, at -> {});
        assertThat(flow).isEqualTo(minibatch);
    }
}
