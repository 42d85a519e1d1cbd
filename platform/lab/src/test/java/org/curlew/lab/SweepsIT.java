package org.curlew.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.curlew.engine.sweep.CellValue;
import org.curlew.engine.sweep.PhaseDiagram;
import org.curlew.engine.sweep.Quantity;
import org.curlew.engine.sweep.Reduction;
import org.curlew.engine.sweep.Sweep;
import org.curlew.lab.runs.Subscription;
import org.curlew.lab.runs.UnitState;
import org.curlew.lab.sweeps.CellChoice;
import org.curlew.lab.sweeps.CellStatus;
import org.curlew.lab.sweeps.StoredSweep;
import org.curlew.lab.sweeps.SweepProgress;
import org.curlew.lab.sweeps.SweepState;
import org.curlew.spi.InvalidInput;
import org.curlew.testkit.Gate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sweeps with real workers, a real database and the built plugins. */
class SweepsIT {

    private static final Quantity FINAL = Quantity.of("test-error", Reduction.FINAL, 1);

    // without flips gradient descent is the same in both rows, and so is curl descent in the first: 2 x 3 columns x 2
    // seeds
    private static final int TWICE_ASKED = 12;

    private static final int TO_COMPUTE = 3 * 2 * 2 * 2 - TWICE_ASKED;

    @TempDir
    private Path data;

    @Test
    void a_sweep_fills_every_cell_and_each_can_be_opened() {
        try (Lab lab = Lab.open(TestLab.settings(data))) {
            StoredSweep sweep = start(lab, sweep(lab, 3, 3, 100));
            TestSweeps.await(lab, sweep.id(), SweepState.DONE);
            PhaseDiagram diagram = lab.sweeps().readings().diagram(sweep.id(), FINAL, 1e-3);
            assertThat(diagram.values())
                    .hasSize(9)
                    .allSatisfy(v -> assertThat(v.seeds()).isEqualTo(2));
            assertThat(diagram.theories()).allSatisfy(t -> assertThat(t).isPresent());
            assertThat(lab.sweeps().readings().cells(sweep.id())).containsOnly(new CellStatus(4, 4, 0, 0));
            var cell = lab.sweeps().readings().cell(sweep.id(), 5);
            assertThat(cell.units())
                    .hasSize(4)
                    .allSatisfy(u -> assertThat(u.trajectory()).isPresent());
            assertThat(cell.values()).hasSize(2);
            assertThat(cell.experiment().arms().get(1).flips().hiddenFlippedFraction())
                    .isEqualTo(0.25);
        }
    }

    @Test
    void an_extended_sweep_computes_only_what_is_new() {
        try (Lab lab = Lab.open(TestLab.settings(data))) {
            StoredSweep sweep = start(lab, sweep(lab, 2, 3, 50));
            TestSweeps.await(lab, sweep.id(), SweepState.DONE);
            List<CellValue> before =
                    lab.sweeps().readings().diagram(sweep.id(), FINAL, 1e-3).values();
            Sweep larger = sweep(lab, 2, 5, 50);
            lab.sweeps().growth().extend(sweep.id(), larger);
            TestSweeps.await(lab, sweep.id(), SweepState.DONE);
            assertThat(lab.sweeps().sweep(sweep.id()).units()).isEqualTo(2 * 5 * 4);
            List<CellValue> after =
                    lab.sweeps().readings().diagram(sweep.id(), FINAL, 1e-3).values();
            assertThat(after.subList(0, 2)).isEqualTo(before.subList(0, 2));
            assertThat(after.subList(4, 6)).isEqualTo(before.subList(2, 4));
            // a sweep that holds nothing new is complete at once
            StoredSweep again = start(lab, larger);
            assertThat(again.state()).isEqualTo(SweepState.DONE);
            assertThat(again.reused()).isEqualTo(2 * 5 * 4);
        }
    }

    @Test
    void a_refined_region_has_new_cells_and_the_rest_of_the_plane_stays_as_it_is() {
        try (Lab lab = Lab.open(TestLab.settings(data))) {
            StoredSweep sweep = start(lab, sweep(lab, 3, 3, 20));
            TestSweeps.await(lab, sweep.id(), SweepState.DONE);
            lab.sweeps().growth().refine(sweep.id(), 0, 1, 0, 1);
            TestSweeps.await(lab, sweep.id(), SweepState.DONE);
            StoredSweep refined = lab.sweeps().sweep(sweep.id());
            assertThat(refined.sweep().orElseThrow().cells()).isEqualTo(16);
            assertThat(refined.units()).isEqualTo((9 + 5) * 4);
            assertThat(lab.sweeps().readings().cells(sweep.id()).stream().filter(c -> c.units() == 0))
                    .hasSize(2);
        }
    }

