package org.curlew.engine.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.curlew.engine.kernel.PaddedExamples;
import org.curlew.engine.kernel.PlainKernel;
import org.curlew.spi.Examples;
import org.curlew.spi.Layer;
import org.curlew.spi.LocalRule;
import org.curlew.spi.Matrix;
import org.curlew.spi.Network;
import org.curlew.spi.Signs;
import org.curlew.spi.StandardActivation;
import org.curlew.spi.Weights;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.decomposition.Eigenvalue;
import org.ojalgo.matrix.store.R064Store;

/** J of given weights: against the simulated field, and for weights with a spectrum known by hand. */
final class ReducedJacobianTest {

    private static final int M = 4;
    private static final int N = 6;
    private static final double SIGMA = 0.8;
    private static final Network NETWORK = new Network(List.of(
            new Layer("W1", "hidden", "N", N, M, StandardActivation.LINEAR),
            new Layer("W2", "output", "K", 1, N, StandardActivation.LINEAR)));

    /** delta_2 = e, delta_1 = e W2. */
    private static final LocalRule GRADIENT = (batch, layers) -> {
        System.arraycopy(batch.error().data(), 0, layers[1].postsynaptic().data(), 0, batch.samples());
        batch.multiply(layers[1].postsynaptic(), batch.weights(1), layers[0].postsynaptic());
    };

    @Test
    void the_full_jacobian_of_the_simulated_field_has_the_spectrum_of_minus_sigma_squared_j_and_zeros() {
        Random random = new Random(5);
        Weights solution = weights(random);
        double[] d1 = {-1, 1, 1, -1};
        double[] d2 = {-1, 1, 1, -1, 1, 1};
        double[] reduced =
                ReducedJacobian.of(solution.layer(0), solution.layer(1), d1, d2).eigenvalues();
        double[] expected = new double[N * M + N];
        for (int i = 0; i < M; i++) {
            expected[i] = -SIGMA * SIGMA * reduced[i];
        }
        Arrays.sort(expected);
        assertThat(reduced[0]).as("an unstable direction").isNegative();
        assertThat(reduced[M - 1]).as("a stable direction").isPositive();
        assertThat(realParts(fullJacobian(solution, d1, d2)))
                .usingComparatorWithPrecision(1e-6)
                .containsExactly(expected);
    }

    @Test
    void the_most_unstable_mode_of_the_simulated_flow_grows_at_the_predicted_rate() {
        Weights solution = weights(new Random(5));
        double[] d1 = {-1, 1, 1, -1};
        double[] d2 = {-1, 1, 1, -1, 1, 1};
        SolutionManifold manifold =
                ReducedJacobian.of(solution.layer(0), solution.layer(1), d1, d2).manifold();
        PlainKernel kernel = kernel(solution, d1, d2);
        Weights at = solution.copy();
        for (int i = 0; i < at.layer(0).data().length; i++) {
            at.layer(0).data()[i] += 1e-12 * Math.sin(i + 1);
        }
        double s = 1e-3;
        double early = 0;
        double late = 0;
        double lateTime = 0;
        int steps = 0;
        while (late < 1e-5) {
            kernel.step(at, 0, kernel.samples(), s);
            steps++;
            double distance = distance(at, solution);
            early = early == 0 && distance > 1e-9 ? distance : early;
            lateTime = early == 0 ? 0 : lateTime + (early == distance ? 0 : s);
            late = distance;
            assertThat(steps).isLessThan(2_000_000);
        }
        double rate = manifold.growthRate(SIGMA);
        assertThat(Math.log(late / early) / lateTime).isCloseTo(rate, within(0.01 * rate));
        assertThat(manifold.epochsToLeave(s, SIGMA, early, late)).isCloseTo(lateTime / s, within(0.01 * lateTime / s));
    }

