package org.curlew.engine.kernel;

import java.util.List;
import org.curlew.spi.Layer;
import org.curlew.spi.Matrix;
import org.curlew.spi.Network;

/** a_l and h_l of every layer for up to a given number of samples; one vector of slack behind each, so kernels may read on. */
final class Activity {

    private final Network network;
    private final List<Matrix> preactivations;
    private final List<Matrix> activities;
    private final int[][] places;
    private final Preactivation preactivation = new Preactivation();

    Activity(Network network, int largest) {
        this.network = network;
        preactivations = network.layers().stream()
                .map(l -> slackened(largest, l.postsynaptic()))
                .toList();
        activities = network.layers().stream()
                .map(l -> slackened(largest, l.postsynaptic()))
                .toList();
        places = network.layers().stream()
                .map(l -> consecutive(largest, l.postsynaptic()))
                .toArray(int[][]::new);
    }

    /** A matrix with as many further rows as make one vector and whole vectors in all; only the first rows count. */
    static Matrix slackened(int rows, int columns) {
        return new Matrix(rows + (2 * Lanes.COUNT + columns - 1) / columns, columns);
    }

    /** Where the rows of a matrix begin. */
    static int[] consecutive(int rows, int columns) {
        int[] places = new int[rows];
        for (int b = 0; b < rows; b++) {
            places[b] = b * columns;
        }
        return places;
    }

    /** The forward pass: h_0 = x, a_l = W_l h_{l-1}, h_l = phi_l(a_l). */
    void compute(PaddedWeights[] weights, double[] x, int[] sampleAt, int from, int count) {
        for (int l = 0; l < network.depth(); l++) {
            Layer layer = network.layer(l);
            double[] a = preactivations.get(l).data();
            if (l == 0) {
                preactivation.compute(x, sampleAt, from, count, weights[l], a);
            } else {
                preactivation.compute(activities.get(l - 1).data(), places[l - 1], 0, count, weights[l], a);
            }
            Response.apply(layer.activation(), a, activities.get(l).data(), count * layer.postsynaptic());
        }
    }

    Matrix preactivation(int layer) {
        return preactivations.get(layer);
    }

    Matrix activity(int layer) {
        return activities.get(layer);
    }

    Matrix output() {
        return activities.getLast();
    }

    /** Where the rows of layer l's activity begin. */
    int[] places(int layer) {
        return places[layer];
    }
}
