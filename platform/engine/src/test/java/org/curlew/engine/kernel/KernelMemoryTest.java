package org.curlew.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.curlew.spi.ErrorFeedback.OutputError;
import org.curlew.spi.LocalRule;
import org.curlew.spi.Memory;
import org.curlew.spi.Network;
import org.curlew.spi.StandardActivation;
import org.curlew.spi.WeightConstraint;
import org.curlew.spi.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Learning that goes on in another kernel from what the first one remembered, beside learning that was never interrupted. */
class KernelMemoryTest {

    private static final int EPOCHS = 60;

    private final Random random = new Random(8);

    // In the third case many hidden neurons are rotated to fewer; minibatches leave updates pending at the end of
    // epochs.
    @ParameterizedTest
    @CsvSource({
        "LINEAR, 9, 7, 23, 5, NONE",
        "LINEAR, 9, 7, 23, 23, FIXED_FROBENIUS_NORM",
        "LINEAR, 6, 40, 30, 4, FIXED_FROBENIUS_NORM",
        "LINEAR, 6, 40, 30, 30, UNIT_ROW_NORMS",
        "TANH, 9, 7, 23, 5, FIXED_FROBENIUS_NORM",
        "TANH, 6, 20, 30, 4, UNIT_ROW_NORMS",
        "RELU, 33, 5, 12, 12, NONE",
        "TANH, 102, 256, 40, 20, FIXED_FROBENIUS_NORM"
    })
    void interrupted_after_any_epoch_learning_goes_on_bit_for_bit(
            StandardActivation phi, int m, int n, int p, int b, WeightConstraint constraint) {
        for (Kernels kernels : List.of(Kernels.FASTEST, Kernels.PLAIN)) {
            followed(new Course(kernels, Nets.twoLayer(m, n, 1, phi), p, b, constraint));
        }
    }

    private static void followed(Course course) {
        for (LocalRule rule : course.rules()) {
            for (int at : new int[] {1, 2, 17, EPOCHS - 1}) {
                assertThat(course.interrupted(rule, at, false))
                        .as("after epoch %d", at)
                        .isEqualTo(course.whole(rule, at, false));
            }
        }
    }

    @Test
    void weights_that_were_asked_for_before_are_taken_up_as_they_would_have_been() {
        Course course = new Course(
                Kernels.FASTEST, Nets.twoLayer(6, 40, 1, StandardActivation.LINEAR), 30, 4, WeightConstraint.NONE);
        LocalRule rule = course.rules().getFirst();
        assertThat(course.interrupted(rule, 17, true)).isEqualTo(course.whole(rule, 17, true));
        assertThat(course.whole(rule, 17, true)).isNotEqualTo(course.whole(rule, 17, false));
    }

    private final class Course {

        private final Kernels kernels;
        private final Network network;
        private final PaddedExamples data;
        private final Weights start;
        private final int b;
        private final WeightConstraint constraint;
        private final List<int[]> orders = new ArrayList<>();

        Course(Kernels kernels, Network network, int p, int b, WeightConstraint constraint) {
            this.kernels = kernels;
            this.network = network;
            this.b = b;
            this.constraint = constraint;
            data = new PaddedExamples(Nets.examples(network, p, random));
            start = Nets.weights(network, random);
            for (int epoch = 0; epoch < EPOCHS; epoch++) {
                orders.add(Nets.permutation(p, random));
            }
        }

        List<LocalRule> rules() {
            int n = network.layer(0).postsynaptic();
            return List.of(TwoRoutes.transposed(OutputError.RAW), TwoRoutes.fixed(OutputError.EXACT, n, random));
        }

        Weights whole(LocalRule rule, int at, boolean asked) {
            Kernel kernel = kernel(rule);
            Weights w = start.copy();
            learn(kernel, w, 0, at);
            if (asked) {
                w.layers();
            }
            learn(kernel, w, at, EPOCHS);
            return w;
        }

        Weights interrupted(LocalRule rule, int at, boolean asked) {
            Kernel first = kernel(rule);
            Weights w = start.copy();
            learn(first, w, 0, at);
            if (asked) {
                w.layers();
            }
            Kept kept = new Kept();
            first.remember(kept, w);
            kept.given = true;
            Kernel second = kernel(rule);
            Weights other = start.copy();
            second.remember(kept, other);
            assertThat(kept.values).isEmpty();
            learn(second, other, at, EPOCHS);
            assertThat(second.name()).isEqualTo(first.name());
            return other;
        }

        private Kernel kernel(LocalRule rule) {
            return kernels.create(network, data, start, rule, TwoRoutes.signs(network, 0, 2, false), b);
        }

        private void learn(Kernel kernel, Weights w, int from, int to) {
            for (int epoch = from; epoch < to; epoch++) {
                int[] order = orders.get(epoch);
                kernel.order(() -> order);
                kernel.epoch(w, b, 0.02, constraint);
            }
        }
    }

    private static final class Kept implements Memory {

        private final Deque<Object> values = new ArrayDeque<>();
        private boolean given;

        @Override
        public long count(long now) {
            return given ? (Long) values.removeFirst() : keep(now);
        }

        @Override
        public double number(double now) {
            return given ? (Double) values.removeFirst() : keep(now);
        }

        @Override
        public void numbers(double[] now) {
            if (given) {
                double[] kept = (double[]) values.removeFirst();
                System.arraycopy(kept, 0, now, 0, now.length);
            } else {
                values.addLast(now.clone());
            }
        }

        private <T> T keep(T value) {
            values.addLast(value);
            return value;
        }
    }
}
