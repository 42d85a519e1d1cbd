package org.curlew.lab;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LONG;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.simulation.Progress;
import org.curlew.engine.simulation.Simulation;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.engine.simulation.WeightSnapshot;
import org.curlew.lab.runs.LocalRuns;
import org.curlew.lab.runs.Run;
import org.curlew.lab.runs.RunState;
import org.curlew.testkit.Gate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Long units whose workers are killed with kill -9, or whose lab is closed, go on from their checkpoints and end as if nothing had happened. */
class ResumingIT {

    private static final int EPOCHS = 10_000;

    private static final Map<String, String> INTEGRATORS = Map.of(
            "minibatch-euler", "{\"learningRate\":0.1,\"batchSize\":7}",
            "heavy-ball", "{\"learningRate\":0.02,\"batchSize\":7}",
            "adaptive-runge-kutta", "{\"method\":\"dormand-prince\",\"epochTime\":0.1}");

    @TempDir
    private Path data;

    @ParameterizedTest
    @CsvSource({
        "linear, minibatch-euler, gradient-descent, 20000",
        "tanh, minibatch-euler, gradient-descent, 12000",
        "tanh, heavy-ball, gradient-descent, 12000",
        "linear, adaptive-runge-kutta, gradient-descent, 4000",
        "tanh, minibatch-euler, node-perturbation, 8000"
    })
    void a_unit_whose_worker_is_killed_again_and_again_ends_bit_equal_to_one_that_never_was(
            String activation, String integrator, String rule, int epochs) throws Exception {
        Gate gate = Gate.at(epochs / 2, data.resolve("plugins"), 0);
        try (Lab lab = Lab.open(settings())) {
            Experiment experiment = experiment(lab, activation, integrator, rule, epochs);
            Run run = lab.runs().start(Optional.empty(), "Killed", experiment);
            gate.awaitHeld(1);
            long kept = keptAfterKill(lab);
            assertThat(kept).isPositive();
            leaveHalfWritten();
            gate.open();
            for (int kill = 0; kill < 2; kill++) { // twice without getting further would be the end of it
                long before = kept;
                TestLab.await(lab, run.id(), p -> keptEpoch() > before || p.unitsDone() == 1);
                kept = keptAfterKill(lab);
            }
            TestLab.await(lab, run.id(), RunState.DONE);
            assertThat(gate.begunAt()).startsWith(0L).element(1, as(LONG)).isPositive();
            assertSame(result(lab, run), new Simulation(lab.catalogue(), experiment).run(0, 1, Progress.NONE));
        }
        assertThat(data.resolve("checkpoints")).isEmptyDirectory();
    }

    @Test
    void a_lab_that_is_opened_again_goes_on_in_the_middle_of_a_unit() throws Exception {
        Gate gate = Gate.at(EPOCHS / 2, data.resolve("plugins"), 0);
        Run run;
        try (Lab lab = Lab.open(settings())) {
            run = lab.runs().start(Optional.empty(), "Closed", experiment(lab));
            gate.awaitHeld(1);
        }
        long kept = keptEpoch();
        assertThat(kept).isPositive();
        Files.writeString(data.resolve("checkpoints/of-a-unit-that-nobody-waits-for"), "old");
        gate.open();
        try (Lab lab = Lab.open(settings())) {
            assertThat(data.resolve("checkpoints/of-a-unit-that-nobody-waits-for"))
                    .doesNotExist();
            TestLab.await(lab, run.id(), RunState.DONE);
            assertThat(gate.begunAt()).hasSize(2).last(as(LONG)).isGreaterThan(kept);
            assertSame(result(lab, run), new Simulation(lab.catalogue(), experiment(lab)).run(0, 1, Progress.NONE));
        }
    }

    @Test
    void a_checkpoint_that_cannot_be_read_counts_as_none() throws Exception {
        Gate gate = Gate.at(EPOCHS / 2, data.resolve("plugins"), 0);
        Run run;
        try (Lab lab = Lab.open(settings())) {
            run = lab.runs().start(Optional.empty(), "Spoiled", experiment(lab));
            gate.awaitHeld(1);
        }
        assertThat(keptEpoch()).isPositive();
        for (Path checkpoint : checkpoints()) {
            Files.write(checkpoint, new byte[100]);
        }
        gate.open();
        try (Lab lab = Lab.open(settings())) {
            TestLab.await(lab, run.id(), RunState.DONE);
            assertThat(gate.begunAt()).containsExactly(0L, 0L);
            assertSame(result(lab, run), new Simulation(lab.catalogue(), experiment(lab)).run(0, 1, Progress.NONE));
        }
    }

