package org.curlew.engine.kernel;

import org.curlew.spi.Examples;
import org.curlew.spi.Matrix;
import org.curlew.spi.Network;
import org.curlew.spi.Weights;

/** y = phi(W_L ... phi(W_1 x)) for many samples, a block at a time, with the error C = 1/2 <(y - target)^2>, mean over samples and outputs. */
public final class NetworkResponse {

    private static final int BLOCK = 64;

    private final Network network;
    private final PaddedWeights[] weights;
    private final Activity activity;

    public NetworkResponse(Network network) {
        this.network = network;
        weights = network.layers().stream().map(PaddedWeights::new).toArray(PaddedWeights[]::new);
        activity = new Activity(network, BLOCK);
    }

    /** Outputs, samples x K. */
    public Matrix outputs(Weights w, Matrix inputs) {
        Matrix outputs = new Matrix(inputs.rows(), network.outputs());
        load(w);
        double[] x = Lanes.withSlack(inputs.data());
        int[] places = Activity.consecutive(inputs.rows(), inputs.columns());
        int k = network.outputs();
        for (int from = 0; from < inputs.rows(); from += BLOCK) {
            int count = Math.min(BLOCK, inputs.rows() - from);
            activity.compute(weights, x, places, from, count);
            System.arraycopy(activity.output().data(), 0, outputs.data(), from * k, count * k);
        }
        return outputs;
    }

    /** C, half the mean squared error over samples and outputs. */
    public double error(Weights w, Examples examples) {
        double[] y = outputs(w, examples.inputs()).data();
        double[] target = examples.targets().data();
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double e = y[i] - target[i];
            sum += e * e;
        }
        return sum / (2.0 * y.length);
    }

    private void load(Weights w) {
        for (int l = 0; l < weights.length; l++) {
            weights[l].load(w.layer(l));
        }
    }
}
