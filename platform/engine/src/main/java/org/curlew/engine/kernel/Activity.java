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
    private final Presynaptic[] presynaptic;
    private final Presynaptic[] drives;
    private final int[][] drivePlaces;

    Activity(Network network, int largest) {
        this.network = network;
        preactivations = network.layers().stream()
                .map(l -> slackened(largest, l.postsynaptic()))
                .toList();
        activities = network.layers().stream()
                .map(l -> slackened(largest, l.postsynaptic()))
                .toList();
        presynaptic =
                activities.stream().map(h -> Presynaptic.changing(h.data())).toArray(Presynaptic[]::new);
        places = network.layers().stream()
                .map(l -> consecutive(largest, l.postsynaptic()))
                .toArray(int[][]::new);
        drives = network.layers().stream()
                .map(l -> l.plain()
                        ? null
                        : Presynaptic.changing(
                                slackened(largest, l.presynaptic()).data()))
                .toArray(Presynaptic[]::new);
        drivePlaces = network.layers().stream()
                .map(l -> l.plain() ? null : consecutive(largest, l.presynaptic()))
                .toArray(int[][]::new);
    }

    /** A matrix with further rows that make up a tile of samples and two vectors; only the first rows count. */
    static Matrix slackened(int rows, int columns) {
        return new Matrix(rows + 9 + (2 * Lanes.COUNT + columns - 1) / columns, columns);
    }

    /** Where the rows of a matrix begin. */
    static int[] consecutive(int rows, int columns) {
        int[] places = new int[rows];
        for (int b = 0; b < rows; b++) {
            places[b] = b * columns;
        }
        return places;
    }

    /** The forward pass: h_0 = x, a_l = W_l D_l h_{l-1}, h_l = phi_l(a_l). */
    void compute(LayerWeights[] weights, Presynaptic x, int[] sampleAt, int from, int count) {
        compute(weights, x, sampleAt, from, count, null);
    }

    /** The same with noise_l, where it is not null, added to each a_l. */
    void compute(LayerWeights[] weights, Presynaptic x, int[] sampleAt, int from, int count, Matrix[] noise) {
        for (int l = 0; l < network.depth(); l++) {
            Layer layer = network.layer(l);
            Presynaptic pre = l == 0 ? x : presynaptic[l - 1];
            int[] preAt = l == 0 ? sampleAt : places[l - 1];
            int first = l == 0 ? from : 0;
            double[] a = preactivations.get(l).data();
            if (layer.plain()) {
                weights[l].preactivations(pre, preAt, first, count, a);
            } else {
                typed(layer, pre.x, preAt, first, count, drives[l].x);
                weights[l].preactivations(drives[l], drivePlaces[l], 0, count, a);
            }
            if (layer.recurrent()) {
                add(pre.x, preAt, first, count, layer.postsynaptic(), a);
            }
            if (noise != null && noise[l] != null) {
                add(noise[l].data(), places[l], 0, count, layer.postsynaptic(), a);
            }
            Response.apply(layer.activation(), a, activities.get(l).data(), count * layer.postsynaptic());
        }
    }

    // D pre: inhibitory neurons, the last ones, with the opposite sign
    private static void typed(Layer layer, double[] pre, int[] preAt, int first, int count, double[] drive) {
        int n = layer.presynaptic();
        for (int b = 0; b < count; b++) {
            System.arraycopy(pre, preAt[first + b], drive, b * n, n);
            for (int j = n - layer.inhibitory(); j < n; j++) {
                drive[b * n + j] = -drive[b * n + j];
            }
        }
    }

    private static void add(double[] more, int[] moreAt, int first, int count, int n, double[] a) {
        for (int b = 0; b < count; b++) {
            int at = moreAt[first + b];
            for (int i = 0; i < n; i++) {
                a[b * n + i] += more[at + i];
            }
        }
    }

    /** D pre of a layer that is not plain: what its weights multiply. */
    Presynaptic drive(int layer) {
        return drives[layer];
    }

    int[] drivePlaces(int layer) {
        return drivePlaces[layer];
    }

    Matrix preactivation(int layer) {
        return preactivations.get(layer);
    }

    Matrix activity(int layer) {
        return activities.get(layer);
    }

    /** The activity as the next layer's input. */
    Presynaptic presynaptic(int layer) {
        return presynaptic[layer];
    }

    Matrix output() {
        return activities.getLast();
    }

    /** Where the rows of layer l's activity begin. */
    int[] places(int layer) {
        return places[layer];
    }
}
