package org.curlew.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.curlew.spi.Layer;
import org.curlew.spi.Network;
import org.curlew.spi.StandardActivation;
import org.junit.jupiter.api.Test;

class StepWorkTest {

    private static final int INPUTS = 9;
    private static final int BATCH = 5;

    @Test
    void six_neurons_take_the_time_of_eight_and_a_single_output_that_of_two_and_a_half() {
        double hidden = 2 * BATCH * 8 * INPUTS;
        double readout = 3 * BATCH * 2.5 * 6;
        double activations = 60 * BATCH * (6 + 1);
        assertThat(StepWork.plain(network(6), BATCH).effort()).isEqualTo(hidden + readout + activations + 11_000);
    }

    @Test
    void products_of_neurons_that_fill_vectors_take_as_many_multiply_adds_as_there_are() {
        double more = StepWork.plain(network(24), BATCH).effort()
                - StepWork.plain(network(16), BATCH).effort();
        assertThat(more).isEqualTo(8 * BATCH * (2 * INPUTS + 3 * 2.5 + 60));
    }

    @Test
    void a_look_at_the_errors_goes_through_the_layers_once_a_sample() {
        assertThat(StepWork.response(network(6))).isEqualTo(8 * INPUTS + 30 * 6 + 2.5 * 6 + 30);
    }

    private static Network network(int hidden) {
        return new Network(List.of(
                new Layer("W1", "hidden", "N", hidden, INPUTS, StandardActivation.TANH),
                new Layer("W2", "output", "K", 1, hidden, StandardActivation.TANH)));
    }
}
