package org.curlew.plugins.tasks;

import java.util.List;
import java.util.SplittableRandom;
import org.curlew.spi.Layer;
import org.curlew.spi.Matrix;
import org.curlew.spi.Network;
import org.curlew.spi.Randomness;
import org.curlew.spi.StandardActivation;
import org.curlew.spi.TaskSetting;
import org.curlew.spi.Weights;

/** A two-layer network whose answers are all zero: enough for tasks to make their data. */
record SmallSetting(Network network, int seed) implements TaskSetting {

    static SmallSetting of(int m, int n, int k) {
        return new SmallSetting(
                new Network(List.of(
                        new Layer("W1", "hidden", "N", n, m, StandardActivation.LINEAR),
                        new Layer("W2", "output", "K", k, n, StandardActivation.LINEAR))),
                1);
    }

    @Override
    public Randomness randomness() {
        return purpose -> new SplittableRandom(purpose.hashCode() + seed);
    }

    @Override
    public Matrix respond(Weights weights, Matrix inputs) {
        return new Matrix(inputs.rows(), network.outputs());
    }

    /** <x_i x_j> over the samples. */
    static double[][] moments(Matrix x) {
        double[][] c = new double[x.columns()][x.columns()];
        for (int p = 0; p < x.rows(); p++) {
            for (int i = 0; i < c.length; i++) {
                for (int j = 0; j < c.length; j++) {
                    c[i][j] += x.get(p, i) * x.get(p, j) / x.rows();
                }
            }
        }
        return c;
    }
}
