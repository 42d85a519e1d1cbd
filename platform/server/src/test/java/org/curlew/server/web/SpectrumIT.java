package org.curlew.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The spectrum of J over REST, for planned experiments, runs and cells, against the observable that computes it along the way. */
class SpectrumIT {

    @RegisterExtension
    static final ServedLab SERVED = new ServedLab();

    private static String experiment(String activation, String flips) {
        return """
                {"schemaVersion":1,
                 "architecture":{"name":"two-layer","parameters":{"M":8,"N":12,"activation":"%s"}},
                 "task":{"name":"gaussian-student-teacher",
                         "parameters":{"P":20,"testSamples":10,"studentStart":"at-teacher","startOffset":0}},
                 "integrator":{"name":"minibatch-euler","parameters":{"batchSize":5,"constraint":"none"}},
                 "arms":[{"name":"Gradient descent","rule":{"name":"gradient-descent"}},
                         {"name":"Curl descent","rule":{"name":"gradient-descent"},"flips":{%s}},
                         {"name":"Feedback alignment","rule":{"name":"direct-feedback-alignment"}}],
                 "seeds":{"first":3,"count":2},
                 "observables":[%s],
                 "recording":{"epochs":10,"points":5,"weights":true}}
                """.formatted(
                activation,
                flips,
                activation.equals("linear") ? "{\"name\":\"smallest-eigenvalue\"}" : "{\"name\":\"test-error\"}");
    }

    private static final String MIXED = "\"hiddenFlippedFraction\":0.5,\"readoutFlippedFraction\":0.25";

    @Test
    void the_teacher_of_a_planned_experiment_has_the_spectrum_that_the_observable_sees_in_a_run() throws Exception {
        for (String flips : new String[] {MIXED, "\"side\":\"postsynaptic\",\"hiddenFlippedFraction\":0.5"}) {
            String experiment = experiment("linear", flips);
            JsonNode planned = json("{\"arm\":1,\"seed\":4,\"experiment\":" + experiment + "}");
            String id = finished("/runs", "{\"experiment\":" + experiment + "}");
            double seen = SERVED.get("/api/v1/runs/" + id + "/result.json").get("trajectories").values().stream()
                    .filter(t -> t.get("arm").asString().equals("Curl descent")
                            && t.get("seed").asInt() == 4)
                    .findFirst()
                    .orElseThrow()
                    .get("series")
                    .get("smallest-eigenvalue")
                    .get(0)
                    .doubleValue();
            assertThat(planned.get("eigenvalues").size()).isEqualTo(8);
            assertThat(planned.get("smallest").doubleValue()).isCloseTo(seen, within(1e-10));
            JsonNode ofRun = SERVED.get("/api/v1/runs/" + id + "/spectrum/1/4");
            assertThat(ofRun).isEqualTo(planned);
        }
    }

    @Test
    void the_students_last_recorded_weights_have_the_spectrum_that_the_observable_sees_there() throws Exception {
        String id = finished(
                "/sweeps",
                "{\"sweep\":{\"schemaVersion\":1,\"experiment\":"
                        + experiment("linear", MIXED).replace("\"startOffset\":0", "\"startOffset\":0.1") + """
                ,"axes":[{"set":["/task/parameters/P"],"values":{"spacing":"listed","list":[20,25]}}]}}
                """);
        String cell = "/api/v1/sweeps/" + id + "/cells/1";
        JsonNode series = SERVED.get(cell + "/result.json").get("trajectories").values().stream()
                .filter(t -> t.get("arm").asString().equals("Curl descent")
                        && t.get("seed").asInt() == 3)
                .findFirst()
                .orElseThrow()
                .get("series")
                .get("smallest-eigenvalue");
        JsonNode student = SERVED.get(cell + "/spectrum/1/3?weights=student");
        assertThat(student.get("smallest").doubleValue())
                .isCloseTo(series.get(series.size() - 1).doubleValue(), within(1e-10));
        assertThat(student.get("epoch").asInt()).isEqualTo(10);
        assertThat(student.get("hiddenFlippedFraction").doubleValue()).isEqualTo(0.5);
        assertThat(student.get("readoutFlippedFraction").doubleValue()).isEqualTo(0.25);
        assertThat(student.get("edge").doubleValue()).isFinite();
        JsonNode teacher = SERVED.get(cell + "/spectrum/1/3");
        assertThat(teacher.get("weights").asString()).isEqualTo("teacher");
        assertThat(teacher.get("smallest")).isNotEqualTo(student.get("smallest"));
    }

    @Test
    void where_j_is_not_known_the_answer_says_why() throws Exception {
        assertThat(refused("{\"experiment\":" + experiment("tanh", MIXED) + "}"))
                .contains("linear networks");
        assertThat(refused("{\"arm\":2,\"experiment\":" + experiment("linear", MIXED) + "}"))
                .contains("/arms/2/rule", "direct-feedback-alignment does not");
        assertThat(refused("{\"arm\":3,\"experiment\":" + experiment("linear", MIXED) + "}"))
                .contains("arm must lie in [0, 2]");
    }

    private static String refused(String body) throws Exception {
        HttpResponse<String> answer = SERVED.post("/api/v1/spectrum", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        return answer.body();
    }

    private static JsonNode json(String body) throws Exception {
        HttpResponse<String> answer = SERVED.post("/api/v1/spectrum", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String finished(String path, String body) throws Exception {
        HttpResponse<String> started = SERVED.post("/api/v1" + path, body);
        assertThat(started.statusCode()).as(started.body()).isEqualTo(201);
        String id = JsonMapper.shared().readTree(started.body()).get("id").asString();
        String events = SERVED.send(
                        SERVED.trusted("/api/v1" + path + "/" + id + "/events").header("Accept", "text/event-stream"))
                .body();
        assertThat(events).contains("\"state\":\"done\"");
        return id;
    }
}
