package org.curlew.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.curlew.spi.ErrorFeedback;
import org.curlew.spi.ErrorFeedback.OutputError;
import org.curlew.spi.Examples;
import org.curlew.spi.Factors;
import org.curlew.spi.LocalRule;
import org.curlew.spi.Matrix;
import org.curlew.spi.Minibatch;
import org.curlew.spi.Network;
import org.curlew.spi.Signs;
import org.curlew.spi.WeightConstraint;
import org.curlew.spi.Weights;

/** The same learning by the plain path and by the fastest kernel, from the same start, with the same orders. */
record TwoRoutes(Network network, List<Signs> signs, LocalRule rule, int p, int b, WeightConstraint constraint) {

    /** Both for 1000 epochs; they agree to 1e-9 at the end, and the fastest is the kernel named. */
    void agree(String kernel, double rate, Random random) {
        Weights start = Nets.weights(network, random);
        PaddedExamples data = data(random);
        Kernel plain = Kernels.PLAIN.create(network, data, start, rule, signs, b);
        Kernel fused = Kernels.FASTEST.create(network, data, start, rule, signs, b);
        Weights expected = start.copy();
        Weights got = start.copy();
        for (int epoch = 1; epoch <= 1000; epoch++) {
            int[] order = Nets.permutation(p, random);
            plain.order(() -> order);
            fused.order(() -> order);
            plain.epoch(expected, b, rate * b / p, constraint);
            fused.epoch(got, b, rate * b / p, constraint);
            if (epoch == 1) {
                assertNear(got.copy(), expected, 1e-13);
            }
            if (epoch == 500) {
                got.layer(0); // from here on loaded anew
            }
        }
        assertThat(fused.name()).isEqualTo(kernel);
        assertNear(got, expected, 1e-9);
    }

    /** The error on the training set after so many epochs by one kernel. */
    double finalError(Kernels kernels, double rate, int epochs, Random random) {
        Weights w = Nets.weights(network, random);
        PaddedExamples data = data(random);
        Kernel kernel = kernels.create(network, data, w.copy(), rule, signs, b);
        for (int epoch = 0; epoch < epochs; epoch++) {
            int[] order = Nets.permutation(p, random);
            kernel.order(() -> order);
            kernel.epoch(w, b, rate * b / p, constraint);
        }
        return new NetworkResponse(network).error(w, data);
    }

    private PaddedExamples data(Random random) {
        Weights teacher = Nets.weights(network, random);
        Matrix inputs = Nets.examples(network, p, random).inputs();
        return new PaddedExamples(new Examples(inputs, new NetworkResponse(network).outputs(teacher, inputs)));
    }

    private static void assertNear(Weights got, Weights expected, double tolerance) {
        for (int l = 0; l < got.depth(); l++) {
            double[] some = got.layer(l).data();
            double[] others = expected.layer(l).data();
            for (int k = 0; k < some.length; k++) {
                assertThat(some[k]).isEqualTo(others[k], within(tolerance));
            }
        }
    }

    /** The first so many neurons of each layer flipped; the hidden layer on the postsynaptic side where asked. */
    static List<Signs> signs(Network network, int hidden, int readout, boolean postsynaptic) {
        List<Signs> signs = new ArrayList<>(Nets.unflipped(network));
        for (int i = 0; i < hidden; i++) {
            (postsynaptic ? signs.get(0).postsynaptic() : signs.get(0).presynaptic())[i] = -1;
        }
        for (int i = 0; i < readout; i++) {
            signs.get(1).presynaptic()[i] = -1;
        }
        return signs;
    }

    static LocalRule transposed(OutputError error) {
        return declaring(ErrorFeedback.throughTransposedWeights(error));
    }

    static LocalRule fixed(OutputError error, int n, Random random) {
        return declaring(
                ErrorFeedback.throughFixedMatrices(error, List.of(Nets.random(1, n, random, 1 / Math.sqrt(n)))));
    }

    /** A stranger's rule: what it declares is all that is known of it. */
    private static LocalRule declaring(ErrorFeedback structure) {
        DeclaredFactors factors = new DeclaredFactors(structure);
        return new LocalRule() {
            @Override
            public void factors(Minibatch batch, Factors[] layers) {
                factors.factors(batch, layers);
            }

            @Override
            public Optional<ErrorFeedback> structure() {
                return Optional.of(structure);
            }
        };
    }
}