    // the first one is due after the first epoch
    private LabSettings settings() {
        return TestLab.settings(data).withWorkers(1).withCheckpoints(Duration.ofNanos(1));
    }

    /** Kills the worker and waits until it is gone; the epoch of its last checkpoint. */
    private long keptAfterKill(Lab lab) throws Exception {
        for (long pid : ((LocalRuns) lab.runs()).workers()) {
            Optional<ProcessHandle> worker = ProcessHandle.of(pid);
            if (worker.isPresent()) {
                worker.get().destroyForcibly();
                worker.get().onExit().get(60, TimeUnit.SECONDS);
            }
        }
        return keptEpoch();
    }

    // of the one checkpoint; 0 where there is none
    private long keptEpoch() {
        try {
            List<Path> all = checkpoints().stream()
                    .filter(f -> !f.toString().endsWith(".part"))
                    .toList();
            return all.isEmpty()
                    ? 0
                    : ByteBuffer.wrap(Files.readAllBytes(all.getFirst())).getLong(8);
        } catch (IOException replaced) {
            return 0;
        }
    }

    private List<Path> checkpoints() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("checkpoints"))) {
            return files.toList();
        }
    }

    // as a worker does that is killed in the middle of writing
    private void leaveHalfWritten() throws IOException {
        for (Path checkpoint : checkpoints()) {
            if (!checkpoint.toString().endsWith(".part")) {
                Files.write(Path.of(checkpoint + "-half.part"), new byte[10]);
            }
        }
    }

    private static Trajectory result(Lab lab, Run run) {
        return trajectories(lab, run).findFirst().orElseThrow();
    }

    private static Stream<Trajectory> trajectories(Lab lab, Run run) {
        return lab.runs().result(run.id()).arms().stream()
                .flatMap(a -> a.units().stream())
                .flatMap(u -> u.trajectory().stream());
    }

    private static void assertSame(Trajectory got, Trajectory expected) {
        assertThat(got.outcome()).isEqualTo(expected.outcome());
        assertThat(got.kernel()).isEqualTo(expected.kernel());
        assertThat(got.epochs()).containsExactly(expected.epochs());
        expected.series()
                .forEach((name, values) ->
                        assertThat(got.series().get(name)).as(name).containsExactly(values));
        assertThat(got.weights().stream().map(WeightSnapshot::layers).toList())
                .isEqualTo(
                        expected.weights().stream().map(WeightSnapshot::layers).toList());
    }

    private static Experiment experiment(Lab lab) {
        return experiment(lab, "tanh", "minibatch-euler", "gradient-descent", EPOCHS);
    }

    // Measures that keep the largest so far, counts, a window's means and a second trajectory.
    private static Experiment experiment(Lab lab, String activation, String integrator, String rule, int epochs) {
        return lab.experiments()
                .read("""
                        {"schemaVersion":1,
                         "architecture":{"name":"two-layer","parameters":{"M":12,"N":30,"K":1,"activation":"%s"}},
                         "task":{"name":"gaussian-student-teacher","parameters":{"P":50,"testSamples":20}},
                         "integrator":{"name":"%s","parameters":%s},
                         "arms":[{"name":"Curl descent","rule":{"name":"%s","parameters":{}},"flips":{"readoutFlippedFraction":0.1}}],
                         "seeds":{"first":1,"count":1},
                         "observables":[{"name":"train-error","parameters":{}},{"name":"max-test-error","parameters":{}},
                           {"name":"ascending-share","parameters":{}},{"name":"epochs-to-threshold","parameters":{}},
                           {"name":"order-parameter","parameters":{"window":%d}},{"name":"lyapunov-exponent","parameters":{}},
                           {"name":"gate","parameters":{}}],
                         "recording":{"epochs":%d,"points":60,"weights":true}}
                        """.formatted(activation, integrator, INTEGRATORS.get(integrator), rule, epochs * 3 / 4, epochs));
    }
}
