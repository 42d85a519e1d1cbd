package org.curlew.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.curlew.engine.experiment.FlipSelection;
import org.curlew.engine.experiment.FlipSide;
import org.curlew.engine.experiment.RuleFlips;
import org.curlew.spi.Layer;
import org.curlew.spi.Network;
import org.curlew.spi.Signs;
import org.curlew.spi.StandardActivation;
import org.junit.jupiter.api.Test;

class FlippedNeuronsTest {

    private final Network network = new Network(List.of(
            new Layer("W1", "hidden", "N", 10, 20, StandardActivation.TANH),
            new Layer("W2", "output", "K", 4, 10, StandardActivation.TANH)));

    @Test
    void presynaptic_flips_mark_the_columns_of_the_first_neurons() {
        List<Signs> signs = signs(FlipSide.PRESYNAPTIC, FlipSelection.FIRST, 1);
        assertThat(signs.get(0).presynaptic()).startsWith(-1, -1, -1, -1, -1, 1).hasSize(20);
        assertThat(signs.get(1).presynaptic()).startsWith(-1, 1).hasSize(10);
        assertThat(signs.get(0).postsynaptic()).containsOnly(1);
        assertThat(signs.get(1).postsynaptic()).containsOnly(1);
    }

    @Test
    void postsynaptic_flips_mark_the_rows() {
        List<Signs> signs = signs(FlipSide.POSTSYNAPTIC, FlipSelection.FIRST, 1);
        assertThat(flipped(signs.get(0).postsynaptic())).isEqualTo(3);
        assertThat(flipped(signs.get(1).postsynaptic())).isEqualTo(0);
        assertThat(signs.get(0).presynaptic()).containsOnly(1);
    }

    @Test
    void a_random_choice_flips_as_many_and_depends_on_the_seed_alone() {
        List<Signs> one = signs(FlipSide.PRESYNAPTIC, FlipSelection.RANDOM, 1);
        assertThat(flipped(one.get(0).presynaptic())).isEqualTo(5);
        assertThat(one.get(0).presynaptic())
                .isEqualTo(signs(FlipSide.PRESYNAPTIC, FlipSelection.RANDOM, 1)
                        .get(0)
                        .presynaptic());
        assertThat(one.get(0).presynaptic())
                .isNotEqualTo(signs(FlipSide.PRESYNAPTIC, FlipSelection.RANDOM, 2)
                        .get(0)
                        .presynaptic());
    }

    @Test
    void listed_neurons_are_flipped_and_no_other() {
        RuleFlips listed = new RuleFlips(FlipSide.PRESYNAPTIC, 0, 0, FlipSelection.LISTED, List.of(3, 7), List.of(9));
        List<Signs> signs = FlippedNeurons.signs(listed, network, new Streams(1));
        assertThat(flipped(signs.get(0).presynaptic())).isEqualTo(2);
        assertThat(signs.get(0).presynaptic()[3]).isEqualTo(-1);
        assertThat(signs.get(0).presynaptic()[7]).isEqualTo(-1);
        assertThat(signs.get(1).presynaptic()[9]).isEqualTo(-1);
    }

    @Test
    void every_layer_can_have_a_fraction_of_its_own() {
        RuleFlips flips = new RuleFlips(
                FlipSide.PRESYNAPTIC, 0.9, 0.9, FlipSelection.FIRST, List.of(), List.of(), List.of(0.5, 0.2));
        List<Signs> signs = FlippedNeurons.signs(flips, network, new Streams(1));
        assertThat(Arrays.stream(signs.get(0).presynaptic()).sum()).isEqualTo(20 - 2 * 10);
        assertThat(Arrays.stream(signs.get(1).presynaptic()).sum()).isEqualTo(10 - 2 * 2);
    }

    private List<Signs> signs(FlipSide side, FlipSelection selection, long seed) {
        RuleFlips flips = new RuleFlips(side, 0.25, 0.1, selection, List.of(), List.of());
        return FlippedNeurons.signs(flips, network, new Streams(seed));
    }

    private static long flipped(double[] signs) {
        return DoubleStream.of(signs).filter(s -> s == -1).count();
    }
}