    @Test
    void seeds_are_added_after_those_there_are_where_they_are_wanted() {
        try (Lab lab = Lab.open(TestLab.settings(data))) {
            StoredSweep sweep = start(lab, sweep(lab, 2, 2, 20));
            TestSweeps.await(lab, sweep.id(), SweepState.DONE);
            assertThat(lab.sweeps().growth().addSeeds(sweep.id(), 3, new CellChoice.Listed(List.of(1))))
                    .isEqualTo(6);
            TestSweeps.await(lab, sweep.id(), SweepState.DONE);
            List<CellValue> values =
                    lab.sweeps().readings().diagram(sweep.id(), FINAL, 1).values();
            assertThat(values).extracting(CellValue::seeds).containsExactly(2, 5, 2, 2);
            assertThat(lab.sweeps().readings().cell(sweep.id(), 1).units())
                    .allSatisfy(u -> assertThat(u.seed()).isBetween(1L, 5L));
            double inside = values.get(1).median();
            int uncertain =
                    lab.sweeps().growth().addSeeds(sweep.id(), 1, new CellChoice.Uncertain(FINAL, inside, true));
            assertThat(uncertain).isGreaterThanOrEqualTo(2).isLessThanOrEqualTo(8);
        }
    }

    @Test
    void a_paused_sweep_begins_nothing_new_and_goes_on_computing_nothing_twice() throws Exception {
        Gate gate = Gate.in(data.resolve("plugins"), 3);
        try (Lab lab = Lab.open(TestLab.settings(data).withWorkers(2))) {
            StoredSweep sweep = start(lab, held(lab));
            gate.awaitBegun(3 + 2);
            lab.sweeps().pause(sweep.id());
            gate.open();
            TestSweeps.await(lab, sweep.id(), p -> working(lab, sweep.id()) == 0);
            assertThat(gate.begun()).isEqualTo(3 + 2);
            assertThat(lab.sweeps().sweep(sweep.id()).state()).isEqualTo(SweepState.PAUSED);
            lab.sweeps().resume(sweep.id());
            TestSweeps.await(lab, sweep.id(), SweepState.DONE);
            assertThat(gate.begun()).as("each trajectory was begun once").isEqualTo(TO_COMPUTE);
            assertThat(lab.sweeps().sweep(sweep.id()).reused()).isEqualTo(TWICE_ASKED);
        }
    }

    @Test
    void a_cancelled_sweep_goes_on_bit_equal_computing_again_only_what_was_at_work() throws Exception {
        Gate gate = Gate.in(data.resolve("plugins"), 4);
        List<Double> interrupted;
        try (Lab lab = Lab.open(TestLab.settings(data).withWorkers(1))) {
            StoredSweep sweep = start(lab, held(lab));
            gate.awaitBegun(4 + 1);
            lab.sweeps().cancel(sweep.id());
            assertThat(lab.sweeps().sweep(sweep.id()).state()).isEqualTo(SweepState.CANCELLED);
            gate.open();
            lab.sweeps().resume(sweep.id());
            TestSweeps.await(lab, sweep.id(), SweepState.DONE);
            assertThat(gate.begun()).isEqualTo(TO_COMPUTE + 1);
            interrupted = means(lab, sweep.id());
        }
        try (Lab lab = Lab.open(TestLab.settings(data.resolve("again")))) {
            StoredSweep sweep = start(lab, sweep(lab, 3, 2, 50));
            TestSweeps.await(lab, sweep.id(), SweepState.DONE);
            assertThat(means(lab, sweep.id())).isEqualTo(interrupted);
        }
    }

    @Test
    void after_a_restart_finished_units_are_kept_and_only_the_others_computed() throws Exception {
        Gate gate = Gate.in(data.resolve("plugins"), 3);
        String id;
        int before;
        try (Lab lab = Lab.open(TestLab.settings(data).withWorkers(1))) {
            id = start(lab, held(lab)).id();
            gate.awaitBegun(3 + 1);
            TestSweeps.await(lab, id, p -> p.done() >= 3);
            before = lab.sweeps().sweep(id).done();
        }
        gate.open();
        try (Lab lab = Lab.open(TestLab.settings(data))) {
            assertThat(lab.sweeps().sweep(id).done()).isGreaterThanOrEqualTo(before);
            TestSweeps.await(lab, id, SweepState.DONE);
            assertThat(gate.begun()).isEqualTo(TO_COMPUTE + 1);
            assertThat(lab.sweeps().sweep(id).reused()).isEqualTo(TWICE_ASKED);
        }
    }

