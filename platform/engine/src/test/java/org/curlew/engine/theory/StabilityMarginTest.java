package org.curlew.engine.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.curlew.spi.InvalidInput;
import org.junit.jupiter.api.Test;

/** Known answers: the tabulated edges, and closed forms. */
final class StabilityMarginTest {

    @Test
    void every_tabulated_smallest_edge_is_met_to_1e_minus_9() throws IOException {
        List<double[]> rows = Tables.rows("stability-margin.csv");
        assertThat(rows).hasSize(135);
        for (double[] row : rows) {
            assertThat(margin(row[0], row[1], row[2]))
                    .as("c %s, alpha_h %s, alpha_r %s", row[0], row[1], row[2])
                    .isCloseTo(row[3], within(1e-9));
        }
    }

    @Test
    void without_flips_it_is_one_above_the_edge_of_marchenko_and_pastur() {
        for (double c : new double[] {1e-3, 0.01, 0.3, 0.9}) {
            double edge = Math.pow(1 - Math.sqrt(c), 2) / c;
            assertThat(margin(c, 0, 0)).isCloseTo(1 + edge, within(1e-13 * (1 + edge)));
            assertThat(margin(c, 1, 0)).isCloseTo(-1 + edge, within(1e-13 * (1 + edge)));
        }
        assertThat(margin(1, 0, 0)).isEqualTo(1);
        assertThat(margin(7, 0, 0)).isEqualTo(1);
    }

    @Test
    void with_all_readouts_flipped_it_is_one_below_the_negative_edge() {
        for (double c : new double[] {1e-3, 0.3, 1, 5, 100}) {
            double edge = Math.pow(1 + Math.sqrt(c), 2) / c;
            assertThat(margin(c, 0, 1)).isCloseTo(1 - edge, within(1e-13 * (1 + edge)));
            assertThat(margin(c, 1, 1)).isCloseTo(-1 - edge, within(1e-13 * (1 + edge)));
        }
    }

    @Test
    void hidden_flips_never_destabilise_below_a_ratio_of_one_quarter() {
        assertThat(margin(0.2499999, 1, 0)).isPositive();
        assertThat(margin(0.25, 1, 0)).isCloseTo(0, within(1e-13));
        assertThat(margin(0.2500001, 1, 0)).isNegative();
    }

    // the density near an edge is sqrt(2 (x - lambda)/|K''|)/pi: two routes to the same number
    @Test
    void the_curvature_at_the_edge_is_that_of_the_density_there() {
        double[][] networks = {
            {0.3, 0.4, 0}, {0.25, 0, 0}, {2, 0.1, 0}, {0.5, 0.3, 0.2}, {5, 0, 0.4}, {1, 0.5, 1}, {0.1, 1, 0.05}
        };
        for (double[] n : networks) {
            LargeNetwork network = new LargeNetwork(n[0], n[1], n[2]);
            double curvature = StabilityMargin.curvature(network);
            double inside = 1e-7 * (1 + 1 / n[0]);
            double density = new JacobianSpectrum(network).density(StabilityMargin.of(network) + inside);
            double expected = Math.sqrt(2 * inside / -curvature) / Math.PI;
            assertThat(density / expected).as("%s", network).isCloseTo(1, within(2e-3));
        }
        assertThat(StabilityMargin.curvature(new LargeNetwork(2, 0.7, 0))).isZero();
        assertThat(StabilityMargin.curvature(new LargeNetwork(2, 0, 0))).isZero();
    }

    @Test
    void any_tiny_share_of_hidden_flips_already_has_an_edge_of_its_own() {
        // the edge of the last few modes as alpha_h -> 0: K(-1/2) = 2/(3c) - 1, reached for c >= 1/9
        assertThat(margin(0.5, 1e-18, 0)).isCloseTo(2 / 1.5 - 1, within(1e-8));
        assertThat(margin(10, 1e-18, 0)).isCloseTo(2 / 30.0 - 1, within(1e-8));
        assertThat(margin(0.05, 1e-18, 0)).isCloseTo(margin(0.05, 0, 0), within(1e-12));
    }

    @Test
    void more_flipped_inputs_than_hidden_neurons_leave_the_eigenvalue_minus_one() {
        assertThat(margin(10, 0.5, 0)).isEqualTo(-1);
        assertThat(margin(2, 0.5, 0)).isEqualTo(-1);
        assertThat(margin(10, 0.05, 0)).isGreaterThan(-1);
    }

    @Test
    void a_value_out_of_range_is_a_users_mistake() {
        assertThatThrownBy(() -> new LargeNetwork(0, 1.5, Double.NaN))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("compressionRatio (c) must lie in [1e-9, 1e9]; got 0.0")
                .hasMessageContaining("hiddenFlippedFraction (alpha_h) must lie in [0, 1]; got 1.5")
                .hasMessageContaining("readoutFlippedFraction (alpha_r) must lie in [0, 1]; got NaN");
    }

    private static double margin(double c, double alphaH, double alphaR) {
        return StabilityMargin.of(new LargeNetwork(c, alphaH, alphaR));
    }
}
