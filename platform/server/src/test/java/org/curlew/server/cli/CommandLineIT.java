package org.curlew.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The distribution's command line, as a user starts it, with the real plugin jars. */
final class CommandLineIT {

    private static final Path REFERENCE = Path.of("src", "test", "resources", "reference");

    @TempDir
    private Path folder;

    private record Ended(int status, String out, String err) {}

    @Test
    void every_reference_trajectory_is_reproduced_to_1e_minus_12() throws Exception {
        reproduced("fastest");
    }

    @Test
    void the_plain_path_reproduces_them_too() throws Exception {
        reproduced("plain");
    }

    private void reproduced(String kernel) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("verify", "--kernel", kernel));
        try (Stream<Path> files = Files.list(REFERENCE)) {
            files.filter(f -> f.toString().endsWith(".json"))
                    .sorted()
                    .map(Path::toString)
                    .forEach(arguments::add);
        }
        Ended ended = curlew(arguments);
        List<String> lines = ended.out().lines().toList();
        assertThat(lines)
                .hasSize(9)
                .allSatisfy(line -> assertThat(Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                        .isLessThanOrEqualTo(1e-12));
        assertThat(ended.status()).isZero();
    }

    /** Else the build's last words tell why, in target/warm-up.log. */
    @Test
    void the_build_made_the_cache_that_commands_start_from() {
        assertThat(Path.of(System.getProperty("curlew.home"), "lib", "curlew.aot"))
                .isRegularFile();
    }

    @Test
    void a_command_says_only_what_it_was_asked_for() throws Exception {
        Ended ended = curlew(List.of("validate", experiment("\"M\":6", 5).toString()));
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out().lines()).hasSize(1);
    }

    @Test
    void a_cache_of_another_java_or_another_curlew_is_left_aside() throws Exception {
        Path copy = folder.resolve("copy");
        copied(Path.of(System.getProperty("curlew.home")), copy);
        Files.writeString(copy.resolve("lib/curlew.aot"), "made by something else");
        Ended ended = started(copy, List.of("--version"));
        assertThat(ended.status()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).startsWith("Curlew");
    }

    @Test
    void a_reference_trajectory_that_deviates_ends_with_status_1() throws Exception {
        String reference = Files.readString(REFERENCE.resolve("linear-gradient-descent.json"));
        Path changed = folder.resolve("changed.json");
        Files.writeString(changed, reference.replace("\"learningRate\": 0.1", "\"learningRate\": 0.1000001"));
        assertThat(Files.readString(changed)).isNotEqualTo(reference);
        assertThat(curlew(List.of("verify", changed.toString())).status()).isEqualTo(1);
    }

    @Test
    void a_value_out_of_range_is_named_with_its_part_and_ends_with_status_2() throws Exception {
        Path file = experiment("\"M\":-3", 10);
        Ended ended = curlew(List.of("validate", file.toString()));
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.err()).contains("two-layer: M must lie in [1, 100000]; got -3");
    }

    @Test
    void a_minibatch_larger_than_the_training_set_is_refused() throws Exception {
        Ended ended = curlew(List.of("run", experiment("\"M\":6", 1000).toString()));
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.err())
                .contains("minibatch-euler: batchSize (B) must be at most the training set's size P = 20; got 1000");
    }

    @Test
    void the_kernel_that_computed_is_recorded_with_the_result() throws Exception {
        String file = experiment("\"M\":6", 5).toString();
        assertThat(curlew(List.of("run", file, "--out", folder.toString())).status())
                .isZero();
        assertThat(Files.readString(folder.resolve("result.json"))).contains("\"kernel\":\"linear-collapse\"");
        assertThat(curlew(List.of("run", file, "--kernel", "plain", "--out", folder.toString()))
                        .status())
                .isZero();
        assertThat(Files.readString(folder.resolve("result.json"))).contains("\"kernel\":\"plain\"");
    }

    @Test
    void a_bench_measures_every_path_of_a_case() throws Exception {
        Ended ended = curlew(List.of("bench", "--case", "C5", "--seconds", "0.2", "--json"));
        JsonNode report = new JsonMapper().readTree(ended.out());
        assertThat(report.path("cases").findValuesAsString("path")).containsExactly("plain", "fused", "example");
        assertThat(report.path("cases").findValuesAsString("kernel"))
                .containsExactly("plain", "linear-collapse", "plain");
        assertThat(report.path("cases"))
                .allSatisfy(c -> assertThat(c.path("stepsPerSecond").asDouble()).isPositive());
        assertThat(report.path("machine").path("peakGflops").asDouble()).isPositive();
        assertThat(report.path("workers").path("2").asDouble()).isPositive();
        assertThat(ended.status()).isZero();
    }

    @Test
    void a_case_that_there_is_not_is_refused_with_those_there_are() throws Exception {
        Ended ended = curlew(List.of("bench", "--case", "C8"));
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.err()).contains("--case must be among C1, C2, C3, C4, C5, C6, C7; got C8");
    }

    @Test
    void malformed_json_says_where() throws Exception {
        Path file = Files.writeString(folder.resolve("broken.json"), "{\"schemaVersion\": 1,\n  nonsense");
        Ended ended = curlew(List.of("validate", file.toString()));
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.err()).contains("this is not JSON at line 2");
    }

    @Test
    void one_or_two_workers_write_bit_equal_results() throws Exception {
        String file = experiment("\"M\":6", 5).toString();
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        assertThat(curlew(List.of("run", file, "--workers", "1", "--out", one.toString()))
                        .status())
                .isZero();
        assertThat(curlew(List.of("run", file, "--workers", "2", "--out", two.toString()))
                        .status())
                .isZero();
        for (String result : List.of("result.json", "series.csv", "series.npz")) {
            assertThat(one.resolve(result)).hasSameBinaryContentAs(two.resolve(result));
        }
        assertThat(Files.readAllLines(one.resolve("series.csv"))).hasSizeGreaterThan(20);
    }

    @Test
    void a_learning_rate_that_diverges_is_an_outcome_with_advice() throws Exception {
        Path file = Files.writeString(
                folder.resolve("diverging.json"),
                Files.readString(experiment("\"M\":6", 5)).replace("\"learningRate\":0.1", "\"learningRate\":1e5"));
        Ended ended = curlew(List.of("run", file.toString(), "--out", folder.toString()));
        assertThat(ended.status()).isZero();
        assertThat(ended.err()).contains("diverged").contains("Try a smaller learningRate (eta)");
        assertThat(Files.readString(folder.resolve("result.json"))).doesNotContain("NaN", "Infinity");
    }

    @Test
    void a_broken_plugin_is_skipped_with_its_reason_and_the_others_are_there() throws Exception {
        Path plugins = Files.createDirectories(folder.resolve("plugins"));
        Files.writeString(plugins.resolve("broken.jar"), "this is no jar");
        Ended ended = curlew(List.of("plugin", "list", "--data", folder.toString()));
        assertThat(ended.status()).isZero();
        assertThat(ended.err()).contains("skipped").contains("broken.jar");
        assertThat(ended.out()).contains("gradient-descent", "sign-symmetric-feedback", "two-layer");
    }

    @Test
    void the_schema_knows_every_declared_parameter() throws Exception {
        Ended ended = curlew(List.of("schema"));
        assertThat(ended.status()).isZero();
        assertThat(ended.out()).contains("learningRate", "feedbackScale", "studentRange", "sign-symmetric-feedback");
    }

    private Path experiment(String inputs, int batchSize) throws IOException {
        return Files.writeString(folder.resolve("experiment.json"), """
                {"schemaVersion":1,
                 "architecture":{"name":"two-layer","parameters":{%s,"N":4,"activation":"linear"}},
                 "task":{"name":"gaussian-student-teacher","parameters":{"P":20,"testSamples":10}},
                 "integrator":{"name":"minibatch-euler",
                   "parameters":{"learningRate":0.1,"batchSize":%d,"constraint":"none"}},
                 "arms":[{"name":"Gradient descent","rule":{"name":"gradient-descent"}},
                   {"name":"Curl descent","rule":{"name":"gradient-descent"},"flips":{"readoutFlippedFraction":0.25}}],
                 "seeds":{"count":3},
                 "observables":[{"name":"test-error"},{"name":"weight-norm"},{"name":"update-gradient-cosine"}],
                 "recording":{"epochs":50,"points":10,"weights":true}}
                """.formatted(inputs, batchSize));
    }

    private static void copied(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.filter(p -> !p.endsWith("curlew.aot")).toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    private Ended curlew(List<String> arguments) throws Exception {
        return started(Path.of(System.getProperty("curlew.home")), arguments);
    }

    private Ended started(Path home, List<String> arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(home.resolve("bin").resolve("curlew").toString()));
        command.addAll(arguments);
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        assertThat(process.waitFor(300, TimeUnit.SECONDS)).as("it ends").isTrue();
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
