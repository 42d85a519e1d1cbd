package org.curlew.engine.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.curlew.engine.experiment.FlipSelection;
import org.curlew.engine.experiment.FlipSide;
import org.curlew.engine.experiment.RuleFlips;
import org.curlew.spi.Layer;
import org.curlew.spi.Network;
import org.curlew.spi.Randomness;
import org.curlew.spi.Signs;

/**
 * Which neurons are rule-flipped: D1 on every layer but the readout, D2 on the readout, -1 for a flipped neuron.
 *
 * <p>Presynaptic: ΔW <- ΔW D. Postsynaptic: ΔW <- D ΔW. A random choice draws one permutation a layer whatever the fraction, so that arms of one seed share it.
 */
public final class FlippedNeurons {

    private FlippedNeurons() {}

    /** One pair of sign vectors a layer. */
    public static List<Signs> signs(RuleFlips flips, Network network, Randomness randomness) {
        RandomGenerator random = randomness.stream(Randomness.FLIPS);
        return IntStream.range(0, network.depth())
                .mapToObj(l -> signs(flips, network, l, random))
                .toList();
    }

    private static Signs signs(RuleFlips flips, Network network, int layer, RandomGenerator random) {
        Layer shape = network.layer(layer);
        Signs signs = Signs.none(shape.postsynaptic(), shape.presynaptic());
        double[] side = flips.side() == FlipSide.PRESYNAPTIC ? signs.presynaptic() : signs.postsynaptic();
        for (int neuron : flipped(flips, layer, network.depth(), side.length, random)) {
            side[neuron] = -1;
        }
        return signs;
    }

    private static int[] flipped(RuleFlips flips, int layer, int depth, int n, RandomGenerator random) {
        if (flips.selection() == FlipSelection.LISTED) {
            return flips.listed(layer, depth).stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        int[] neurons = Permutation.identity(n);
        if (flips.selection() == FlipSelection.RANDOM) {
            Permutation.shuffle(neurons, random);
        }
        return Arrays.copyOf(neurons, flips.count(layer, depth, n));
    }
}
