package org.curlew.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.curlew.lab.runs.Subscription;
import org.curlew.testkit.Gate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A sweep of six trajectories steered over REST while it is being computed: a gate holds trajectories, so that everything is asked in mid-sweep. */
class SteeringRestIT {

    private static final int ALL = 6;
    private static final String HELD = """
            {"sweep":{"schemaVersion":1,
             "experiment":{"schemaVersion":1,
               "architecture":{"name":"two-layer","parameters":{"M":6,"N":6,"K":1,"activation":"linear"}},
               "task":{"name":"gaussian-student-teacher","parameters":{"P":20,"testSamples":10}},
               "integrator":{"name":"minibatch-euler","parameters":{"batchSize":5}},
               "arms":[{"name":"Curl descent","rule":{"name":"gradient-descent","parameters":{}}}],
               "seeds":{"first":1,"count":2},
               "observables":[{"name":"test-error","parameters":{}},{"name":"gate"}],
               "recording":{"epochs":30,"points":5}},
             "axes":[{"set":["/arms/0/flips/hiddenFlippedFraction"],
                      "values":{"spacing":"linear","from":0,"to":1,"count":3}}]}}
            """;

    @TempDir
    private Path folder;

    @Test
    void a_paused_sweep_ends_what_is_at_work_and_goes_on_with_the_rest_when_it_is_resumed() throws Exception {
        Gate gate = Gate.in(plugins(), 2);
        try (ServedLab served = served()) {
            String sweep = started(served);
            gate.awaitBegun(3);
            assertThat(state(served, sweep)).isEqualTo("running");
            assertThat(told(served, sweep, "pause")).isEqualTo("paused");
            assertThat(events(served, sweep)).contains("\"state\":\"paused\"");
            gate.open();
            awaitNothingAtWork(served, sweep);
            assertThat(gate.begun()).as("nothing was begun after the pause").isEqualTo(3);
            assertThat(served.get(sweep).get("unitsDone").asInt()).isEqualTo(3);
            assertThat(state(served, sweep)).isEqualTo("paused");
            assertThat(told(served, sweep, "resume")).isIn("queued", "running", "done");
            assertThat(events(served, sweep)).contains("\"state\":\"done\"");
            assertThat(served.get(sweep).get("unitsDone").asInt()).isEqualTo(ALL);
            assertThat(gate.begun()).as("each trajectory was begun once").isEqualTo(ALL);
        }
    }

    @Test
    void a_cancelled_sweep_keeps_what_is_finished_and_computes_again_only_what_was_at_work() throws Exception {
        Gate gate = Gate.in(plugins(), 1);
        try (ServedLab served = served()) {
            String sweep = started(served);
            gate.awaitBegun(2);
            assertThat(told(served, sweep, "cancel")).isEqualTo("cancelled");
            assertThat(events(served, sweep)).contains("\"state\":\"cancelled\"");
            assertThat(served.get(sweep).get("unitsDone").asInt()).isEqualTo(1);
            assertThat(told(served, sweep, "resume")).isIn("queued", "running");
            gate.awaitBegun(3);
            gate.open();
            assertThat(events(served, sweep)).contains("\"state\":\"done\"");
            JsonNode ended = served.get(sweep);
            assertThat(ended.get("unitsDone").asInt()).isEqualTo(ALL);
            assertThat(ended.get("unitsFailed").asInt()).isZero();
            assertThat(gate.begun()).isEqualTo(ALL + 1);
        }
    }

    @Test
    void what_is_asked_of_a_sweep_at_work_a_second_time_changes_nothing() throws Exception {
        Gate gate = Gate.in(plugins(), 2);
        try (ServedLab served = served()) {
            String sweep = started(served);
            gate.awaitBegun(3);
            assertThat(told(served, sweep, "resume")).isEqualTo("running");
            assertThat(told(served, sweep, "pause")).isEqualTo("paused");
            assertThat(told(served, sweep, "pause")).isEqualTo("paused");
            assertThat(told(served, sweep, "resume")).isEqualTo("queued");
            gate.open();
            assertThat(events(served, sweep)).contains("\"state\":\"done\"");
            assertThat(gate.begun()).isEqualTo(ALL);
        }
    }

    @Test
    void a_sweep_whose_last_trajectory_is_at_work_is_paused_and_resumed() throws Exception {
        Gate gate = Gate.in(plugins(), ALL - 1);
        try (ServedLab served = served()) {
            String sweep = started(served);
            gate.awaitBegun(ALL);
            assertThat(told(served, sweep, "pause")).isEqualTo("paused");
            assertThat(told(served, sweep, "resume")).isEqualTo("queued");
            gate.open();
            assertThat(events(served, sweep)).contains("\"state\":\"done\"");
            assertThat(served.post(sweep + "/seeds", "{\"seeds\":1}").body()).contains("\"units\":3");
            assertThat(events(served, sweep)).contains("\"state\":\"done\"");
            assertThat(gate.begun()).isEqualTo(ALL + 3);
        }
    }

    private Path plugins() {
        return folder.resolve("data").resolve("plugins");
    }

    private ServedLab served() {
        return new ServedLab(folder.resolve("data"));
    }

    /** The path of a sweep that was started. */
    private static String started(ServedLab served) throws Exception {
        HttpResponse<String> answer = served.post("/api/v1/sweeps", HELD);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return "/api/v1/sweeps/"
                + JsonMapper.shared().readTree(answer.body()).get("id").asString();
    }

    /** The state right after it was told. */
    private static String told(ServedLab served, String sweep, String verb) throws Exception {
        HttpResponse<String> answer = served.post(sweep + "/" + verb, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body()).get("state").asString();
    }

    private static String state(ServedLab served, String sweep) throws Exception {
        return served.get(sweep).get("state").asString();
    }

    /** Listens until the sweep rests. */
    private static String events(ServedLab served, String sweep) throws Exception {
        return served.send(served.trusted(sweep + "/events").header("Accept", "text/event-stream"))
                .body();
    }

    private static void awaitNothingAtWork(ServedLab served, String sweep) throws Exception {
        String id = sweep.substring(sweep.lastIndexOf('/') + 1);
        CompletableFuture<Void> resting = new CompletableFuture<>();
        Subscription watch = served.lab().sweeps().watch(id, news -> {
            if (working(served, id) == 0) {
                resting.complete(null);
            }
        });
        try {
            if (working(served, id) > 0) {
                resting.get(180, TimeUnit.SECONDS);
            }
        } finally {
            watch.close();
        }
    }

    private static int working(ServedLab served, String id) {
        return served.lab().sweeps().readings().cells(id).stream()
                .mapToInt(cell -> cell.working())
                .sum();
    }
}
