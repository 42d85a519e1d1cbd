package org.curlew.plugins.architectures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    void more_weights_than_any_worker_holds_are_refused() {
        assertThatThrownBy(() -> network(Map.of("N", 2000, "L", 100)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("deep-linear: there must be at most 100000000 weights")
                .hasMessageContaining("L = 100, N = 2000");
    }

    private Network network(Map<String, ?> given) {
        return contribution().create(Values.of("deep-linear", contribution().parameters(), given));
    }
}
