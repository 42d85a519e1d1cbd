package org.curlew.engine.kernel;

import java.util.Arrays;
import java.util.List;
import org.curlew.spi.Matrix;
import org.curlew.spi.Memory;
import org.curlew.spi.Network;
import org.curlew.spi.WeightConstraint;
import org.curlew.spi.Weights;

/**
 * The weights of a trajectory in the shape that kernels want. They stay here between epochs until someone asks for a matrix, and are taken in anew only if someone has: what nobody looked at nobody changed.
 */
final class KeptWeights {

    final LayerWeights[] layers;

    private final double[] norms;
    private final Weights.Source keeper = this::fetch;
    private Weights kept = new Weights(List.of());

    /** @param student the weights at the start, whose norms the constraint keeps */
    KeptWeights(Network network, Weights student) {
        layers = network.layers().stream().map(LayerWeights::of).toArray(LayerWeights[]::new);
        norms = student.layers().stream().mapToDouble(Matrix::norm).toArray();
    }

    /** The name of a kernel that has its weights here: whether products are taken in pairs changes their last digits, so it is part of it. */
    String named(String kernel, int largestMinibatch) {
        boolean pairs =
                largestMinibatch >= SampleTiles.WORTH && Arrays.stream(layers).anyMatch(l -> l.pairs);
        return pairs ? kernel + "-in-pairs" : kernel;
    }

    /** Has these weights at hand; those of another trajectory are given back first. */
    void take(Weights w) {
        if (w == kept && w.isWith(keeper)) {
            return;
        }
        if (kept.isWith(keeper)) {
            kept.layers();
        }
        for (int l = 0; l < layers.length; l++) {
            layers[l].load(w.layer(l));
        }
        kept = w;
    }

    /** What was taken has changed here. */
    void keep() {
        kept.leaveTo(keeper);
    }

    private void fetch(List<Matrix> into) {
        for (int l = 0; l < layers.length; l++) {
            layers[l].store(into.get(l));
        }
    }

    void constrain(WeightConstraint constraint) {
        for (int l = 0; l < layers.length; l++) {
            switch (constraint) {
                case NONE -> {}
                case FIXED_FROBENIUS_NORM -> layers[l].norms.fix(norms[l]);
                case UNIT_ROW_NORMS -> layers[l].norms.fixRows();
            }
        }
    }

    void remember(Memory memory, Weights w) {
        if (memory.flag(w == kept && w.isWith(keeper))) {
            for (LayerWeights layer : layers) {
                layer.remember(memory);
            }
            kept = w;
            keep();
        } else {
            memory.weights(w);
        }
    }

    /** Whether no weight that was left here is larger, by the norms. */
    boolean within(double limit) {
        if (!kept.isWith(keeper)) {
            return false;
        }
        for (LayerWeights layer : layers) {
            if (!layer.norms.within(limit)) {
                return false;
            }
        }
        return true;
    }
}
