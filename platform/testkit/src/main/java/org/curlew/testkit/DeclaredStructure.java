package org.curlew.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.curlew.engine.kernel.DeclaredFactors;
import org.curlew.engine.kernel.PaddedExamples;
import org.curlew.engine.kernel.PlainKernel;
import org.curlew.spi.Examples;
import org.curlew.spi.Factors;
import org.curlew.spi.LocalRule;
import org.curlew.spi.Matrix;
import org.curlew.spi.Minibatch;
import org.curlew.spi.Network;
import org.curlew.spi.Signs;
import org.curlew.spi.Weights;

/** Holds the factors that a rule gives against those that its declared structure stands for, minibatch by minibatch. */
final class DeclaredStructure implements LocalRule {

    private static final int SAMPLES = 10;
    private static final int MINIBATCH = 4;

    private final LocalRule rule;
    private final DeclaredFactors declared;
    private int compared;

    private DeclaredStructure(LocalRule rule) {
        this.rule = rule;
        declared = new DeclaredFactors(rule.structure().orElseThrow());
    }

    /** Fails where a rule that declares a structure gives other factors than it. */
    static void check(LocalRule rule, Network network) {
        if (rule.structure().isEmpty()) {
            return;
        }
        Random random = new Random(1);
        Weights weights = Weights.zeros(network);
        weights.layers().forEach(w -> fill(w, random));
        Matrix inputs = new Matrix(SAMPLES, network.inputs());
        Matrix targets = new Matrix(SAMPLES, network.outputs());
        fill(inputs, random);
        fill(targets, random);
        PaddedExamples data = new PaddedExamples(new Examples(inputs, targets));
        List<Signs> unflipped = network.layers().stream()
                .map(l -> Signs.none(l.postsynaptic(), l.presynaptic()))
                .toList();
        DeclaredStructure comparison = new DeclaredStructure(rule);
        new PlainKernel(network, data, weights, comparison, unflipped, MINIBATCH)
                .velocity(weights, 0, SAMPLES, Weights.zeros(network));
        assertThat(comparison.compared).isEqualTo((SAMPLES + MINIBATCH - 1) / MINIBATCH);
    }

    private static void fill(Matrix matrix, Random random) {
        Arrays.setAll(matrix.data(), i -> random.nextGaussian());
    }

    @Override
    public void factors(Minibatch batch, Factors[] layers) {
        Factors[] expected = batch.network().layers().stream()
                .map(l -> new Factors(l, MINIBATCH))
                .toArray(Factors[]::new);
        declared.factors(batch, expected);
        rule.factors(batch, layers);
        for (int l = 0; l < layers.length; l++) {
            assertThat(layers[l].decaying()).as("decay of layer %d", l).isFalse();
            assertThat(layers[l].presynaptic())
                    .as("presynaptic factor of layer %d; null stands for the layer's input", l)
                    .isIn(null, batch.input(l));
            int length = batch.samples() * batch.network().layer(l).postsynaptic();
            assertThat(Arrays.copyOf(layers[l].postsynaptic().data(), length))
                    .as("postsynaptic factor of layer %d", l)
                    .containsExactly(Arrays.copyOf(expected[l].postsynaptic().data(), length), within(1e-12));
        }
        compared++;
    }
}
