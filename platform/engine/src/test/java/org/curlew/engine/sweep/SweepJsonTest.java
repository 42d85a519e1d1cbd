package org.curlew.engine.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.curlew.spi.InvalidInput;
import org.junit.jupiter.api.Test;

/** Sweeps as values. */
class SweepJsonTest {

    private static final String FRACTIONS = """
            [{"set": ["/arms/0/flips/hiddenFlippedFraction", "/arms/1/flips/hiddenFlippedFraction"],
              "values": {"spacing": "linear", "from": 0, "to": 1, "count": 21}}]
            """;

    @Test
    void what_is_written_is_read_back_equal_with_the_same_identity() {
        Sweep sweep = SweepParts.sweep("""
                [{"derived": "compression-ratio", "neurons": 220,
                  "values": {"spacing": "logarithmic", "from": 0.1, "to": 100, "count": 20}},
                 {"set": ["/architecture/parameters/phi"], "values": {"spacing": "listed", "list": ["linear", "tanh"]}}]
                """, """
                , "ties": [{"set": "/integrator/parameters/batch", "to": "/task/parameters/size"}],
                "picture": {"series": "error", "reduction": "time-to-threshold", "threshold": 1e-3, "arm": 1, "over": 0,
                  "logarithmic": true, "low": 1e-16, "decision": 0.5}
                """);
        Sweep again = SweepParts.SWEEPS.read(SweepParts.SWEEPS.canonical(sweep));
        assertThat(again).isEqualTo(sweep);
        assertThat(SweepParts.SWEEPS.identity(again))
                .isEqualTo(SweepParts.SWEEPS.identity(sweep))
                .hasSize(64);
    }

    @Test
    void one_value_reaches_every_pointer_of_an_axis() {
        Sweep sweep = SweepParts.sweep(FRACTIONS);
        var third = new Cells(sweep, SweepParts.EXPERIMENTS).experiment(3);
        assertThat(third.arms())
                .allSatisfy(a -> assertThat(a.flips().hiddenFlippedFraction()).isEqualTo(0.15));
    }

    @Test
    void an_unknown_pointer_is_refused_with_those_there_are() {
        assertThatThrownBy(() -> SweepParts.sweep(FRACTIONS.replace("/arms/1/flips/hidden", "/arms/7/flips/hidden")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("/arms/7/flips/hiddenFlippedFraction")
                .hasMessageContaining("/architecture/parameters/columns")
                .extracting(e -> ((InvalidInput) e).violations().getFirst().path())
                .isEqualTo("/axes/0/set/1");
    }

    @Test
    void a_cell_that_cannot_run_is_named_by_its_values() {
        assertThatThrownBy(() -> SweepParts.sweep("""
                        [{"set": ["/task/parameters/size"], "values": {"spacing": "listed", "list": [5, 50]}}]
                        """))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("sweep: the cell at 5 cannot run: euler: batch must be at most 5");
    }

    @Test
    void a_reason_for_many_cells_is_told_once() {
        assertThatThrownBy(() -> SweepParts.sweep("""
                        [{"set": ["/task/parameters/size"], "values": {"spacing": "listed", "list": [5, 50]}},
                         {"set": ["/arms/1/flips/hiddenFlippedFraction"],
                          "values": {"spacing": "listed", "list": [0, 0.1, 0.2]}}]
                        """))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("sweep: the cell at 5, 0 and 2 others cannot run: euler: batch must be at most 5");
    }

    @Test
    void the_experiments_own_mistakes_are_found_under_its_pointer() {
        assertThatThrownBy(() -> SweepParts.sweep(FRACTIONS, ", \"picture\": {\"series\": \"speed\"}"))
                .isInstanceOf(InvalidInput.class)
                .extracting(e -> ((InvalidInput) e).violations().getFirst().path())
                .isEqualTo("/picture/series");
    }

    @Test
    void words_and_numbers_do_not_mix_and_numbers_rise() {
        assertThatThrownBy(() -> SweepParts.sweep("""
                        [{"set": ["/task/parameters/size"], "values": {"spacing": "listed", "list": [100, 50]}}]
                        """)).hasMessageContaining("rising order");
    }

    @Test
    void the_time_to_a_threshold_that_is_not_kept_is_refused_with_those_that_are() {
        Sweep sweep = SweepParts.sweep(FRACTIONS);
        Thresholds.check(sweep, Quantity.timeTo("error", 5e-3, 0));
        assertThatThrownBy(() -> Thresholds.check(sweep, Quantity.timeTo("error", 3e-3, 0)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("0.003")
                .hasMessageContaining("1, 2 or 5 times a power of ten");
    }
}
