package org.curlew.engine.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curlew.engine.simulation.Outcome;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.engine.theory.LargeNetwork;
import org.junit.jupiter.api.Test;

/** Summaries of units, what theory says of cells, and how both agree. */
class AgreementTest {

    private static final Quantity FINAL = Quantity.of("error", Reduction.FINAL, 1);

    private static UnitSummary unit(double... values) {
        long[] epochs =
                IntStream.range(0, values.length).mapToLong(i -> 10L * i).toArray();
        Outcome done = new Outcome(Outcome.Kind.COMPLETED, epochs[epochs.length - 1], "");
        return UnitSummary.of(
                new Trajectory("A", 1, epochs, Map.of("error", values), done, List.of(), "plain"),
                new double[] {1, 1e-3, 1e-9},
                1000);
    }

    @Test
    void a_trajectory_is_summed_up_in_its_last_largest_smallest_value_and_its_times() {
        UnitSummary unit = unit(2, 5, 0.5, 1e-4, 0.01);
        assertThat(FINAL.of(unit)).isEqualTo(0.01);
        assertThat(Quantity.of("error", Reduction.MAX, 0).of(unit)).isEqualTo(5);
        assertThat(Quantity.of("error", Reduction.MIN, 0).of(unit)).isEqualTo(1e-4);
        assertThat(Quantity.timeTo("error", 1, 0).of(unit)).isEqualTo(20);
        assertThat(Quantity.timeTo("error", 1e-3, 0).of(unit)).isEqualTo(30);
        assertThat(Quantity.timeTo("error", 1e-9, 0).of(unit)).isEqualTo(1000);
        assertThat(Quantity.timeTo("error", 0.02, 0).of(unit)).isNaN();
        assertThat(Quantity.share(Outcome.Kind.COMPLETED, 0).of(unit)).isEqualTo(1);
        assertThat(Quantity.share(Outcome.Kind.DIVERGED, 0).of(unit)).isZero();
    }

    @Test
    void a_ratio_of_arms_is_taken_seed_by_seed() {
        SweepResults results = new SweepResults(1, 2);
        results.put(0, 0, 1, unit(4));
        results.put(0, 1, 1, unit(2));
        results.put(0, 0, 2, unit(3));
        assertThat(results.values(0, FINAL.dividedBy(0))).containsExactly(0.5);
    }

    @Test
    void cells_in_the_band_are_left_out_and_the_others_judged() {
        CellTheory stable = new CellTheory(0.5, -0.2, 0.1);
        CellTheory unstable = new CellTheory(-0.5, -0.2, 0.1);
        CellTheory near = new CellTheory(-0.1, -0.2, 0.1);
        CellValue low = CellValue.of(new double[] {1e-14, 1e-15}, 1e-6);
        CellValue high = CellValue.of(new double[] {1e-2, 1e-3}, 1e-6);
        CellValue none = CellValue.of(new double[0], 1e-6);
        Agreement agreement = Agreement.of(
                        List.of(low, high, high, low, low, none),
                        List.of(
                                Optional.of(stable),
                                Optional.of(unstable),
                                Optional.of(stable),
                                Optional.of(stable),
                                Optional.of(near),
                                Optional.of(unstable)))
                .orElseThrow();
        assertThat(agreement.cells()).isEqualTo(4);
        assertThat(agreement.agreeing()).isEqualTo(3);
        assertThat(agreement.inBand()).isEqualTo(1);
        assertThat(agreement.score()).isEqualTo(0.75);
        assertThat(agreement.meanBandWidth()).isCloseTo(0.3, within(1e-12));
        assertThat(Agreement.residual(high, stable)).isEqualTo(1);
        assertThat(Agreement.residual(low, unstable)).isEqualTo(-1);
    }

    @Test
    void a_cell_is_uncertain_where_seeds_disagree_or_the_decision_is_within_two_errors() {
        assertThat(CellValue.of(new double[] {1e-2, 1e-9}, 1e-6).uncertain(1e-6, true))
                .isTrue();
        assertThat(CellValue.of(new double[] {1e-14, 2e-14, 1e-15}, 1e-6).uncertain(1e-6, true))
                .isFalse();
        assertThat(CellValue.of(new double[] {1.1e-6, 9e-3, 1.2e-6}, 1e-6).uncertain(1e-6, true))
                .isTrue();
    }

    @Test
    void theory_speaks_of_linear_networks_alone_and_uses_the_fractions_that_are_flipped_in_fact() {
        Sweep sweep = SweepParts.sweep("""
                [{"set": ["/architecture/parameters/phi"], "values": {"spacing": "listed", "list": ["linear", "tanh"]}},
                 {"set": ["/arms/1/flips/hiddenFlippedFraction"], "values": {"spacing": "listed", "list": [0, 0.3]}}]
                """);
        Cells cells = new Cells(sweep, SweepParts.EXPERIMENTS);
        var catalogue = SweepParts.EXPERIMENTS.catalogue();
        assertThat(CellTheory.of(catalogue, cells.experiment(1), 1)).isEmpty();
        CellTheory linear = CellTheory.of(catalogue, cells.experiment(2), 1).orElseThrow();
        double margin =
                SpectralEdge.of(new LargeNetwork(8.0 / 12, 2.0 / 8, 0), 8).lambda();
        assertThat(linear.margin()).isEqualTo(margin);
    }

    /** Marchenko and Pastur: at alpha = 0 J - 1 is a Wishart matrix; the scale of its smallest eigenvalue is known (Johnstone 2001). */
    @Test
    void without_flips_the_width_of_the_edge_is_that_of_a_wishart_matrix() {
        int inputs = 100;
        int hidden = 400;
        SpectralEdge edge = SpectralEdge.of(new LargeNetwork(0.25, 0, 0), inputs);
        assertThat(edge.lambda()).isCloseTo(1 + 4 * Math.pow(1 - 0.5, 2), within(1e-12));
        double difference = Math.sqrt(hidden) - Math.sqrt(inputs);
        double known = difference * Math.cbrt(1 / Math.sqrt(inputs) - 1 / Math.sqrt(hidden)) / inputs;
        assertThat(edge.sigma()).isCloseTo(known, within(1e-6));
    }
}
