package org.curlew.plugins.architectures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.curlew.engine.experiment.FlipSelection;
import org.curlew.engine.experiment.FlipSide;
import org.curlew.engine.experiment.RuleFlips;
import org.curlew.engine.simulation.FlippedNeurons;
import org.curlew.spi.Network;
import org.curlew.spi.Signs;
import org.curlew.spi.Values;
import org.curlew.testkit.TestStreams;
import org.junit.jupiter.api.Test;

/** Rule flips layer by layer in a deep network. */
final class LayerFlipsTest {

    @Test
    void every_layer_of_a_deep_network_has_its_own_fraction_of_flipped_neurons() {
        DeepLinear family = new DeepLinear();
        Network network =
                family.create(Values.of("deep-linear", family.parameters(), Map.of("M", 10, "N", 20, "L", 2, "K", 1)));
        RuleFlips flips = new RuleFlips(
                FlipSide.PRESYNAPTIC, 0, 0, FlipSelection.RANDOM, List.of(), List.of(), List.of(0.3, 0.0, 0.5));
        List<Signs> signs = FlippedNeurons.signs(flips, network, new TestStreams(1));
        assertThat(signs.stream()
                        .mapToLong(s -> Arrays.stream(s.presynaptic())
                                .filter(d -> d < 0)
                                .count()))
                .containsExactly(3L, 0L, 10L);
    }
}
