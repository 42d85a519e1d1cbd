package org.curlew.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.curlew.spi.Matrix;
import org.curlew.spi.Signs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The vector products against the sums they stand for, at sizes that leave remainders everywhere. */
class ProductsTest {

    private final Random random = new Random(5);

    /** Neurons that fill panels and leave 0 to 15 over, inputs that fill no vector, samples that fill no tile. */
    static Stream<Arguments> sizes() {
        return IntStream.rangeClosed(1, 49)
                .boxed()
                .flatMap(n -> Stream.of(arguments(n, 1 + 7 * n % 40, 1 + 5 * n % 27), arguments(n, 8 + n, 10)));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void preactivations_are_sums_over_presynaptic_neurons(int n, int m, int samples) {
        Matrix w = Nets.random(n, m, random, 1);
        Matrix x = Nets.random(samples, m, random, 1);
        LayerWeights padded = LayerWeights.of(n, m);
        padded.load(w);
        Matrix a = Activity.slackened(samples, n);
        padded.preactivations(inputs(x), Activity.consecutive(samples, m), 0, samples, a.data());
        for (int b = 0; b < samples; b++) {
            for (int i = 0; i < n; i++) {
                double sum = 0;
                for (int j = 0; j < m; j++) {
                    sum += w.get(i, j) * x.get(b, j);
                }
                assertThat(a.get(b, i)).isEqualTo(sum, within(1e-12));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void an_update_is_the_outer_product_of_the_factors_with_signs_on_both_sides(int n, int m, int samples) {
        Matrix w = Nets.random(n, m, random, 1);
        Matrix post = Nets.random(samples, n, random, 1);
        Matrix pre = Nets.random(samples, m, random, 1);
        double[] postSigns = signs(n);
        double[] preSigns = signs(m);
        LayerWeights padded = LayerWeights.of(n, m);
        padded.load(w);
        int[] places = Activity.consecutive(samples, m);
        new OuterProduct(padded, new Signs(postSigns, preSigns), samples)
                .add(padded, -0.3, post.data(), inputs(pre), places, 0, samples);
        Matrix after = new Matrix(n, m);
        padded.store(after);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                double sum = 0;
                for (int b = 0; b < samples; b++) {
                    sum += post.get(b, i) * pre.get(b, j);
                }
                double expected = w.get(i, j) - 0.3 * postSigns[i] * preSigns[j] * sum;
                assertThat(after.get(i, j)).isEqualTo(expected, within(1e-12));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void what_pads_the_weights_stays_zero(int n, int m, int samples) {
        Matrix w = Nets.random(n, m, random, 1);
        LayerWeights padded = LayerWeights.of(n, m);
        padded.load(w);
        double[] x = Lanes.withSlack(Nets.random(samples, m, random, 1).data());
        x[samples * m] = 7; // read behind the last sample
        new OuterProduct(padded, new Signs(signs(n), signs(m)), samples)
                .add(
                        padded,
                        1,
                        Nets.random(samples, n, random, 1).data(),
                        Presynaptic.lasting(x),
                        Activity.consecutive(samples, m),
                        0,
                        samples);
        Matrix after = new Matrix(n, m);
        padded.store(after);
        double squares = 0;
        for (double v : padded.v) {
            squares += v * v;
        }
        assertThat(Math.sqrt(squares)).isEqualTo(after.norm(), within(1e-12 * after.norm()));
    }

    // Neurons with and without a half panel, rows and padding; inputs that fill no tile, and several blocks of them;
    // samples that fill no tile, and several blocks of them.
    @ParameterizedTest
    @CsvSource({"256, 100, 16", "263, 130, 64", "270, 300, 17", "285, 257, 150", "256, 1029, 65", "300, 2048, 40"})
    void many_samples_at_once_give_bit_for_bit_what_they_give_by_tens(int n, int m, int samples) {
        compareWithTens(n, m, samples, false, 1, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "256, 100, 16, 1",
        "263, 130, 64, 1",
        "270, 300, 17, 1",
        "285, 257, 150, 1",
        "256, 1029, 65, 1",
        "300, 2048, 40, 1",
        "262, 1010, 23, 1",
        "263, 130, 64, 1e-12",
        "263, 130, 64, 1e12"
    })
    void products_in_pairs_give_the_same_but_for_rounding_whatever_the_sizes(int n, int m, int samples, double size) {
        compareWithTens(n, m, samples, true, size, 2e-14);
    }

    // differences in parts of what sums of so many products are like
    private void compareWithTens(int n, int m, int samples, boolean pairs, double size, double tolerance) {
        LayerWeights once = LayerWeights.of(n, m, pairs);
        LayerWeights byTens = LayerWeights.of(n, m, false);
        Matrix w = Nets.random(n, m, random, 1);
        once.load(w);
        byTens.load(w);
        Presynaptic x = inputs(Nets.random(samples, m, random, size));
        int[] places = Activity.consecutive(samples, m);
        Matrix post = Activity.slackened(samples, n);
        System.arraycopy(Nets.random(samples, n, random, 1).data(), 0, post.data(), 0, samples * n);
        Signs signs = new Signs(signs(n), signs(m));
        Matrix a = Activity.slackened(samples, n);
        once.preactivations(x, places, 0, samples, a.data());
        OuterProduct some = new OuterProduct(byTens, signs, 10);
        for (int b = 0; b < samples; b += 10) {
            int count = Math.min(10, samples - b);
            Matrix ten = Activity.slackened(10, n);
            byTens.preactivations(x, places, b, count, ten.data());
            near(a.data(), b * n, ten.data(), count * n, tolerance * size * Math.sqrt(m));
        }
        once.clear();
        byTens.clear();
        new OuterProduct(once, signs, samples).add(once, 0.7, post.data(), x, places, 0, samples);
        for (int b = 0; b < samples; b += 10) {
            int count = Math.min(10, samples - b);
            double[] ten = Arrays.copyOfRange(post.data(), b * n, post.data().length);
            some.add(byTens, 0.7, ten, x, places, b, count);
        }
        near(once.v, 0, byTens.v, byTens.v.length, tolerance * size * Math.sqrt(samples));
        assertThat(once.v.length).isEqualTo(byTens.v.length);
    }

    private static void near(double[] got, int from, double[] expected, int count, double tolerance) {
        double most = 0;
        for (int k = 0; k < count; k++) {
            most = Math.max(most, Math.abs(got[from + k] - expected[k]));
        }
        assertThat(most).isLessThanOrEqualTo(tolerance);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "3, 5, 7", "2, 17, 9", "10, 50, 12", "1, 10, 10", "40, 33, 5"})
    void errors_are_carried_by_a_matrix_product(int n, int m, int rows) {
        Matrix left = Nets.random(rows, n, random, 1);
        Matrix right = Nets.random(n, m, random, 1);
        Matrix out = new Matrix(rows, m);
        SmallProduct.multiply(left, right, out, rows);
        for (int b = 0; b < rows; b++) {
            for (int j = 0; j < m; j++) {
                double sum = 0;
                for (int k = 0; k < n; k++) {
                    sum += left.get(b, k) * right.get(k, j);
                }
                assertThat(out.get(b, j)).isEqualTo(sum, within(1e-13));
            }
        }
    }

    private static Presynaptic inputs(Matrix x) {
        return Presynaptic.lasting(Lanes.withSlack(x.data()));
    }

    private double[] signs(int n) {
        double[] signs = new double[n];
        for (int i = 0; i < n; i++) {
            signs[i] = random.nextBoolean() ? 1 : -1;
        }
        return signs;
    }
}