    @Test
    void without_flips_j_is_the_gram_matrix_shifted_by_the_squared_readout_norm() {
        Matrix w1 = Matrix.of(new double[][] {{3, 0}, {0, 1}, {0, 0}});
        Matrix w2 = Matrix.of(new double[][] {{1, 2, 2}});
        double[] plus = {1, 1, 1};
        assertThat(ReducedJacobian.of(w1, w2, new double[] {1, 1}, plus).eigenvalues())
                .containsExactly(10, 18);
        assertThat(ReducedJacobian.of(w1, w2, new double[] {-1, 1}, plus).eigenvalues())
                .containsExactly(0, 10);
        assertThat(ReducedJacobian.of(w1, w2, new double[] {1, 1}, new double[] {-1, 1, 1})
                        .eigenvalues())
                .containsExactly(0, 10);
    }

    @Test
    void shapes_that_do_not_go_together_are_refused() {
        assertThatThrownBy(() -> ReducedJacobian.of(new Matrix(3, 2), new Matrix(1, 2), new double[2], new double[3]))
                .hasMessageContaining("W2: 1 x N");
    }

    private static Weights weights(Random random) {
        Weights weights = Weights.zeros(NETWORK);
        for (Matrix w : weights.layers()) {
            for (int i = 0; i < w.data().length; i++) {
                w.data()[i] = random.nextGaussian() / Math.sqrt(w.columns());
            }
        }
        return weights;
    }

    // 2M inputs ±sigma sqrt(M) e_i: their covariance is sigma^2 I exactly
    private static PlainKernel kernel(Weights solution, double[] d1, double[] d2) {
        Matrix x = new Matrix(2 * M, M);
        Matrix y = new Matrix(2 * M, 1);
        for (int i = 0; i < 2 * M; i++) {
            double size = (i % 2 == 0 ? 1 : -1) * SIGMA * Math.sqrt(M);
            x.set(i, i / 2, size);
            double product = 0;
            for (int k = 0; k < N; k++) {
                product += solution.layer(1).get(0, k) * solution.layer(0).get(k, i / 2);
            }
            y.set(i, 0, size * product);
        }
        double[] rows = new double[N];
        Arrays.fill(rows, 1);
        List<Signs> signs = List.of(new Signs(rows, d1), new Signs(new double[] {1}, d2));
        return new PlainKernel(NETWORK, new PaddedExamples(new Examples(x, y)), solution, GRADIENT, signs, 2 * M);
    }

    private static double[][] fullJacobian(Weights solution, double[] d1, double[] d2) {
        PlainKernel kernel = kernel(solution, d1, d2);
        int size = N * M + N;
        double[][] jacobian = new double[size][size];
        double h = 1e-5;
        for (int column = 0; column < size; column++) {
            double[] up = velocity(kernel, solution, column, h);
            double[] down = velocity(kernel, solution, column, -h);
            for (int row = 0; row < size; row++) {
                jacobian[row][column] = (up[row] - down[row]) / (2 * h);
            }
        }
        return jacobian;
    }

    private static double[] velocity(PlainKernel kernel, Weights solution, int weight, double h) {
        Weights at = solution.copy();
        Matrix layer = at.layer(weight < N * M ? 0 : 1);
        layer.data()[weight < N * M ? weight : weight - N * M] += h;
        Weights velocity = Weights.zeros(NETWORK);
        kernel.velocity(at, 0, kernel.samples(), velocity);
        double[] flat = Arrays.copyOf(velocity.layer(0).data(), N * M + N);
        System.arraycopy(velocity.layer(1).data(), 0, flat, N * M, N);
        return flat;
    }

    private static double[] realParts(double[][] matrix) {
        Eigenvalue<Double> decomposition = Eigenvalue.R064.make(matrix.length, false);
        decomposition.decompose(R064Store.FACTORY.copy(org.ojalgo.structure.Access2D.wrap(matrix)));
        return decomposition.getEigenvalues().stream()
                .mapToDouble(v -> v.getReal())
                .sorted()
                .toArray();
    }

    // |W2 W1 - T2 T1|
    private static double distance(Weights at, Weights solution) {
        double square = 0;
        for (int i = 0; i < M; i++) {
            double u = 0;
            for (int k = 0; k < N; k++) {
                u += at.layer(1).get(0, k) * at.layer(0).get(k, i)
                        - solution.layer(1).get(0, k) * solution.layer(0).get(k, i);
            }
            square += u * u;
        }
        return Math.sqrt(square);
    }
}
