package org.curlew.plugins.architectures;

import static org.assertj.core.api.Assertions.assertThat;

import org.curlew.spi.Architecture;
import org.curlew.spi.Network;
import org.curlew.spi.StandardActivation;
import org.curlew.testkit.ArchitectureContract;
import org.junit.jupiter.api.Test;

final class ScalarNetworkTest implements ArchitectureContract {

    @Override
    public Architecture contribution() {
        return new ScalarNetwork();
    }

    @Test
    void it_has_two_weights_and_is_linear() {
        Network network = contribution().create(values());
        assertThat(network.weightCount()).isEqualTo(2);
        assertThat(network.inputs()).isEqualTo(1);
        assertThat(network.layers()).allSatisfy(l -> assertThat(l.activation()).isEqualTo(StandardActivation.LINEAR));
    }
}
