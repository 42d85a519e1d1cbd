package org.curlew.server.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.curlew.testkit.Gate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** However server or workers end, finished units are kept, the others are computed, and the results are those of an undisturbed run, bit for bit. */
class SurvivalIT {

    private static final int UNITS = 8;

    private static final String EXPERIMENT = """
            {"schemaVersion":1,
             "architecture":{"name":"two-layer","parameters":{"M":40,"N":20,"K":1,"activation":"tanh"}},
             "task":{"name":"gaussian-student-teacher","parameters":{"P":200,"testSamples":50}},
             "integrator":{"name":"minibatch-euler","parameters":{"batchSize":10}},
             "arms":[{"name":"Gradient descent","rule":{"name":"gradient-descent"}},
                     {"name":"Curl descent","rule":{"name":"gradient-descent"},"flips":{"readoutFlippedFraction":0.1}}],
             "seeds":{"first":1,"count":4},
             "observables":[{"name":"test-error"},{"name":"weight-norm"},{"name":"gate"}],
             "recording":{"epochs":6000,"points":40,"weights":true}}
            """;

    @TempDir
    static Path folder;

    private static String undisturbed;
    private static byte[] withWeights;

    @BeforeAll
    static void computeUndisturbed() throws Exception {
        Path data = folder.resolve("undisturbed");
        Gate.open(data.resolve("plugins"));
        try (CurlewProcess server = CurlewProcess.serve(data, 2)) {
            String run = start(server);
            server.await(run, SurvivalIT::done);
            undisturbed = series(server, run);
            withWeights = server.bytes("/runs/" + run + "/series.npz");
            assertThat(undisturbed.lines().count()).isGreaterThan(UNITS * 30);
        }
    }

    @Test
    void a_server_that_is_killed_in_mid_run_goes_on_where_it_was() throws Exception {
        Path data = folder.resolve("killed");
        Gate gate = Gate.in(data.resolve("plugins"), 2);
        String run;
        try (CurlewProcess server = CurlewProcess.serve(data, 2)) {
            run = start(server);
            server.await(run, news -> news.get("unitsDone").asInt() == 2);
            gate.awaitHeld(2);
            server.kill();
        }
        gate.open();
        try (CurlewProcess server = CurlewProcess.serve(data, 1)) {
            server.await(run, SurvivalIT::done);
            JsonNode after = server.get("/runs/" + run);
            assertThat(after.get("unitsDone").asInt()).isEqualTo(UNITS);
            assertThat(after.get("unitsFailed").asInt()).isZero();
            assertThat(gate.begun()).as("what was done is kept").isEqualTo(UNITS + 2);
            assertThat(series(server, run)).isEqualTo(undisturbed);
        }
    }

    @Test
    void a_server_that_is_killed_in_the_middle_of_trajectories_goes_on_from_their_checkpoints() throws Exception {
        Path data = folder.resolve("checkpoints");
        Gate gate = Gate.at(4000, data.resolve("plugins"), 1);
        String run;
        try (CurlewProcess server = CurlewProcess.serve(data, 2, "--checkpoint-seconds", "0.001")) {
            run = start(server);
            gate.awaitHeld(2);
            server.kill();
        }
        gate.open();
        try (CurlewProcess server = CurlewProcess.serve(data, 1)) {
            server.await(run, SurvivalIT::done);
            assertThat(gate.begunAt()).filteredOn(epoch -> epoch > 0).hasSize(2);
            assertThat(gate.begun()).isEqualTo(UNITS + 2);
            assertThat(series(server, run)).isEqualTo(undisturbed);
            assertThat(server.bytes("/runs/" + run + "/series.npz")).isEqualTo(withWeights);
        }
        assertThat(data.resolve("checkpoints")).isEmptyDirectory();
    }

    @Test
    void a_worker_that_is_killed_in_mid_run_is_replaced_and_its_unit_computed_again() throws Exception {
        Path data = folder.resolve("worker");
        Gate gate = Gate.in(data.resolve("plugins"), 1);
        try (CurlewProcess server = CurlewProcess.serve(data, 1)) {
            String run = start(server);
            gate.awaitHeld(1);
            server.killWorkers();
            gate.awaitHeld(2);
            gate.open();
            server.await(run, SurvivalIT::done);
            assertThat(server.get("/runs/" + run).get("unitsFailed").asInt()).isZero();
            assertThat(series(server, run)).isEqualTo(undisturbed);
        }
    }

    @Test
    void a_run_that_is_cancelled_and_resumed_with_another_number_of_workers_gives_the_same() throws Exception {
        Path data = folder.resolve("cancelled");
        Gate gate = Gate.in(data.resolve("plugins"), 2);
        String run;
        try (CurlewProcess server = CurlewProcess.serve(data, 1)) {
            run = start(server);
            gate.awaitHeld(1);
            server.post("/runs/" + run + "/cancel", "");
        }
        gate.open();
        try (CurlewProcess server = CurlewProcess.serve(data, 2)) {
            assertThat(server.get("/runs/" + run).get("state").asString()).isEqualTo("cancelled");
            server.post("/runs/" + run + "/resume", "");
            server.await(run, SurvivalIT::done);
            assertThat(series(server, run)).isEqualTo(undisturbed);
        }
    }

    @Test
    void the_command_line_computes_the_same_as_the_server() throws Exception {
        Path file = Files.writeString(folder.resolve("experiment.json"), EXPERIMENT);
        Path data = folder.resolve("headless");
        Gate.open(data.resolve("plugins"));
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("curlew.home"), "bin", "curlew")
                                .toString(),
                        "run",
                        file.toString(),
                        "--out",
                        folder.toString(),
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("run.log").toFile());
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        assertThat(command.start().waitFor(300, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve("series.csv")).hasContent(undisturbed);
    }

    private static String start(CurlewProcess server) throws Exception {
        return server.post("/runs", "{\"title\":\"Survival\",\"experiment\":" + EXPERIMENT + "}")
                .get("id")
                .asString();
    }

    private static String series(CurlewProcess server, String run) throws Exception {
        return server.text("/runs/" + run + "/series.csv");
    }

    private static boolean done(JsonNode news) {
        return news.get("state").asString().equals("done");
    }
}