    @Test
    void a_unit_that_failed_says_why_and_is_computed_again_alone() {
        try (Lab lab = Lab.open(new LabSettings(
                data,
                TestLab.settings(data).pluginFolders(),
                List.of("/nonexistent/java", "worker"),
                1,
                256,
                LabSettings.PATIENCE))) {
            StoredSweep sweep = start(lab, sweep(lab, 2, 2, 20));
            TestSweeps.await(lab, sweep.id(), SweepState.DONE);
            assertThat(lab.sweeps().sweep(sweep.id()).failed()).isEqualTo(16);
            assertThat(lab.sweeps().readings().cell(sweep.id(), 3).units()).allSatisfy(u -> {
                assertThat(u.state()).isEqualTo(UnitState.FAILED);
                assertThat(u.error().orElseThrow()).contains("a worker could not be started");
            });
        }
        try (Lab lab = Lab.open(TestLab.settings(data))) {
            String id = lab.sweeps().list(0, 1).getFirst().id();
            lab.sweeps().retry(id, Set.of(3));
            TestSweeps.await(lab, id, p -> p.done() == 4);
            TestSweeps.await(lab, id, SweepState.DONE);
            assertThat(lab.sweeps().readings().cells(id).get(3)).isEqualTo(new CellStatus(4, 4, 0, 0));
            assertThat(lab.sweeps().readings().cells(id).get(0)).isEqualTo(new CellStatus(4, 0, 4, 0));
        }
    }

    @Test
    void a_sweep_above_the_labs_limit_is_refused_with_its_estimate() {
        try (Lab lab = Lab.open(TestLab.settings(data))) {
            Sweep sweep = sweep(lab, 3, 3, 100_000_000);
            assertThat(lab.sweeps().sizing().estimate(sweep).time()).isPositive();
            lab.sweeps().sizing().limit(Duration.ofMinutes(1));
            assertThatThrownBy(() -> start(lab, sweep))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("this lab allows 60 seconds")
                    .hasMessageContaining("--longest-sweep HOURS");
            assertThat(lab.sweeps().count()).isZero();
        }
    }

    @Test
    void notes_stay_with_their_place_and_everyone_who_watches_is_told() {
        try (Lab lab = Lab.open(TestLab.settings(data))) {
            StoredSweep sweep = start(lab, sweep(lab, 2, 2, 5));
            TestSweeps.await(lab, sweep.id(), SweepState.DONE);
            CompletableFuture<SweepProgress> told = new CompletableFuture<>();
            Subscription watch = lab.sweeps().watch(sweep.id(), told::complete);
            try {
                lab.sweeps().notes().add(sweep.id(), 0.3, 0.25, "Here the solutions lose stability.");
                told.orTimeout(180, TimeUnit.SECONDS).join();
            } finally {
                watch.close();
            }
            assertThat(lab.sweeps().notes().of(sweep.id()))
                    .singleElement()
                    .satisfies(n -> assertThat(n.text()).startsWith("Here"));
            lab.sweeps().delete(sweep.id());
            assertThatThrownBy(() -> lab.sweeps().sweep(sweep.id())).hasMessageContaining("there is no sweep");
        }
    }

    private static List<Double> means(Lab lab, String id) {
        List<Double> means = new ArrayList<>();
        lab.sweeps().readings().diagram(id, FINAL, 1).values().forEach(v -> means.add(v.mean()));
        return means;
    }

    private static StoredSweep start(Lab lab, Sweep sweep) {
        return lab.sweeps().start("A sweep", Optional.empty(), sweep);
    }

    /** Three columns, two rows, and every trajectory behind the gate. */
    private static Sweep held(Lab lab) {
        return lab.sweeps()
                .json()
                .read(definition(3, 2, 50)
                        .replace(
                                "{\"name\":\"test-error\",\"parameters\":{}}",
                                "{\"name\":\"test-error\"},{\"name\":\"gate\"}"));
    }

    private static int working(Lab lab, String id) {
        return lab.sweeps().readings().cells(id).stream()
                .mapToInt(CellStatus::working)
                .sum();
    }

    private static Sweep sweep(Lab lab, int columns, int rows, int epochs) {
        return lab.sweeps().json().read(definition(columns, rows, epochs));
    }

    private static String definition(int columns, int rows, int epochs) {
        return """
                {"schemaVersion":1,
                 "experiment":{"schemaVersion":1,
                   "architecture":{"name":"two-layer","parameters":{"M":20,"N":20,"K":1,"activation":"linear"}},
                   "task":{"name":"gaussian-student-teacher","parameters":{"P":50,"testSamples":20,"studentRange":1}},
                   "integrator":{"name":"minibatch-euler","parameters":{"learningRate":0.1,"batchSize":10}},
                   "arms":[{"name":"Gradient descent","rule":{"name":"gradient-descent","parameters":{}}},
                           {"name":"Curl descent","rule":{"name":"gradient-descent","parameters":{}}}],
                   "seeds":{"first":1,"count":2},
                   "observables":[{"name":"test-error","parameters":{}}],
                   "recording":{"epochs":%d,"points":20}},
                 "axes":[
                   {"derived":"compression-ratio","neurons":40,
                    "values":{"spacing":"logarithmic","from":0.2,"to":2,"count":%d}},
                   {"set":["/arms/1/flips/hiddenFlippedFraction"],
                    "values":{"spacing":"linear","from":0,"to":0.5,"count":%d}}]}
                """.formatted(epochs, columns, rows);
    }
}
