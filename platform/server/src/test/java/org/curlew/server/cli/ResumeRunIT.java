package org.curlew.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.curlew.testkit.Gate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** `curlew run` of the distribution, killed with kill -9 in the middle of a trajectory. */
final class ResumeRunIT {

    private static final int EPOCHS = 20_000;

    @TempDir
    private Path folder;

    @Test
    void killed_in_the_middle_of_its_trajectories_a_run_goes_on_from_their_checkpoints_and_ends_bit_equal()
            throws Exception {
        Path file = Files.writeString(folder.resolve("long.json"), """
                {"schemaVersion":1,
                 "architecture":{"name":"two-layer","parameters":{"M":20,"N":10,"K":1,"activation":"tanh"}},
                 "task":{"name":"gaussian-student-teacher","parameters":{"P":100}},
                 "integrator":{"name":"heavy-ball","parameters":{"learningRate":0.02,"batchSize":10}},
                 "arms":[{"name":"Curl descent","rule":{"name":"gradient-descent","parameters":{}},"flips":{"readoutFlippedFraction":0.1}}],
                 "seeds":{"first":1,"count":2},
                 "observables":[{"name":"test-error","parameters":{}},{"name":"max-test-error","parameters":{}},{"name":"gate"}],
                 "recording":{"epochs":%d,"points":50,"weights":true}}
                """.formatted(EPOCHS));
        Path whole = folder.resolve("whole");
        Gate.open(folder.resolve("undisturbed/plugins"));
        assertThat(curlew(run(file, whole, "undisturbed"))).isZero();
        Gate gate = Gate.at(EPOCHS / 2, folder.resolve("held/plugins"), 0);
        Path out = folder.resolve("parts");
        List<String> parts = run(file, out, "held");
        killWhenHeld(gate, 2, parts);
        assertThat(out.resolve("series.npz")).doesNotExist();
        assertThat(curlew(parts)).as("without --resume").isEqualTo(2);
        List<String> resumed = new ArrayList<>(parts);
        resumed.add("--resume");
        killWhenHeld(gate, 4, resumed);
        gate.open();
        assertThat(curlew(resumed)).isZero();
        assertThat(gate.begunAt())
                .hasSize(6)
                .filteredOn(epoch -> epoch > 0)
                .as("four times a trajectory went on")
                .hasSize(4);
        for (String result : List.of("series.csv", "series.npz")) {
            assertThat(out.resolve(result)).hasSameBinaryContentAs(whole.resolve(result));
        }
        assertThat(out.resolve("unfinished")).doesNotExist();
    }

    private static void killWhenHeld(Gate gate, int trajectories, List<String> arguments) throws Exception {
        Process process = builder(arguments).start();
        try {
            gate.awaitHeld(trajectories);
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    private List<String> run(Path file, Path out, String data) {
        return List.of(
                "run",
                file.toString(),
                "--out",
                out.toString(),
                "--workers",
                "2",
                "--checkpoint-seconds",
                "0.001",
                "--data",
                folder.resolve(data).toString());
    }

    private static int curlew(List<String> arguments) throws IOException, InterruptedException {
        Process process = builder(arguments).start();
        assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static ProcessBuilder builder(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("curlew.home"), "bin", "curlew").toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }
}
