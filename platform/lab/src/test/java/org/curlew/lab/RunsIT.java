package org.curlew.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.lab.runs.LocalRuns;
import org.curlew.lab.runs.Run;
import org.curlew.lab.runs.RunResult;
import org.curlew.lab.runs.RunState;
import org.curlew.spi.InvalidInput;
import org.curlew.testkit.Gate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs with real workers, a real database and the built plugins. */
class RunsIT {

    private static final int EPOCHS = 20_000;
    private static final int LONG = 3_000_000;

    @TempDir
    private Path data;

    @Test
    void a_run_gives_every_arm_and_seed_and_says_the_outcome_in_words() {
        try (Lab lab = Lab.open(TestLab.settings(data))) {
            Run run = lab.runs().start(Optional.empty(), "A run", TestLab.experiment(lab, 200, 3));
            TestLab.await(lab, run.id(), RunState.DONE);
            RunResult result = lab.runs().result(run.id());
            assertThat(trajectories(result)).hasSize(6);
            assertThat(result.comparisons()).hasSize(1);
            assertThat(result.sentence()).isNotBlank();
            assertThat(lab.runs().run(run.id()).provenance().kernel()).isNotBlank();
        }
    }

    @Test
    void what_was_computed_before_is_complete_at_once() {
        try (Lab lab = Lab.open(TestLab.settings(data))) {
            Run first = lab.runs().start(Optional.empty(), "First", TestLab.experiment(lab, 100, 2));
            TestLab.await(lab, first.id(), RunState.DONE);
            Run again = lab.runs().start(Optional.empty(), "Again", TestLab.experiment(lab, 100, 2));
            assertThat(again.state()).isEqualTo(RunState.DONE);
            assertThat(again.unitsReused()).isEqualTo(4);
        }
    }

    @Test
    void a_cancelled_run_ends_its_workers_keeps_what_it_recorded_and_resumed_gives_bit_equal_results()
            throws Exception {
        List<String> uninterrupted;
        Gate.open(data.resolve("one/plugins"));
        try (Lab lab = Lab.open(TestLab.settings(data.resolve("one")).withWorkers(1))) {
            Run run = lab.runs().start(Optional.empty(), "Whole", TestLab.held(lab, EPOCHS, 2));
            TestLab.await(lab, run.id(), RunState.DONE);
            uninterrupted = bits(lab.runs().result(run.id()));
        }
        Gate gate = Gate.at(EPOCHS / 2, data.resolve("two/plugins"), 1);
        try (Lab lab = Lab.open(TestLab.settings(data.resolve("two")))) {
            Run run = lab.runs().start(Optional.empty(), "In two parts", TestLab.held(lab, EPOCHS, 2));
            gate.awaitHeld(2);
            List<ProcessHandle> workers = workers(lab);
            assertThat(workers).hasSize(2);
            lab.runs().cancel(run.id());
            assertThat(lab.runs().run(run.id()).state()).isEqualTo(RunState.CANCELLED);
            assertThat(trajectories(lab.runs().result(run.id())))
                    .as("what was recorded is kept")
                    .isNotEmpty();
            for (ProcessHandle worker : workers) {
                worker.onExit().get(60, TimeUnit.SECONDS);
            }
            gate.open();
            lab.runs().resume(run.id());
            TestLab.await(lab, run.id(), RunState.DONE);
            assertThat(bits(lab.runs().result(run.id()))).isEqualTo(uninterrupted);
        }
    }

    @Test
    void what_a_cancelled_run_had_recorded_is_still_there_after_a_restart_and_replaced_when_it_is_resumed()
            throws Exception {
        String id;
        List<String> recorded;
        Gate gate = Gate.at(EPOCHS / 2, data.resolve("plugins"), 0);
        try (Lab lab = Lab.open(TestLab.settings(data).withWorkers(1))) {
            id = lab.runs()
                    .start(Optional.empty(), "Cancelled", TestLab.held(lab, EPOCHS, 1))
                    .id();
            String run = id;
            TestLab.await(
                    lab, id, p -> trajectories(lab.runs().result(run)).stream().anyMatch(t -> t.epochs().length > 5));
            lab.runs().cancel(id);
            recorded = bits(lab.runs().result(id));
            assertThat(recorded).isNotEmpty();
        }
        gate.open();
        try (Lab lab = Lab.open(TestLab.settings(data))) {
            assertThat(lab.runs().run(id).state()).isEqualTo(RunState.CANCELLED);
            assertThat(bits(lab.runs().result(id))).isEqualTo(recorded);
            lab.runs().resume(id);
            TestLab.await(lab, id, RunState.DONE);
            assertThat(trajectories(lab.runs().result(id)))
                    .hasSize(2)
                    .allSatisfy(t -> assertThat(t.outcome().epoch()).isEqualTo(EPOCHS));
        }
    }

