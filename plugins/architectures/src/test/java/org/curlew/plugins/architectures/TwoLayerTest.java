package org.curlew.plugins.architectures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.curlew.spi.Architecture;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Network;
import org.curlew.spi.StandardActivation;
import org.curlew.spi.Values;
import org.curlew.testkit.ArchitectureContract;
import org.junit.jupiter.api.Test;

final class TwoLayerTest implements ArchitectureContract {

    @Override
    public Architecture contribution() {
        return new TwoLayer();
    }

    @Test
    void hidden_weights_are_n_by_m_and_readout_weights_k_by_n() {
        Network network = network(Map.of("M", 7, "N", 5, "K", 2, "activation", "relu"));
        assertThat(network.layer(0).postsynaptic()).isEqualTo(5);
        assertThat(network.layer(0).presynaptic()).isEqualTo(7);
        assertThat(network.readout().postsynaptic()).isEqualTo(2);
        assertThat(network.readout().presynaptic()).isEqualTo(5);
        assertThat(network.readout().activation()).isEqualTo(StandardActivation.RELU);
    }

    @Test
    void more_weights_than_any_worker_holds_are_refused() {
        assertThatThrownBy(() -> network(Map.of("M", 100_000, "N", 100_000)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("two-layer: N (M + K) must be at most 100000000 weights");
    }

    private Network network(Map<String, ?> given) {
        return contribution().create(Values.of("two-layer", contribution().parameters(), given));
    }
}
