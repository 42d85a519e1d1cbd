package org.curlew.plugins.architectures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.curlew.spi.Architecture;
import org.curlew.spi.Layer;
import org.curlew.spi.Values;
import org.curlew.testkit.ArchitectureContract;
import org.junit.jupiter.api.Test;

final class ExcitatoryInhibitoryTest implements ArchitectureContract {

    @Override
    public Architecture contribution() {
        return new ExcitatoryInhibitory();
    }

    @Override
    public Map<String, ?> parameters() {
        return Map.of("N", 8, "inhibitoryFraction", 0.3);
    }

    @Test
    void the_rounded_fraction_of_its_neurons_is_inhibitory() {
        assertThat(layer(8, 0.3).inhibitory()).isEqualTo(2);
        assertThat(layer(8, 0).inhibitory()).isZero();
        assertThat(layer(8, 1).inhibitory()).isEqualTo(8);
        assertThat(layer(8, 0.3).recurrent()).isTrue();
    }

    private Layer layer(int n, double fraction) {
        Map<String, ?> given = Map.of("N", n, "inhibitoryFraction", fraction);
        return contribution()
                .create(Values.of("excitatory-inhibitory", contribution().parameters(), given))
                .layer(0);
    }
}
