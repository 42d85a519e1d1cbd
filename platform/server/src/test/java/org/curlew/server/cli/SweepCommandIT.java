package org.curlew.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.curlew.testkit.Gate;
import org.curlew.testkit.SourcePlugin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sweeps and the gallery on the distribution's command line, as a user starts it. */
final class SweepCommandIT {

    /** Fails for every network that compresses, until it is mended. */
    private static final String BROKEN = """
            package broken;
            import org.curlew.spi.*;
            @org.pf4j.Extension(points = {Observable.class})
            public final class Broken implements Observable {
                public String name() { return "broken"; }
                public String title() { return "Broken"; }
                public String summary() { return "Fails."; }
                public Measure create(Values values, ObservableSetting setting) {
                    return (moment, series) -> {
                        boolean mended = java.nio.file.Files.exists(java.nio.file.Path.of("%s"));
                        if (setting.network().inputs() > 20 && !mended) {
                            throw new IllegalStateException("this is broken");
                        }
                        series[0] = 0;
                    };
                }
            }
            """;

    @TempDir
    private Path folder;

    private record Ended(int status, String out, String err) {}

    @Test
    void a_sweep_killed_in_the_middle_goes_on_where_it_was_and_ends_bit_equal() throws Exception {
        String file = sweep("sweep.json", 4, 50, ",{\"name\":\"gate\"}").toString();
        Gate.in(folder.resolve("undisturbed/plugins"), 16);
        Path whole = folder.resolve("whole");
        assertThat(curlew(run(file, whole, "undisturbed")).status()).isZero();
        Gate gate = Gate.in(folder.resolve("held/plugins"), 4);
        Path parts = folder.resolve("parts");
        Process killed = builder(run(file, parts, "held"))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        gate.awaitBegun(4 + 1);
        awaitSaid("4 of 16 units", killed);
        killed.destroyForcibly();
        assertThat(killed.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(parts.resolve("summary.json")).doesNotExist();
        gate.open();
        Ended without = curlew(run(file, parts, "held"));
        assertThat(without.status()).isEqualTo(2);
        assertThat(without.err()).contains("--resume");
        List<String> resume = new ArrayList<>(run(file, parts, "held"));
        resume.add("--resume");
        Ended resumed = curlew(resume);
        assertThat(resumed.status()).as(resumed.err()).isZero();
        for (String result : List.of("picture.csv", "picture.npz", "picture.png", "picture.svg", "sweep.json")) {
            assertThat(parts.resolve(result)).hasSameBinaryContentAs(whole.resolve(result));
        }
        assertThat(steps(parts)).isEqualTo(steps(whole));
        assertThat(gate.begun()).as("only what was at work was begun again").isEqualTo(16 + 1);
    }

    @Test
    void an_extended_sweep_keeps_what_it_has_and_says_how_it_stands() throws Exception {
        Path out = folder.resolve("out");
        assertThat(curlew(List.of("run", sweep("a.json", 3, 50, "").toString(), "--out", out.toString()))
                        .status())
                .isZero();
        double before = steps(out);
        Ended extended = curlew(List.of(
                "sweep",
                "extend",
                out.toString(),
                "--to",
                sweep("b.json", 5, 50, "").toString(),
                "--seeds",
                "1"));
        assertThat(extended.status()).as(extended.err()).isZero();
        JsonNode summary = summary(out);
        assertThat(summary.get("cells").asInt()).isEqualTo(10);
        assertThat(summary.get("units").asInt()).isEqualTo(2 * 5 * 3);
        assertThat(steps(out)).isGreaterThan(before);
        Ended status = curlew(List.of("sweep", "status", out.toString()));
        assertThat(status.status()).isZero();
        assertThat(status.out()).contains("30 of 30 units done, 0 failed");
        assertThat(Files.readAllLines(out.resolve("picture.csv"))).hasSize(11);
    }

    @Test
    void failed_units_are_reported_with_their_reason_and_computed_again_alone() throws Exception {
        Path mended = folder.resolve("mended");
        SourcePlugin.putInto(folder.resolve("broken/plugins"), "broken", Map.of("Broken", BROKEN.formatted(mended)));
        String file = sweep("broken.json", 2, 20, ",{\"name\":\"broken\"}").toString();
        Path out = folder.resolve("out");
        Ended failed = curlew(run(file, out, "broken"));
        assertThat(failed.status()).isEqualTo(1);
        assertThat(failed.err()).contains("4 units failed in 2 cells");
        List<String> of =
                List.of(out.toString(), "--data", folder.resolve("broken").toString());
        Ended status = curlew(sweepCommand("status", of));
        assertThat(status.status()).isEqualTo(1);
        assertThat(status.out()).contains("4 of 8 units done, 4 failed").contains("this is broken");
        Files.createFile(mended);
        Ended retried = curlew(sweepCommand("retry", of));
        assertThat(retried.status()).as(retried.err()).isZero();
        assertThat(summary(out).get("unitsDone").asInt()).isEqualTo(8);
        assertThat(summary(out).get("steps").doubleValue()).as("each unit once").isEqualTo(8.0 * 20 * 5);
    }

    private static List<String> sweepCommand(String verb, List<String> of) {
        List<String> all = new ArrayList<>(List.of("sweep", verb));
        all.addAll(of);
        return all;
    }

    @Test
    void the_theorys_own_figure_needs_no_simulation_and_names_the_landmarks() throws Exception {
        assertThat(curlew(List.of("gallery", "list")).out()).contains("fig2", "fig3a-inset", "fig11");
        Path out = folder.resolve("fig2");
        assertThat(curlew(List.of("gallery", "run", "fig2", "--out", out.toString()))
                        .status())
                .isZero();
        JsonNode effects = summary(out).get("effects");
        assertThat(effects.get("criticalHiddenFraction_c0.3").doubleValue()).isBetween(0.558, 0.559);
        assertThat(effects.get("criticalReadoutFraction_c0.1").doubleValue()).isBetween(0.2445, 0.2447);
        assertThat(out.resolve("hidden.pdf")).isNotEmptyFile();
    }

    @Test
    void a_figure_that_is_not_there_is_refused_with_those_that_are() throws Exception {
        Ended ended = curlew(List.of("gallery", "run", "fig99", "--out", folder.toString()));
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.err()).contains("there is no figure fig99").contains("fig3a");
    }

