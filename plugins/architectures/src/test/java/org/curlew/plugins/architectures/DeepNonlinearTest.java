package org.curlew.plugins.architectures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.curlew.spi.Architecture;
import org.curlew.spi.Network;
import org.curlew.spi.StandardActivation;
import org.curlew.spi.Values;
import org.curlew.testkit.ArchitectureContract;
import org.junit.jupiter.api.Test;

final class DeepNonlinearTest implements ArchitectureContract {

    @Override
    public Architecture contribution() {
        return new DeepNonlinear();
    }

    @Override
    public Map<String, ?> parameters() {
        return Map.of("M", 4, "N", 5, "L", 2, "K", 2, "activation", "tanh", "outputActivation", "sigmoid");
    }

    @Test
    void the_output_has_an_activation_of_its_own_or_that_of_the_hidden_neurons() {
        assertThat(network("outputActivation", "linear").readout().activation()).isEqualTo(StandardActivation.LINEAR);
        assertThat(network("outputActivation", "as-hidden").readout().activation())
                .isEqualTo(StandardActivation.TANH);
        assertThat(network("activation", "relu").layer(1).activation()).isEqualTo(StandardActivation.RELU);
    }

    private Network network(String parameter, String choice) {
        Map<String, Object> given = new HashMap<>(parameters());
        given.put(parameter, choice);
        return contribution().create(Values.of("deep-nonlinear", contribution().parameters(), given));
    }
}
