package org.curlew.engine.bench;

import java.util.List;
import java.util.Random;
import org.curlew.engine.kernel.Kernel;
import org.curlew.engine.kernel.Kernels;
import org.curlew.engine.kernel.NetworkResponse;
import org.curlew.engine.kernel.PaddedExamples;
import org.curlew.spi.Examples;
import org.curlew.spi.InitialWeights;
import org.curlew.spi.Layer;
import org.curlew.spi.LocalRule;
import org.curlew.spi.Matrix;
import org.curlew.spi.Network;
import org.curlew.spi.RuleSetting;
import org.curlew.spi.Signs;
import org.curlew.spi.StandardActivation;
import org.curlew.spi.Weights;

/**
 * A two-layer student of a random teacher without flipped neurons, fixed Frobenius norms: work of a size that occurs.
 *
 * @param m input neurons
 * @param n hidden neurons
 * @param k outputs
 * @param p training samples
 * @param b samples in a minibatch
 */
public record BenchCase(String name, StandardActivation activation, int m, int n, int k, int p, int b) {

    /** C1 to C5 are of the size of the paper's figures, C6 and C7 are matrix products out of the nearer caches, C7 wide and of ten outputs. */
    public static final List<BenchCase> ALL = List.of(
            new BenchCase("C1", StandardActivation.LINEAR, 110, 110, 1, 250, 10),
            new BenchCase("C2", StandardActivation.LINEAR, 50, 169, 1, 250, 250),
            new BenchCase("C3", StandardActivation.TANH, 100, 10, 1, 2000, 10),
            new BenchCase("C4", StandardActivation.TANH, 73, 146, 1, 250, 10),
            new BenchCase("C5", StandardActivation.LINEAR, 20, 199, 1, 250, 10),
            new BenchCase("C6", StandardActivation.TANH, 784, 512, 1, 4096, 64),
            new BenchCase("C7", StandardActivation.TANH, 500, 2000, 10, 256, 64));

    /** Makes a rule for a network. */
    @FunctionalInterface
    public interface Rules {
        LocalRule create(RuleSetting setting);
    }

    public Network network() {
        return new Network(List.of(
                new Layer("W1", "hidden", "N", n, m, activation), new Layer("W2", "output", "K", k, n, activation)));
    }

    /** s = eta B / P with eta = 0.1. */
    double step() {
        return 0.1 * b / p;
    }

    int stepsPerEpoch() {
        return (p + b - 1) / b;
    }

    /** The same start and data each time. */
    StepLoop loop(Kernels kernels, Rules rules) {
        Network network = network();
        Random random = new Random(7);
        InitialWeights uniform = new InitialWeights(1, "uniform");
        Weights teacher = uniform.draw(network, random);
        Weights student = uniform.draw(network, random);
        Matrix x = new Matrix(p, m);
        for (int i = 0; i < x.data().length; i++) {
            x.data()[i] = Math.sqrt(0.5) * random.nextGaussian();
        }
        PaddedExamples data = new PaddedExamples(new Examples(x, new NetworkResponse(network).outputs(teacher, x)));
        LocalRule rule = rules.create(new RuleSetting(network, b, purpose -> new Random(purpose.hashCode())));
        List<Signs> signs = network.layers().stream()
                .map(l -> Signs.none(l.postsynaptic(), l.presynaptic()))
                .toList();
        Kernel kernel = kernels.create(network, data, student, rule, signs, b);
        return new StepLoop(this, kernel, student.copy());
    }
}