    private JsonNode summary(Path out) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(out.resolve("summary.json")));
    }

    private double steps(Path out) throws IOException {
        return summary(out).get("steps").doubleValue();
    }

    private Path sweep(String name, int rows, int epochs, String observables) throws IOException {
        return Files.writeString(folder.resolve(name), """
                {"schemaVersion":1,
                 "experiment":{"schemaVersion":1,
                   "architecture":{"name":"two-layer","parameters":{"M":20,"N":20,"K":1,"activation":"linear"}},
                   "task":{"name":"gaussian-student-teacher","parameters":{"P":50,"testSamples":20,"studentRange":1}},
                   "integrator":{"name":"minibatch-euler","parameters":{"learningRate":0.1,"batchSize":10}},
                   "arms":[{"name":"Curl descent","rule":{"name":"gradient-descent","parameters":{}}}],
                   "seeds":{"first":1,"count":2},
                   "observables":[{"name":"test-error","parameters":{}}%s],
                   "recording":{"epochs":%d,"points":20}},
                 "axes":[
                   {"derived":"compression-ratio","neurons":40,
                    "values":{"spacing":"logarithmic","from":0.2,"to":2,"count":2}},
                   {"set":["/arms/0/flips/hiddenFlippedFraction"],
                    "values":{"spacing":"linear","from":0,"to":0.6,"count":%d}}],
                 "picture":{"series":"test-error","reduction":"final","arm":0,"decision":1e-6}}
                """.formatted(observables, epochs, rows));
    }

    /** One worker, so that one trajectory is at work; its plugins are beside the distribution's. */
    private List<String> run(String file, Path out, String data) {
        return List.of(
                "run",
                file,
                "--out",
                out.toString(),
                "--workers",
                "1",
                "--data",
                folder.resolve(data).toString());
    }

    private static void awaitSaid(String words, Process process) throws IOException {
        StringBuilder said = new StringBuilder();
        Reader progress = process.errorReader();
        for (int next = progress.read(); !said.toString().contains(words); next = progress.read()) {
            assertThat(next).as("the end after: " + said).isNotNegative();
            said.append((char) next);
        }
    }

    private Ended curlew(List<String> arguments) throws Exception {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        Process process = builder(arguments)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(300, TimeUnit.SECONDS)).as("it ends").isTrue();
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private ProcessBuilder builder(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("curlew.home"), "bin", "curlew").toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }
}
