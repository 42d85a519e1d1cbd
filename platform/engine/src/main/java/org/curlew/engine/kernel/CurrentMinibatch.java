package org.curlew.engine.kernel;

import java.util.List;
import org.curlew.spi.Matrix;
import org.curlew.spi.Minibatch;
import org.curlew.spi.Network;
import org.curlew.spi.Weights;

/** What a rule sees of the minibatch at hand; inputs and weights are copied into matrices only when the rule asks for them. */
final class CurrentMinibatch implements Minibatch, Weights.Source {

    private final Network network;
    private final PaddedExamples data;
    private final Activity activity;
    private final Matrix inputs;
    private final Matrix targets;
    private final Matrix errors;
    private final Weights copies;
    private LayerWeights[] weights;
    private int[] sampleAt;
    private int from;
    private int samples;
    private boolean gathered;
    private Activity perturbed;

    CurrentMinibatch(Network network, PaddedExamples data, Activity activity, int largest) {
        this.network = network;
        this.data = data;
        this.activity = activity;
        inputs = Activity.slackened(largest, network.inputs());
        targets = Activity.slackened(largest, network.outputs());
        errors = Activity.slackened(largest, network.outputs());
        copies = Weights.zeros(network);
    }

    /** Takes the minibatch at places from .. from + count - 1: forward pass, targets and e = y - target. */
    void take(LayerWeights[] before, int[] places, int first, int count) {
        weights = before;
        sampleAt = places;
        from = first;
        samples = count;
        gathered = false;
        copies.leaveTo(this);
        activity.compute(before, data.presynaptic, places, first, count);
        int k = network.outputs();
        double[] y = activity.output().data();
        double[] t = targets.data();
        double[] e = errors.data();
        for (int b = 0; b < count; b++) {
            int target = places[first + b] / data.inputs * k;
            for (int i = 0; i < k; i++) {
                t[b * k + i] = data.targets[target + i];
                e[b * k + i] = y[b * k + i] - t[b * k + i];
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
        return copies;
    }

    @Override
    public boolean fetch(int layer, Matrix into) {
        weights[layer].store(into);
        return true;
    }

    @Override
    public void fetch(List<Matrix> into) {
        for (int l = 0; l < weights.length; l++) {
            weights[l].store(into.get(l));
        }
    }

    @Override
    public Matrix input(int layer) {
        if (layer > 0) {
            return activity.activity(layer - 1);
        }
        if (!gathered) {
            for (int b = 0; b < samples; b++) {
                System.arraycopy(data.x, sampleAt[from + b], inputs.data(), b * data.inputs, data.inputs);
            }
            gathered = true;
        }
        return inputs;
    }

    @Override
    public Matrix preactivation(int layer) {
        return activity.preactivation(layer);
    }

    @Override
    public Matrix activity(int layer) {
        return activity.activity(layer);
    }

    @Override
    public Matrix target() {
        return targets;
    }

    @Override
    public Matrix error() {
        return errors;
    }

    @Override
    public void respond(Matrix[] noise, Matrix outputs) {
        if (perturbed == null) {
            perturbed = new Activity(network, errors.rows());
        }
        perturbed.compute(weights, data.presynaptic, sampleAt, from, samples, noise);
        System.arraycopy(perturbed.output().data(), 0, outputs.data(), 0, samples * network.outputs());
    }

    @Override
    public void multiply(Matrix left, Matrix right, Matrix out) {
        SmallProduct.multiply(left, right, out, samples);
    }

    @Override
    public void multiplyBySlope(int layer, Matrix m) {
        int length = samples * network.layer(layer).postsynaptic();
        Slope.multiply(
                network.layer(layer).activation(),
                activity.preactivation(layer).data(),
                activity.activity(layer).data(),
                m.data(),
                length);
    }
}
