package org.curlew.testkit;

import org.curlew.spi.Examples;
import org.curlew.spi.Layer;
import org.curlew.spi.Matrix;
import org.curlew.spi.Network;
import org.curlew.spi.Weights;

/** grad C by central differences, C computed entry by entry: a route of its own, to hold the engine's gradient and a rule's claim against. */
final class Slopes {

    private static final double H = 1e-6;

    private Slopes() {}

    static Weights of(Network network, Weights at, Examples examples) {
        Weights slopes = Weights.zeros(network);
        Weights shifted = at.copy();
        for (int l = 0; l < network.depth(); l++) {
            double[] w = shifted.layer(l).data();
            for (int i = 0; i < w.length; i++) {
                double here = w[i];
                w[i] = here + H;
                double above = loss(network, shifted, examples);
                w[i] = here - H;
                double below = loss(network, shifted, examples);
                w[i] = here;
                slopes.layer(l).data()[i] = (above - below) / (2 * H);
            }
        }
        return slopes;
    }

    // C = 1/2 <(y - target)^2>
    private static double loss(Network network, Weights weights, Examples examples) {
        double sum = 0;
        for (int sample = 0; sample < examples.samples(); sample++) {
            double[] h = row(examples.inputs(), sample);
            for (int l = 0; l < network.depth(); l++) {
                h = respond(weights.layer(l), network.layer(l), h);
            }
            for (int k = 0; k < h.length; k++) {
                sum += Math.pow(h[k] - examples.targets().get(sample, k), 2);
            }
        }
        return 0.5 * sum / (examples.samples() * network.outputs());
    }

    // h = phi(W D pre), and pre itself more where the layer is recurrent
    private static double[] respond(Matrix w, Layer layer, double[] pre) {
        double[] out = new double[w.rows()];
        for (int i = 0; i < out.length; i++) {
            double a = layer.recurrent() ? pre[i] : 0;
            for (int j = 0; j < pre.length; j++) {
                a += (j < pre.length - layer.inhibitory() ? 1 : -1) * w.get(i, j) * pre[j];
            }
            out[i] = layer.activation().value(a);
        }
        return out;
    }

    private static double[] row(Matrix m, int index) {
        double[] row = new double[m.columns()];
        System.arraycopy(m.data(), index * row.length, row, 0, row.length);
        return row;
    }
}
