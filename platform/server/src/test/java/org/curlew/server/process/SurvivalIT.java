package org.curlew.server.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** However server or workers end, finished units are kept, the others are computed, and the results are those of an undisturbed run, bit for bit. */
class SurvivalIT {

    private static final String EXPERIMENT = """
            {"schemaVersion":1,
             "architecture":{"name":"two-layer","parameters":{"M":40,"N":20,"K":1,"activation":"tanh"}},
             "task":{"name":"gaussian-student-teacher","parameters":{"P":200,"testSamples":50}},
             "integrator":{"name":"minibatch-euler","parameters":{"batchSize":10}},
             "arms":[{"name":"Gradient descent","rule":{"name":"gradient-descent"}},
                     {"name":"Curl descent","rule":{"name":"gradient-descent"},"flips":{"readoutFlippedFraction":0.1}}],
             "seeds":{"first":1,"count":4},
             "observables":[{"name":"test-error"},{"name":"weight-norm"}],
             "recording":{"epochs":6000,"points":40}}
            """;

    @TempDir
    static Path folder;

    private static String undisturbed;

    @BeforeAll
    static void computeUndisturbed() throws Exception {
        try (CurlewProcess server = CurlewProcess.serve(folder.resolve("undisturbed"), 2)) {
            String run = start(server);
            server.await(run, SurvivalIT::done);
            undisturbed = series(server, run);
            assertThat(undisturbed.lines().count()).isGreaterThan(8 * 30);
        }
    }

    @Test
    void a_server_that_is_killed_in_mid_run_goes_on_where_it_was() throws Exception {
        Path data = folder.resolve("killed");
        String run;
        List<ProcessHandle> orphans;
        try (CurlewProcess server = CurlewProcess.serve(data, 2)) {
            run = start(server);
            server.await(run, news -> news.get("unitsDone").asInt() >= 2);
            orphans = server.workers();
            assertThat(orphans).isNotEmpty();
            server.kill();
        }
        for (ProcessHandle orphan : orphans) {
            orphan.onExit().get(20, TimeUnit.SECONDS); // its input has ended
        }
        try (CurlewProcess server = CurlewProcess.serve(data, 1)) {
            assertThat(server.get("/runs/" + run).get("unitsDone").asInt()).isBetween(2, 8);
            server.await(run, SurvivalIT::done);
            JsonNode after = server.get("/runs/" + run);
            assertThat(after.get("unitsDone").asInt()).isEqualTo(8);
            assertThat(after.get("unitsFailed").asInt()).isZero();
            assertThat(series(server, run)).isEqualTo(undisturbed);
        }
    }

    @Test
    void a_worker_that_is_killed_in_mid_run_is_replaced_and_its_unit_computed_again() throws Exception {
        try (CurlewProcess server = CurlewProcess.serve(folder.resolve("worker"), 1)) {
            String run = start(server);
            server.await(run, news -> news.get("unitsDone").asInt() >= 1);
            assertThat(server.workers()).hasSize(1);
            server.workers().getFirst().destroyForcibly();
            server.await(run, SurvivalIT::done);
            assertThat(server.get("/runs/" + run).get("unitsFailed").asInt()).isZero();
            assertThat(series(server, run)).isEqualTo(undisturbed);
        }
    }

    @Test
    void a_run_that_is_cancelled_and_resumed_with_another_number_of_workers_gives_the_same() throws Exception {
        Path data = folder.resolve("cancelled");
        String run;
        try (CurlewProcess server = CurlewProcess.serve(data, 1)) {
            run = start(server);
            server.await(run, news -> news.get("fraction").asDouble() > 0.2);
            server.post("/runs/" + run + "/cancel", "");
        }
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
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("curlew.home"), "bin", "curlew")
                                .toString(),
                        "run",
                        file.toString(),
                        "--out",
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("run.log").toFile())
                .start();
        assertThat(run.waitFor(90, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(folder.resolve("series.csv"))).isEqualTo(undisturbed);
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