    @Test
    void curves_grow_while_a_run_is_at_work() {
        try (Lab lab = Lab.open(TestLab.settings(data))) {
            Run run = lab.runs().start(Optional.empty(), "Long", TestLab.experiment(lab, LONG, 1));
            TestLab.await(
                    lab,
                    run.id(),
                    p -> p.stepsPerSecond() > 0
                            && trajectories(lab.runs().result(run.id())).stream()
                                    .anyMatch(t -> t.epochs().length > 5));
            lab.runs().cancel(run.id());
        }
    }

    @Test
    void a_worker_that_is_killed_is_replaced_once_and_the_second_time_the_unit_has_failed() throws Exception {
        Gate gate = Gate.in(data.resolve("plugins"), 0);
        try (Lab lab = Lab.open(TestLab.settings(data).withWorkers(1))) {
            Run run = lab.runs().start(Optional.empty(), "Killed", TestLab.held(lab, EPOCHS, 1));
            gate.awaitHeld(1);
            workers(lab).forEach(ProcessHandle::destroyForcibly);
            gate.awaitHeld(2);
            workers(lab).forEach(ProcessHandle::destroyForcibly);
            TestLab.await(lab, run.id(), p -> lab.runs().run(run.id()).unitsFailed() == 1);
            assertThat(lab.runs()
                            .result(run.id())
                            .arms()
                            .getFirst()
                            .units()
                            .getFirst()
                            .error()
                            .orElseThrow())
                    .contains("2 times");
            lab.runs().cancel(run.id());
        }
    }

    @Test
    void after_a_restart_finished_units_are_kept_and_the_others_computed() {
        String id;
        int doneBefore;
        try (Lab lab = Lab.open(TestLab.settings(data).withWorkers(1))) {
            id = lab.runs()
                    .start(Optional.empty(), "Restarted", TestLab.experiment(lab, EPOCHS, 3))
                    .id();
            TestLab.await(lab, id, p -> p.unitsDone() >= 2);
            doneBefore = lab.runs().run(id).unitsDone();
        }
        try (Lab lab = Lab.open(TestLab.settings(data))) {
            assertThat(lab.runs().run(id).unitsDone()).isGreaterThanOrEqualTo(doneBefore);
            TestLab.await(lab, id, RunState.DONE);
            assertThat(lab.runs().run(id).unitsReused()).isZero();
        }
    }

    @Test
    void an_experiment_that_no_worker_can_hold_is_refused() {
        try (Lab lab = Lab.open(TestLab.settings(data).withWorkerHeap(64))) {
            Experiment experiment = lab.experiments()
                    .read(lab.experiments()
                            .canonical(TestLab.experiment(lab, 10, 1))
                            .replace("\"P\":100,", "\"P\":1000000,"));
            assertThatThrownBy(() -> lab.runs().start(Optional.empty(), "Large", experiment))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("MB");
        }
    }

    @Test
    void a_data_directory_serves_one_lab_and_its_owner_alone() throws Exception {
        try (Lab lab = Lab.open(TestLab.settings(data))) {
            assertThatThrownBy(() -> Lab.open(TestLab.settings(data)))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("in use by another Curlew");
            assertThat(Files.getPosixFilePermissions(lab.settings().data())).hasSize(3);
        }
    }

    private static List<ProcessHandle> workers(Lab lab) {
        return ((LocalRuns) lab.runs())
                .workers().stream()
                        .flatMap(pid -> ProcessHandle.of(pid).stream())
                        .toList();
    }

    private static List<Trajectory> trajectories(RunResult result) {
        return result.arms().stream()
                .flatMap(a -> a.units().stream())
                .flatMap(u -> u.trajectory().stream())
                .toList();
    }

    private static List<String> bits(RunResult result) {
        return trajectories(result).stream().map(RunsIT::bits).toList();
    }

    private static String bits(Trajectory t) {
        StringBuilder text = new StringBuilder(t.arm() + t.seed());
        t.series().values().forEach(s -> {
            for (double value : s) {
                text.append(' ').append(Double.doubleToRawLongBits(value));
            }
        });
        return text.toString();
    }
}
