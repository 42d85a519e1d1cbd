package org.curlew.plugins.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.curlew.engine.kernel.PaddedExamples;
import org.curlew.engine.kernel.PlainKernel;
import org.curlew.spi.Examples;
import org.curlew.spi.Layer;
import org.curlew.spi.Matrix;
import org.curlew.spi.Network;
import org.curlew.spi.PlasticityRule;
import org.curlew.spi.RuleSetting;
import org.curlew.spi.Signs;
import org.curlew.spi.StandardActivation;
import org.curlew.spi.Values;
import org.curlew.spi.WeightConstraint;
import org.curlew.spi.Weights;
import org.curlew.testkit.TestStreams;

/** A rule at work on given examples, full batch, without flips. */
final class Bench {

    final PlainKernel kernel;
    private final Network network;
    private final int samples;

    Bench(PlasticityRule rule, Map<String, ?> given, Network network, Examples examples) {
        this.network = network;
        samples = examples.samples();
        Values values = Values.of(rule.name(), rule.parameters(), given);
        List<Signs> unflipped = network.layers().stream()
                .map(l -> Signs.none(l.postsynaptic(), l.presynaptic()))
                .toList();
        kernel = new PlainKernel(
                network,
                new PaddedExamples(examples),
                Weights.zeros(network),
                rule.create(values, new RuleSetting(network, samples, new TestStreams(1))),
                unflipped,
                samples);
    }

    /** A rule that needs inputs alone. */
    Bench(PlasticityRule rule, Map<String, ?> given, Network network, Matrix inputs) {
        this(rule, given, network, Examples.withoutTargets(inputs, network.outputs()));
    }

    static Network oneLayer(int outputs, int inputs) {
        return new Network(List.of(new Layer("W1", "output", "K", outputs, inputs, StandardActivation.LINEAR)));
    }

    static Matrix gaussian(int rows, int columns, long seed) {
        RandomGenerator random = new TestStreams(seed).stream("gaussian");
        Matrix m = new Matrix(rows, columns);
        Arrays.setAll(m.data(), i -> random.nextGaussian());
        return m;
    }

    /** Inputs along the axes e_j, as many samples as axes, such that <x xᵀ> = diag(variances): leading eigenvector e_0 if they fall. */
    static Matrix alongAxes(double... variances) {
        Matrix inputs = new Matrix(variances.length, variances.length);
        for (int j = 0; j < variances.length; j++) {
            inputs.set(j, j, Math.sqrt(variances.length * variances[j]));
        }
        return inputs;
    }

    void learn(Weights weights, double s, int steps) {
        learn(weights, s, steps, samples);
    }

    /** In minibatches, in the order of the samples. */
    void learn(Weights weights, double s, int epochs, int minibatch) {
        for (int epoch = 0; epoch < epochs; epoch++) {
            kernel.epoch(weights, minibatch, s, WeightConstraint.NONE);
        }
    }

    Weights velocity(Weights at) {
        Weights velocity = Weights.zeros(network);
        kernel.velocity(at, 0, samples, velocity);
        return velocity;
    }
}
