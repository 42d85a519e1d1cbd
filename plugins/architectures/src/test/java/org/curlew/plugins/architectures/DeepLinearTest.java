package org.curlew.plugins.architectures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.curlew.spi.Architecture;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Layer;
import org.curlew.spi.Network;
import org.curlew.spi.StandardActivation;
import org.curlew.spi.Values;
import org.curlew.testkit.ArchitectureContract;
import org.junit.jupiter.api.Test;

final class DeepLinearTest implements ArchitectureContract {

    @Override
    public Architecture contribution() {
        return new DeepLinear();
    }

    @Override
    public Map<String, ?> parameters() {
        return Map.of("M", 7, "N", 5, "L", 3, "K", 2);
    }

    @Test
    void there_is_a_weight_matrix_more_than_hidden_layers() {
        Network network = network(Map.of("M", 7, "N", 5, "L", 3, "K", 2));
        assertThat(network.layers().stream().map(Layer::weights)).containsExactly("W1", "W2", "W3", "W4");
        assertThat(network.layers().stream().map(Layer::neurons))
                .containsExactly("hidden 1", "hidden 2", "hidden 3", "output");
        assertThat(network.weightCount()).isEqualTo(5 * 7 + 2 * 5 * 5 + 2 * 5);
        assertThat(network.layers()).allSatisfy(l -> assertThat(l.activation()).isEqualTo(StandardActivation.LINEAR));
    }

    @Test
    void without_hidden_layers_inputs_lead_to_outputs() {
        Network network = network(Map.of("M", 7, "L", 0, "K", 2));
        assertThat(network.depth()).isEqualTo(1);
        assertThat(network.weightCount()).isEqualTo(14);
    }

    @Test
    void with_one_hidden_layer_it_is_the_linear_two_layer_network() {
        TwoLayer family = new TwoLayer();
        Network two = family.create(
                Values.of("two-layer", family.parameters(), Map.of("M", 7, "N", 5, "K", 2, "activation", "linear")));
        assertThat(network(Map.of("M", 7, "N", 5, "K", 2, "L", 1))).isEqualTo(two);
    }

    @Test
    void hidden_layers_may_have_a_width_each() {
        Network network = network(Map.of("M", 7, "L", 3, "widths", List.of(9, 4, 6), "K", 2));
        assertThat(network.layers().stream().map(Layer::postsynaptic)).containsExactly(9, 4, 6, 2);
        assertThat(network.layers().stream().map(Layer::presynaptic)).containsExactly(7, 9, 4, 6);
        assertThat(network.layers().stream().map(Layer::symbol)).containsExactly("N1", "N2", "N3", "K");
    }

    @Test
    void there_is_one_width_for_each_hidden_layer() {
        assertThatThrownBy(() -> network(Map.of("L", 3, "widths", List.of(9, 4))))
                .isInstanceOf(InvalidInput.class)
                .hasMessage(
                        "deep-linear: widths must name one width for each of the L = 3 hidden layers; got 2: [9, 4]");
        assertThatThrownBy(() -> network(Map.of("L", 2, "widths", List.of(9, 0))))
                .hasMessageContaining("deep-linear: widths (N_l) must lie in [1, 100000]; got 0");
        assertThatThrownBy(() -> network(Map.of("L", 2, "widths", "wide")))
                .hasMessageContaining("must be a list of whole numbers, such as [64, 32]; got wide");
    }

    @Test
    void more_weights_than_any_worker_holds_are_refused() {
        assertThatThrownBy(() -> network(Map.of("N", 2000, "L", 100)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("deep-linear: there must be at most 100000000 weights")
                .hasMessageContaining("with M = 50, hidden layers of [2000, 2000,");
    }

    private Network network(Map<String, ?> given) {
        return contribution().create(Values.of("deep-linear", contribution().parameters(), given));
    }
}
