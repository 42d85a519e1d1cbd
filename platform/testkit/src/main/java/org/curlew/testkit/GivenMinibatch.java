package org.curlew.testkit;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.curlew.spi.Factors;
import org.curlew.spi.InitialWeights;
import org.curlew.spi.Layer;
import org.curlew.spi.Matrix;
import org.curlew.spi.Minibatch;
import org.curlew.spi.Network;
import org.curlew.spi.Weights;

/**
 * A minibatch outside any experiment, of Gaussian inputs, targets and weights: what a rule's factors are worked out from, entry by entry and without the engine's
 * kernels. It allocates nothing once made.
 */
public final class GivenMinibatch implements Minibatch {

    private final Network network;
    private final int samples;
    private final Weights weights;
    private final Matrix inputs;
    private final Matrix target;
    private final Matrix error;
    private final Matrix[] preactivations;
    private final Matrix[] activities;
    private final Matrix[] noisy;
    private final Matrix[] noisyActivities;

    public GivenMinibatch(Network network, int samples) {
        this.network = network;
        this.samples = samples;
        RandomGenerator random = new TestStreams(5).stream("minibatch");
        weights = new InitialWeights(1, "normal").draw(network, random);
        inputs = gaussian(samples, network.inputs(), random);
        target = gaussian(samples, network.outputs(), random);
        error = new Matrix(samples, network.outputs());
        preactivations = layers();
        activities = layers();
        noisy = layers();
        noisyActivities = layers();
        forward(null, preactivations, activities);
        Arrays.setAll(error.data(), i -> activities[activities.length - 1].data()[i] - target.data()[i]);
    }

    /** Factors to fill, one a layer. */
    public Factors[] factors(int terms) {
        return network.layers().stream()
                .map(l -> new Factors(l, samples * terms))
                .toArray(Factors[]::new);
    }

    private Matrix[] layers() {
        return network.layers().stream()
                .map(l -> new Matrix(samples, l.postsynaptic()))
                .toArray(Matrix[]::new);
    }

    private static Matrix gaussian(int rows, int columns, RandomGenerator random) {
        Matrix m = new Matrix(rows, columns);
        Arrays.setAll(m.data(), i -> random.nextGaussian());
        return m;
    }

    // a = W D pre, and pre itself more where the layer is recurrent; h = phi(a)
    private void forward(Matrix[] noise, Matrix[] a, Matrix[] h) {
        for (int l = 0; l < a.length; l++) {
            Layer layer = network.layer(l);
            Matrix pre = l == 0 ? inputs : h[l - 1];
            for (int b = 0; b < samples; b++) {
                for (int i = 0; i < layer.postsynaptic(); i++) {
                    double sum = layer.recurrent() ? pre.get(b, i) : 0;
                    for (int j = 0; j < layer.presynaptic(); j++) {
                        double d = j < layer.presynaptic() - layer.inhibitory() ? 1 : -1;
                        sum += weights.layer(l).get(i, j) * d * pre.get(b, j);
                    }
                    sum += noise == null || noise[l] == null ? 0 : noise[l].get(b, i);
                    a[l].set(b, i, sum);
                    h[l].set(b, i, layer.activation().value(sum));
                }
            }
        }
    }

    @Override
    public int samples() {
        return samples;
    }

    @Override
    public Network network() {
        return network;
    }

    @Override
    public Weights weights() {
        return weights;
    }

    @Override
    public Matrix input(int layer) {
        return layer == 0 ? inputs : activities[layer - 1];
    }

    @Override
    public Matrix preactivation(int layer) {
        return preactivations[layer];
    }

    @Override
    public Matrix activity(int layer) {
        return activities[layer];
    }

    @Override
    public Matrix target() {
        return target;
    }

    @Override
    public Matrix error() {
        return error;
    }

    @Override
    public void respond(Matrix[] noise, Matrix outputs) {
        forward(noise, noisy, noisyActivities);
        System.arraycopy(
                noisyActivities[noisyActivities.length - 1].data(), 0, outputs.data(), 0, samples * network.outputs());
    }

    @Override
    public void multiply(Matrix left, Matrix right, Matrix out) {
        for (int b = 0; b < samples; b++) {
            for (int j = 0; j < right.columns(); j++) {
                double sum = 0;
                for (int k = 0; k < right.rows(); k++) {
                    sum += left.get(b, k) * right.get(k, j);
                }
                out.set(b, j, sum);
            }
        }
    }

    @Override
    public void multiplyBySlope(int layer, Matrix m) {
        for (int b = 0; b < samples; b++) {
            for (int i = 0; i < m.columns(); i++) {
                double slope = network.layer(layer)
                        .activation()
                        .slope(preactivations[layer].get(b, i), activities[layer].get(b, i));
                m.set(b, i, m.get(b, i) * slope);
            }
        }
    }
}
