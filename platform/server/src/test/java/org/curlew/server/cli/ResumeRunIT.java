package org.curlew.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** `curlew run` of the distribution, killed with kill -9 in the middle of a trajectory. */
final class ResumeRunIT {

    private static final Pattern PERCENT = Pattern.compile("(\\d+) %");

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
                 "observables":[{"name":"test-error","parameters":{}},{"name":"max-test-error","parameters":{}}],
                 "recording":{"epochs":60000,"points":50,"weights":true}}
                """);
        Path whole = folder.resolve("whole");
        assertThat(curlew(List.of("run", file.toString(), "--out", whole.toString())))
                .isZero();
        List<String> parts = List.of(
                "run", file.toString(), "--out", folder.resolve("parts").toString(), "--checkpoint-seconds", "0.05");
        killAfter(30, parts);
        assertThat(folder.resolve("parts/series.npz")).doesNotExist();
        assertThat(curlew(parts)).as("without --resume").isEqualTo(2);
        List<String> resumed = new ArrayList<>(parts);
        resumed.add("--resume");
        assertThat(killAfter(60, resumed)).as("where it went on").isGreaterThan(10);
        assertThat(curlew(resumed)).isZero();
        for (String result : List.of("series.csv", "series.npz")) {
            assertThat(folder.resolve("parts").resolve(result)).hasSameBinaryContentAs(whole.resolve(result));
        }
        assertThat(folder.resolve("parts/unfinished")).doesNotExist();
    }

    // gives the first percentage above zero
    private int killAfter(int percent, List<String> arguments) throws IOException, InterruptedException {
        Process process = builder(arguments).start();
        StringBuilder said = new StringBuilder();
        try (Reader progress = process.errorReader()) {
            for (int next = progress.read(); next >= 0 && last(said) < percent; next = progress.read()) {
                said.append((char) next);
            }
            assertThat(last(said)).as(said.toString()).isBetween(percent, 99);
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return PERCENT.matcher(said)
                .results()
                .mapToInt(r -> Integer.parseInt(r.group(1)))
                .filter(p -> p > 0)
                .findFirst()
                .orElse(0);
    }

    private static int last(CharSequence said) {
        int last = 0;
        for (Matcher found = PERCENT.matcher(said); found.find(); ) {
            last = Integer.parseInt(found.group(1));
        }
        return last;
    }

    private int curlew(List<String> arguments) throws IOException, InterruptedException {
        Process process = builder(arguments)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private ProcessBuilder builder(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("curlew.home"), "bin", "curlew").toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }
}
