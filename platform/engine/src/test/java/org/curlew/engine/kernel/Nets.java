package org.curlew.engine.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.curlew.spi.Activation;
import org.curlew.spi.Examples;
import org.curlew.spi.Factors;
import org.curlew.spi.Layer;
import org.curlew.spi.LocalRule;
import org.curlew.spi.Matrix;
import org.curlew.spi.Minibatch;
import org.curlew.spi.Network;
import org.curlew.spi.Signs;
import org.curlew.spi.Weights;

/** Small networks, data and rules of the kernel tests. */
final class Nets {

    private Nets() {}

    static Network twoLayer(int m, int n, int k, Activation phi) {
        return new Network(
                List.of(new Layer("W1", "hidden", "N", n, m, phi), new Layer("W2", "output", "K", k, n, phi)));
    }

    static Matrix random(int rows, int columns, Random random, double scale) {
        Matrix m = new Matrix(rows, columns);
        for (int i = 0; i < m.data().length; i++) {
            m.data()[i] = scale * random.nextGaussian();
        }
        return m;
    }

    static Weights weights(Network network, Random random) {
        return new Weights(network.layers().stream()
                .map(l -> random(l.postsynaptic(), l.presynaptic(), random, 1 / Math.sqrt(l.presynaptic())))
                .toList());
    }

    static Examples examples(Network network, int samples, Random random) {
        return new Examples(
                random(samples, network.inputs(), random, 0.7), random(samples, network.outputs(), random, 0.5));
    }

    static List<Signs> unflipped(Network network) {
        return network.layers().stream()
                .map(l -> Signs.none(l.postsynaptic(), l.presynaptic()))
                .toList();
    }

    /** delta_L = e ∘ phi'(a_L), carried back through the weights: K times the gradient of C. */
    static final LocalRule BACK_PROPAGATION = Nets::backPropagate;

    private static void backPropagate(Minibatch batch, Factors[] layers) {
        int last = layers.length - 1;
        int length = batch.samples() * batch.network().outputs();
        System.arraycopy(batch.error().data(), 0, layers[last].postsynaptic().data(), 0, length);
        batch.multiplyBySlope(last, layers[last].postsynaptic());
        for (int l = last - 1; l >= 0; l--) {
            batch.multiply(layers[l + 1].postsynaptic(), batch.weights(l + 1), layers[l].postsynaptic());
            batch.multiplyBySlope(l, layers[l].postsynaptic());
        }
    }

    static PlainKernel kernel(Network network, Examples examples, Weights start, List<Signs> signs, int largest) {
        return new PlainKernel(network, new PaddedExamples(examples), start, BACK_PROPAGATION, signs, largest);
    }

    static int[] permutation(int n, Random random) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            places.add(i);
        }
        Collections.shuffle(places, random);
        return places.stream().mapToInt(Integer::intValue).toArray();
    }
}
