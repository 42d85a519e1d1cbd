package org.curlew.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The REST interface against a real server, store, plugins and worker. */
class RestIT {

    private static final String SMALL = """
            {"schemaVersion":1,
             "architecture":{"name":"two-layer","parameters":{"M":5,"N":3,"K":1,"activation":"tanh"}},
             "task":{"name":"gaussian-student-teacher","parameters":{"P":20,"testSamples":10}},
             "integrator":{"name":"minibatch-euler","parameters":{"batchSize":5}},
             "arms":[{"name":"Gradient descent","rule":{"name":"gradient-descent","parameters":{}}}],
             "seeds":{"first":1,"count":2},
             "observables":[{"name":"test-error","parameters":{}}],
             "recording":{"epochs":20,"points":5}}
            """;

    @RegisterExtension
    static final ServedLab SERVED = new ServedLab();

    @Test
    void the_first_start_finds_experiments_of_the_paper_in_the_library() throws Exception {
        assertThat(SERVED.get("/api/v1/library").get("count").asInt()).isPositive();
    }

    @Test
    void every_route_of_the_interface_is_in_its_document() throws Exception {
        JsonNode paths = SERVED.get("/api/v1/openapi.json").get("paths");
        assertThat(paths.propertyNames()).contains("/runs/{id}/events", "/library/{id}", "/openapi.json", "/health");
    }

    @Test
    void malformed_json_is_a_400_that_says_so() throws Exception {
        HttpResponse<String> answer = SERVED.post("/api/v1/experiments/check", "{bad");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("not JSON");
    }

    @Test
    void a_wrong_experiment_is_a_400_with_the_place_of_every_mistake() throws Exception {
        HttpResponse<String> answer =
                SERVED.post("/api/v1/experiments/check", SMALL.replace("\"count\":2", "\"count\":0"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("/seeds/count");
    }

    @Test
    void what_is_not_there_is_a_404() throws Exception {
        assertThat(SERVED.send(SERVED.trusted("/api/v1/runs/none")).statusCode())
                .isEqualTo(404);
        assertThat(SERVED.send(SERVED.trusted("/api/v1/nonsense")).statusCode()).isEqualTo(404);
    }

    @Test
    void a_run_started_over_rest_ends_with_its_series() throws Exception {
        HttpResponse<String> started =
                SERVED.post("/api/v1/runs", "{\"title\":\"small\",\"experiment\":" + SMALL + "}");
        assertThat(started.statusCode()).as(started.body()).isEqualTo(201);
        String id = JsonMapper.shared().readTree(started.body()).get("id").asString();
        String events = SERVED.send(
                        SERVED.trusted("/api/v1/runs/" + id + "/events").header("Accept", "text/event-stream"))
                .body();
        assertThat(events).contains("\"state\":\"done\"");
        String csv = SERVED.send(SERVED.trusted("/api/v1/runs/" + id + "/series.csv"))
                .body();
        assertThat(csv.lines()).hasSizeGreaterThan(10);
        assertThat(csv).startsWith("arm,seed,epoch,test-error");
        assertThat(SERVED.get("/api/v1/runs/" + id + "/result.json")
                        .get("trajectories")
                        .size())
                .isEqualTo(2);
    }
}
