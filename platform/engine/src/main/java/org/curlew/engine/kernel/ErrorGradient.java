package org.curlew.engine.kernel;

import java.util.List;
import java.util.stream.IntStream;
import org.curlew.spi.Factors;
import org.curlew.spi.Matrix;
import org.curlew.spi.Minibatch;
import org.curlew.spi.Network;
import org.curlew.spi.Signs;
import org.curlew.spi.Weights;

/**
 * grad C by back-propagation: delta_L = e ∘ phi'(a_L) / K, delta_l = (delta_{l+1} W_{l+1}) ∘ phi'(a_l), grad_l = <delta_l h_{l-1}ᵀ>.
 *
 * <p>It is what a rule is compared with, whatever the rule; the velocity of plain descent with the sign turned.
 */
public final class ErrorGradient {

    private static final int BLOCK = 64;

    private final PlainKernel descent;

    public ErrorGradient(Network network, PaddedExamples data) {
        List<Signs> unflipped = network.layers().stream()
                .map(l -> Signs.none(l.postsynaptic(), l.presynaptic()))
                .toList();
        int block = Math.min(BLOCK, data.samples);
        descent =
                new PlainKernel(network, data, Weights.zeros(network), ErrorGradient::backPropagate, unflipped, block);
    }

    public Weights at(Weights weights) {
        Weights gradient = new Weights(weights.layers().stream()
                .map(w -> new Matrix(w.rows(), w.columns()))
                .toList());
        descent.velocity(weights, 0, descent.samples(), gradient);
        for (Matrix g : gradient.layers()) {
            double[] entries = g.data();
            for (int i = 0; i < entries.length; i++) {
                entries[i] = -entries[i];
            }
        }
        return gradient;
    }

    private static void backPropagate(Minibatch batch, Factors[] layers) {
        int last = layers.length - 1;
        int k = batch.network().outputs();
        double[] delta = layers[last].postsynaptic().data();
        IntStream.range(0, batch.samples() * k)
                .forEach(i -> delta[i] = batch.error().data()[i] / k);
        batch.multiplyBySlope(last, layers[last].postsynaptic());
        for (int l = last - 1; l >= 0; l--) {
            batch.carryBack(l + 1, layers[l + 1].postsynaptic(), layers[l].postsynaptic());
            batch.multiplyBySlope(l, layers[l].postsynaptic());
        }
    }
}
