package org.curlew.engine.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.curlew.engine.experiment.Experiment;
import org.junit.jupiter.api.Test;

/** The cells of a sweep and their order. */
class CellsTest {

    private static final String PLANE = """
            [{"derived": "compression-ratio", "neurons": 220,
              "values": {"spacing": "logarithmic", "from": 0.1, "to": 100, "count": 20}},
             {"set": ["/arms/1/flips/hiddenFlippedFraction"],
              "values": {"spacing": "linear", "from": 0, "to": 1, "count": 21}}]
            """;

    @Test
    void compression_ratios_give_the_papers_network_sizes() {
        Sweep sweep = SweepParts.sweep(PLANE);
        Cells cells = new Cells(sweep, SweepParts.EXPERIMENTS);
        double[] ratios = sweep.axes().getFirst().values().numbers();
        for (int column = 0; column < 20; column++) {
            Experiment e = cells.experiment(sweep.cell(column, 4));
            double c = ratios[column];
            assertThat(c).isCloseTo(Math.pow(10, -1 + 3.0 * column / 19), within(1e-11 * c));
            assertThat(e.architecture().values().integer("columns")).isEqualTo((int) (220 / (1 + 1 / c)));
            assertThat(e.architecture().values().integer("rows")).isEqualTo((int) (220 / (1 + c)));
            assertThat(e.arms().get(1).flips().hiddenFlippedFraction()).isEqualTo(0.2);
        }
        Experiment first = cells.experiment(0);
        assertThat(first.architecture().values().integer("columns")).isEqualTo(20);
        assertThat(first.architecture().values().integer("rows")).isEqualTo(199); // int(220 / 1.1) in doubles
    }

    @Test
    void samples_per_input_follow_the_inputs_of_their_cell_and_a_tied_minibatch_follows_the_samples() {
        Sweep sweep = SweepParts.sweep(
                """
                [{"derived": "samples-per-input", "values": {"spacing": "listed", "list": [2, 5]}},
                 {"set": ["/architecture/parameters/columns"], "values": {"spacing": "listed", "list": [10, 30]}}]
                """, ", \"ties\": [{\"set\": \"/integrator/parameters/batch\", \"to\": \"/task/parameters/size\"}]");
        Experiment last = new Cells(sweep, SweepParts.EXPERIMENTS).experiment(3);
        assertThat(last.task().values().integer("size")).isEqualTo(150);
        assertThat(last.integrator().values().integer("batch")).isEqualTo(150);
    }

    @Test
    void one_entry_of_a_list_can_be_varied() {
        Sweep sweep = SweepParts.sweep("""
                [{"set": ["/architecture/parameters/widths/1"], "values": {"spacing": "listed", "list": [3, 9]}}]
                """);
        Cells cells = new Cells(sweep, SweepParts.EXPERIMENTS);
        assertThat(cells.experiment(0).architecture().values().integers("widths"))
                .containsExactly(5, 3);
        assertThat(cells.experiment(1).architecture().values().integers("widths"))
                .containsExactly(5, 9);
        assertThat(new Pointers(SweepParts.EXPERIMENTS.catalogue())
                        .of(sweep.experiment())
                        .get("/architecture/parameters/widths/1")
                        .plainSymbol())
                .isEqualTo("N_2");
    }

    @Test
    void a_cell_that_was_checked_before_is_the_same_experiment() {
        List<Sweep> sweeps = List.of(
                SweepParts.sweep(PLANE),
                SweepParts.sweep(
                        """
                        [{"derived": "samples-per-input", "values": {"spacing": "listed", "list": [2, 5]}},
                         {"set": ["/architecture/parameters/columns"], "values": {"spacing": "listed", "list": [10, 30]}}]
                        """,
                        ", \"ties\": [{\"set\": \"/integrator/parameters/batch\", \"to\": \"/task/parameters/size\"}]"),
                SweepParts.sweep("""
                        [{"set": ["/recording/epochs"], "values": {"spacing": "listed", "list": [10, 300]}},
                         {"set": ["/arms/0/flips/side"], "values": {"spacing": "listed", "list": ["presynaptic", "postsynaptic"]}}]
                        """));
        for (Sweep sweep : sweeps) {
            Cells fresh = new Cells(sweep, SweepParts.EXPERIMENTS);
            Cells known = Cells.checked(sweep, SweepParts.EXPERIMENTS);
            assertThat(IntStream.range(0, sweep.cells()).mapToObj(known::experiment))
                    .containsExactlyElementsOf(IntStream.range(0, sweep.cells())
                            .mapToObj(fresh::experiment)
                            .toList());
        }
    }

    @Test
    void every_cell_has_an_identity_of_its_own() {
        Sweep sweep = SweepParts.sweep(PLANE);
        Cells cells = new Cells(sweep, SweepParts.EXPERIMENTS);
        Set<String> identities = new HashSet<>();
        IntStream.range(0, sweep.cells())
                .forEach(i -> identities.add(SweepParts.EXPERIMENTS.identity(cells.experiment(i))));
        assertThat(identities).hasSize(420);
    }

    @Test
    void the_order_holds_every_cell_once_and_corners_come_first() {
        Sweep sweep = SweepParts.sweep(PLANE);
        int[] order = CoarseFirst.order(sweep);
        assertThat(Arrays.stream(order).distinct().toArray()).hasSize(420).hasSameSizeAs(order);
        List<Integer> corners =
                new ArrayList<>(Arrays.stream(Arrays.copyOf(order, 4)).boxed().toList());
        assertThat(corners).containsExactlyInAnyOrder(0, 19, sweep.cell(0, 20), sweep.cell(19, 20));
    }

    @Test
    void early_cells_cover_the_plane() {
        Sweep sweep = SweepParts.sweep(PLANE);
        int[] early = Arrays.copyOf(CoarseFirst.order(sweep), 42);
        for (int cell = 0; cell < sweep.cells(); cell++) {
            int column = sweep.column(cell);
            int row = sweep.row(cell);
            int nearest = Arrays.stream(early)
                    .map(e -> Math.max(Math.abs(sweep.column(e) - column), Math.abs(sweep.row(e) - row)))
                    .min()
                    .orElseThrow();
            assertThat(nearest).isLessThanOrEqualTo(5);
        }
    }

    @Test
    void a_larger_axis_keeps_the_experiments_of_the_smaller_one() {
        Sweep small = SweepParts.sweep(PLANE);
        Axis finer = small.axes().get(1).withValues(small.axes().get(1).values().with(List.of(0.125, 0.175)));
        Sweep large = small.withAxes(List.of(small.axes().getFirst(), finer));
        Cells before = new Cells(small, SweepParts.EXPERIMENTS);
        Cells after = new Cells(large, SweepParts.EXPERIMENTS);
        Set<String> known = new HashSet<>();
        IntStream.range(0, large.cells()).forEach(c -> known.add(unit(after.experiment(c))));
        assertThat(known).hasSize(20 * 23);
        IntStream.range(0, small.cells()).forEach(c -> assertThat(known).contains(unit(before.experiment(c))));
    }

    private static String unit(Experiment experiment) {
        return SweepParts.EXPERIMENTS.unitIdentity(experiment, 1, 2);
    }

    private static org.assertj.core.data.Offset<Double> within(double tolerance) {
        return org.assertj.core.data.Offset.offset(tolerance);
    }
}
