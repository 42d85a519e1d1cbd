package org.curlew.engine.kernel;

import org.curlew.spi.Matrix;
import org.curlew.spi.Network;
import org.curlew.spi.Weights;

/** y = phi(W_L ... phi(W_1 x)) for many samples, a block at a time, with the error C = 1/2 <(y - target)^2>, mean over samples and outputs. */
public final class NetworkResponse {

    private static final int BLOCK = 64;

    private final Network network;
    private final LayerWeights[] weights;
    private final Activity activity;
    private final int[] places = new int[BLOCK];

    public NetworkResponse(Network network) {
        this.network = network;
        weights = network.layers().stream().map(LayerWeights::of).toArray(LayerWeights[]::new);
        activity = new Activity(network, BLOCK);
    }

    /** Outputs, samples x K. */
    public Matrix outputs(Weights w, Matrix inputs) {
        Matrix outputs = new Matrix(inputs.rows(), network.outputs());
        load(w);
        Presynaptic x = Presynaptic.lasting(Lanes.withSlack(inputs.data()));
        int k = network.outputs();
        for (int from = 0; from < inputs.rows(); from += BLOCK) {
            int count = block(x, from, inputs.rows());
            System.arraycopy(activity.output().data(), 0, outputs.data(), from * k, count * k);
        }
        return outputs;
    }

    /** h_l over all examples, samples x postsynaptic. */
    public Matrix activity(Weights w, PaddedExamples examples, int layer) {
        int n = network.layer(layer).postsynaptic();
        Matrix all = new Matrix(examples.samples, n);
        load(w);
        for (int from = 0; from < examples.samples; from += BLOCK) {
            int count = block(examples.presynaptic, from, examples.samples);
            System.arraycopy(activity.activity(layer).data(), 0, all.data(), from * n, count * n);
        }
        return all;
    }

    /** C, half the mean squared error over samples and outputs. */
    public double error(Weights w, PaddedExamples examples) {
        load(w);
        int k = network.outputs();
        double[] y = activity.output().data();
        double sum = 0;
        for (int from = 0; from < examples.samples; from += BLOCK) {
            int count = block(examples.presynaptic, from, examples.samples);
            for (int i = 0; i < count * k; i++) {
                double e = y[i] - examples.targets[from * k + i];
                sum += e * e;
            }
        }
        return sum / (2.0 * examples.samples * k);
    }

    private int block(Presynaptic x, int from, int samples) {
        int count = Math.min(BLOCK, samples - from);
        for (int b = 0; b < count; b++) {
            places[b] = (from + b) * network.inputs();
        }
        activity.compute(weights, x, places, 0, count);
        return count;
    }

    private void load(Weights w) {
        for (int l = 0; l < weights.length; l++) {
            weights[l].load(w.layer(l));
        }
    }
}
