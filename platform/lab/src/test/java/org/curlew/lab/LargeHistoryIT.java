package org.curlew.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.simulation.Progress;
import org.curlew.engine.simulation.Simulation;
import org.curlew.engine.simulation.WeightSnapshot;
import org.curlew.lab.runs.Run;
import org.curlew.lab.runs.RunState;
import org.curlew.spi.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recorded weights that are more than a worker's heap. */
class LargeHistoryIT {

    private static final int HEAP_MB = 96;

    @TempDir
    private Path data;

    @Test
    void a_history_larger_than_the_workers_heap_is_written_as_it_comes_and_read_a_recording_at_a_time() {
        try (Lab lab = Lab.open(TestLab.settings(data).withWorkers(1).withWorkerHeap(HEAP_MB))) {
            Experiment experiment = wide(lab);
            Run run = lab.runs().start(Optional.empty(), "Wide", experiment);
            TestLab.await(lab, run.id(), p -> !p.state().active());
            assertThat(lab.runs().run(run.id()).state())
                    .as(
                            "%s",
                            lab.runs()
                                    .result(run.id())
                                    .arms()
                                    .getFirst()
                                    .units()
                                    .getFirst()
                                    .error())
                    .isEqualTo(RunState.DONE);
            List<WeightSnapshot> history = lab.runs().weights(run.id(), "Gradient descent", 1);
            assertThat(history.stream().mapToLong(LargeHistoryIT::bytes).sum()).isGreaterThan((long) HEAP_MB << 20);
            new Simulation(lab.catalogue(), experiment).run(0, 1, new Progress() {
                @Override
                public boolean takesWeights() {
                    return true;
                }

                @Override
                public void weights(int index, long epoch, Weights recorded) {
                    assertThat(history.get(index).epoch()).isEqualTo(epoch);
                    assertThat(history.get(index).layers().equals(recorded.layers()))
                            .as("recording %d", index)
                            .isTrue();
                }
            });
            assertThat(data.resolve("weights")).isDirectoryContaining("regex:.*/[0-9a-f]{64}");
        }
    }

    @Test
    void weights_that_belong_to_no_unit_are_gone_after_the_next_start() throws Exception {
        Path stray = data.resolve("weights/stray");
        Files.createDirectories(stray.getParent());
        Files.writeString(stray, "nobody's");
        String id;
        try (Lab lab = Lab.open(TestLab.settings(data).withWorkers(1))) {
            assertThat(stray).doesNotExist();
            id = lab.runs()
                    .start(Optional.empty(), "Kept", experiment(lab, 20, 10, 5))
                    .id();
            TestLab.await(lab, id, RunState.DONE);
        }
        try (Lab lab = Lab.open(TestLab.settings(data).withWorkers(1))) {
            assertThat(lab.runs().weights(id, "Gradient descent", 1)).hasSize(6);
        }
    }

    private static long bytes(WeightSnapshot snapshot) {
        return 8L * snapshot.layers().stream().mapToLong(m -> m.data().length).sum();
    }

    private static Experiment wide(Lab lab) {
        return experiment(lab, 400, 500, 80);
    }

    private static Experiment experiment(Lab lab, int m, int n, int epochs) {
        return lab.experiments().read("""
                        {"schemaVersion":1,
                         "architecture":{"name":"two-layer","parameters":{"M":%d,"N":%d,"K":2,"activation":"tanh"}},
                         "task":{"name":"gaussian-student-teacher","parameters":{"P":20,"testSamples":10}},
                         "integrator":{"name":"minibatch-euler","parameters":{"learningRate":0.1,"batchSize":10}},
                         "arms":[{"name":"Gradient descent","rule":{"name":"gradient-descent","parameters":{}}}],
                         "seeds":{"first":1,"count":1},
                         "observables":[{"name":"train-error","parameters":{}}],
                         "recording":{"epochs":%d,"points":5000,"weights":true}}
                        """.formatted(m, n, epochs));
    }
}
