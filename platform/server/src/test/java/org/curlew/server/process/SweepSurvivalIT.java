package org.curlew.server.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.curlew.testkit.Gate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A sweep in whose middle server or workers are killed: no finished unit is lost and none is computed twice. */
class SweepSurvivalIT {

    private static final int UNITS = 12;
    private static final String SWEEP = """
            {"schemaVersion":1,
             "experiment":{"schemaVersion":1,
               "architecture":{"name":"two-layer","parameters":{"M":10,"N":10,"K":1,"activation":"linear"}},
               "task":{"name":"gaussian-student-teacher","parameters":{"P":20,"testSamples":10}},
               "integrator":{"name":"minibatch-euler","parameters":{"batchSize":10}},
               "arms":[{"name":"Curl descent","rule":{"name":"gradient-descent"}}],
               "seeds":{"first":1,"count":2},
               "observables":[{"name":"test-error"},{"name":"gate"}],
               "recording":{"epochs":50,"points":5}},
             "axes":[{"set":["/arms/0/flips/hiddenFlippedFraction"],
                      "values":{"spacing":"linear","from":0,"to":0.5,"count":3}},
                     {"set":["/task/parameters/P"],"values":{"spacing":"listed","list":[20,30]}}]}
            """;

    @TempDir
    private Path data;

    @Test
    void a_server_killed_in_mid_sweep_keeps_what_was_done_and_begins_only_the_rest() throws Exception {
        Gate gate = Gate.in(data.resolve("plugins"), 5);
        String id;
        try (CurlewProcess server = CurlewProcess.serve(data, 2)) {
            id = start(server);
            server.awaitSweep(id, news -> done(news) == 5);
            gate.awaitHeld(2);
            server.kill();
        }
        try (CurlewProcess server = CurlewProcess.serve(data, 1)) {
            assertThat(done(server.get("/sweeps/" + id))).isEqualTo(5);
            gate.open();
            server.awaitSweep(id, SweepSurvivalIT::complete);
            assertThat(gate.begun()).isEqualTo(UNITS + 2);
        }
    }

    @Test
    void a_worker_killed_in_mid_sweep_is_replaced_and_only_its_unit_begun_again() throws Exception {
        Gate gate = Gate.in(data.resolve("plugins"), 5);
        try (CurlewProcess server = CurlewProcess.serve(data, 1)) {
            String id = start(server);
            gate.awaitHeld(1);
            server.killWorkers();
            gate.awaitHeld(2);
            gate.open();
            server.awaitSweep(id, SweepSurvivalIT::complete);
            assertThat(server.get("/sweeps/" + id).get("unitsFailed").asInt()).isZero();
            assertThat(gate.begun()).isEqualTo(UNITS + 1);
        }
    }

    private static String start(CurlewProcess server) throws Exception {
        return server.post("/sweeps", "{\"title\":\"Survival\",\"sweep\":" + SWEEP + "}")
                .get("id")
                .asString();
    }

    private static int done(JsonNode news) {
        return news.get("unitsDone").asInt();
    }

    private static boolean complete(JsonNode news) {
        return news.get("state").asString().equals("done") && done(news) == UNITS;
    }
}
