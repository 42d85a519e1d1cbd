package org.curlew.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.curlew.engine.sweep.Quantity;
import org.curlew.engine.sweep.Reduction;
import org.curlew.lab.sweeps.SweepReadings;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the database is asked when a sweep or one of its cells is opened does not grow with the sweep. */
class StatementsIT {

    private static final Quantity FINAL = Quantity.of("test-error", Reduction.FINAL, 0);

    @TempDir
    private static Path data;

    private static String small;
    private static String large;

    @BeforeAll
    static void two_sweeps_of_different_sizes_are_computed() {
        try (Lab lab = Lab.open(TestLab.settings(data))) {
            small = computed(lab, 2, 2, 3);
            large = computed(lab, 9, 8, 3);
        }
    }

    @Test
    void a_sweep_that_is_opened_takes_as_many_statements_whatever_its_cells() {
        List<String> few = asked(small, lab -> open(lab, small));
        List<String> many = asked(large, lab -> open(lab, large));
        assertThat(few).isNotEmpty();
        assertThat(many).isEqualTo(few);
    }

    @Test
    void what_was_read_once_is_read_from_memory() {
        assertThat(asked(large, lab -> lab.sweeps().readings().results(large))).isNotEmpty();
        try (Lab lab = Lab.openAtRest(TestLab.settings(data))) {
            SweepReadings readings = lab.sweeps().readings();
            open(lab, large);
            List<String> statements = listen(lab);
            readings.cells(large);
            readings.diagram(large, FINAL, 1e-3);
            assertThat(statements).isEmpty();
        }
    }

    @Test
    void the_newest_sweep_that_was_read_ahead_is_in_memory() {
        try (Lab lab = Lab.openAtRest(TestLab.settings(data))) {
            lab.sweeps().readAhead();
            List<String> statements = listen(lab);
            lab.sweeps().readings().diagram(large, FINAL, 1e-3);
            assertThat(statements).isEmpty();
        }
    }

    @Test
    void a_cell_takes_two_statements_whatever_the_cells_and_seeds() {
        try (Lab lab = Lab.openAtRest(TestLab.settings(data))) {
            for (String sweep : List.of(small, large)) {
                lab.sweeps().readings().results(sweep);
                List<String> statements = listen(lab);
                assertThat(lab.sweeps().readings().cell(sweep, 3).units())
                        .hasSize(3)
                        .allSatisfy(unit -> assertThat(unit.trajectory()).isPresent());
                assertThat(statements).hasSize(2);
            }
        }
    }

    /** What a sweep's page asks for. */
    private static void open(Lab lab, String sweep) {
        SweepReadings readings = lab.sweeps().readings();
        lab.sweeps().sweep(sweep);
        lab.sweeps().progress(sweep);
        readings.theories(sweep, 0);
        readings.diagram(sweep, FINAL, 1e-3);
        readings.cells(sweep);
        lab.sweeps().notes().of(sweep);
    }

    /** The statements of some reading in a lab that has just been opened. */
    private static List<String> asked(String sweep, java.util.function.Consumer<Lab> reading) {
        try (Lab lab = Lab.openAtRest(TestLab.settings(data))) {
            List<String> statements = listen(lab);
            reading.accept(lab);
            return List.copyOf(statements);
        }
    }

    private static List<String> listen(Lab lab) {
        List<String> statements = java.util.Collections.synchronizedList(new ArrayList<>());
        Jdbi jdbi = ((OpenLab) lab).database().jdbi();
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                statements.add(context.getRenderedSql());
            }
        });
        return statements;
    }

    private static String computed(Lab lab, int columns, int rows, int seeds) {
        String compressionRatios = "{\"spacing\":\"linear\",\"from\":0.25,\"to\":1,\"count\":%d}".formatted(columns);
        String flippedFractions = "{\"spacing\":\"linear\",\"from\":0,\"to\":1,\"count\":%d}".formatted(rows);
        return TestSweeps.computed(lab, TestSweeps.tiny(lab, compressionRatios, flippedFractions, seeds, 5));
    }
}
