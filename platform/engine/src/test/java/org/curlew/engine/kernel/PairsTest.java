package org.curlew.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import org.curlew.spi.Matrix;
import org.curlew.spi.Signs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Products in pairs: what they must leave as it is, to the bit. Their sums are held against others by {@link ProductsTest}. */
class PairsTest {

    private static final int NEURONS = 263;
    private static final int INPUTS = 101;
    private static final int SAMPLES = 21;

    private final Random random = new Random(8);
    private final LayerWeights weights = LayerWeights.of(NEURONS, INPUTS, true);
    private final Matrix start = Nets.random(NEURONS, INPUTS, random, 1);

    @ParameterizedTest
    @ValueSource(doubles = {1e-100, 1e-3, 1, 1e3, 1e100})
    void inputs_of_any_size_leave_the_weights_as_they_were(double size) {
        weights.load(start);
        respond(size);
        Matrix after = new Matrix(NEURONS, INPUTS);
        weights.store(after);
        assertThat(after.data()).isEqualTo(start.data());
    }

    @Test
    void a_second_response_is_the_first_again() {
        weights.load(start);
        double[] x = Nets.random(SAMPLES, INPUTS, random, 1e5).data();
        assertThat(respond(x)).isEqualTo(respond(x));
    }

    @Test
    void weights_of_zero_give_zero_and_inputs_of_zero_change_nothing() {
        weights.load(new Matrix(NEURONS, INPUTS));
        assertThat(respond(1)).containsOnly(0);
        weights.load(start);
        double[] before = weights.v.clone();
        update(Nets.random(SAMPLES, NEURONS, random, 1e-7).data(), new double[SAMPLES * INPUTS]);
        update(
                new double[SAMPLES * NEURONS],
                Nets.random(SAMPLES, INPUTS, random, 1).data());
        assertThat(Arrays.equals(weights.v, before)).isTrue();
    }

    // What is lost is a part of the size of all weights and inputs, not of the own: of sixteen digits nine or ten are
    // left.
    @Test
    void a_neuron_of_a_millionth_of_the_others_weights_keeps_nine_digits() {
        for (int j = 0; j < INPUTS; j++) {
            start.set(5, j, 1e-6 * start.get(5, j));
        }
        weights.load(start);
        Matrix x = Nets.random(SAMPLES, INPUTS, random, 1);
        double[] a = respond(x.data());
        double most = 0;
        for (int b = 0; b < SAMPLES; b++) {
            double sum = 0;
            for (int j = 0; j < INPUTS; j++) {
                sum += start.get(5, j) * x.get(b, j);
            }
            most = Math.max(most, Math.abs(a[b * NEURONS + 5] - sum) / (1e-6 * Math.sqrt(INPUTS)));
        }
        assertThat(most).isLessThan(1e-9);
    }

    @Test
    void infinite_inputs_give_no_finite_sums() {
        weights.load(start);
        double[] x = Nets.random(SAMPLES, INPUTS, random, 1).data();
        x[7 * INPUTS + 4] = Double.POSITIVE_INFINITY;
        double[] a = respond(x);
        for (int i = 0; i < NEURONS; i++) {
            assertThat(Double.isFinite(a[7 * NEURONS + i])).isFalse();
        }
    }

    @Test
    void compiled_code_allocates_nothing() {
        weights.load(start);
        Presynaptic x = Presynaptic.lasting(
                Lanes.withSlack(Nets.random(SAMPLES, INPUTS, random, 1).data()));
        int[] places = Activity.consecutive(SAMPLES, INPUTS);
        double[] a = Activity.slackened(SAMPLES, NEURONS).data();
        OuterProduct update = new OuterProduct(weights, unflipped(), SAMPLES);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int window = 0; window < 500 && least > 0; window++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int step = 0; step < 50; step++) {
                weights.preactivations(x, places, 0, SAMPLES, a);
                update.add(weights, 1e-9, a, x, places, 0, SAMPLES);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(least).isZero();
    }

    private double[] respond(double size) {
        return respond(Nets.random(SAMPLES, INPUTS, random, size).data());
    }

    private double[] respond(double[] x) {
        double[] a = Activity.slackened(SAMPLES, NEURONS).data();
        int[] places = Activity.consecutive(SAMPLES, INPUTS);
        weights.preactivations(Presynaptic.lasting(Lanes.withSlack(x)), places, 0, SAMPLES, a);
        return Arrays.copyOf(a, SAMPLES * NEURONS);
    }

    private void update(double[] post, double[] x) {
        Matrix padded = Activity.slackened(SAMPLES, NEURONS);
        System.arraycopy(post, 0, padded.data(), 0, post.length);
        new OuterProduct(weights, unflipped(), SAMPLES)
                .add(
                        weights,
                        0.3,
                        padded.data(),
                        Presynaptic.lasting(Lanes.withSlack(x)),
                        Activity.consecutive(SAMPLES, INPUTS),
                        0,
                        SAMPLES);
    }

    private static Signs unflipped() {
        double[] neurons = new double[NEURONS];
        Arrays.fill(neurons, 1);
        double[] inputs = new double[INPUTS];
        Arrays.fill(inputs, 1);
        return new Signs(neurons, inputs);
    }
}
