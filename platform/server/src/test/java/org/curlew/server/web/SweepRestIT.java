package org.curlew.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sweeps over REST against a real server, store, plugins and worker; the Python example of the documentation. */
class SweepRestIT {

    private static final Path PYTHON_PAGE = Path.of("..", "..", ".github", "python-client.md");
    private static final String SMALL = """
            {"schemaVersion":1,
             "experiment":{"schemaVersion":1,
               "architecture":{"name":"two-layer","parameters":{"M":6,"N":6,"K":1,"activation":"linear"}},
               "task":{"name":"gaussian-student-teacher","parameters":{"P":20,"testSamples":10}},
               "integrator":{"name":"minibatch-euler","parameters":{"batchSize":5}},
               "arms":[{"name":"Curl descent","rule":{"name":"gradient-descent","parameters":{}}}],
               "seeds":{"first":1,"count":2},
               "observables":[{"name":"test-error","parameters":{}}],
               "recording":{"epochs":30,"points":5}},
             "axes":[{"set":["/arms/0/flips/hiddenFlippedFraction"],
                      "values":{"spacing":"linear","from":0,"to":1,"count":3}},
                     {"set":["/task/parameters/P"],"values":{"spacing":"listed","list":[10,20]}}],
             "picture":{"series":"test-error","reduction":"final","arm":0,"decision":0.01}}
            """;

    @RegisterExtension
    static final ServedLab SERVED = new ServedLab();

    @Test
    void a_sweep_started_over_rest_gives_its_diagram_cells_tables_and_pictures() throws Exception {
        String id = finished("{\"title\":\"small\",\"sweep\":" + SMALL + "}");
        JsonNode diagram = SERVED.get("/api/v1/sweeps/" + id + "/diagram");
        assertThat(diagram.get("median").size()).isEqualTo(6);
        assertThat(diagram.get("seeds").get(5).asInt()).isEqualTo(2);
        assertThat(diagram.get("margin").get(0).doubleValue()).isEqualTo(1);
        JsonNode max = SERVED.get("/api/v1/sweeps/" + id + "/diagram?series=test-error&reduction=max&arm=0");
        assertThat(max.get("median").get(0).doubleValue())
                .isGreaterThanOrEqualTo(diagram.get("median").get(0).doubleValue());
        JsonNode cell = SERVED.get("/api/v1/sweeps/" + id + "/cells/5");
        assertThat(cell.get("experiment").get("task").get("parameters").get("P").asInt())
                .isEqualTo(20);
        assertThat(SERVED.get("/api/v1/sweeps/" + id + "/cells/5/result.json")
                        .get("trajectories")
                        .size())
                .isEqualTo(2);
        assertThat(body("/api/v1/sweeps/" + id + "/diagram.csv").lines()).hasSize(7);
        assertThat(body("/api/v1/sweeps/" + id + "/picture.svg")).startsWith("<svg");
        assertThat(body("/api/v1/sweeps/" + id + "/picture.pdf")).startsWith("%PDF");
    }

    @Test
    void a_cell_of_the_diagram_takes_a_hundred_and_fifty_bytes_at_most_whatever_their_number() throws Exception {
        String few = finished("{\"sweep\":" + SMALL.replace("\"M\":6", "\"M\":9") + "}");
        String many = finished(
                "{\"sweep\":" + SMALL.replace("\"M\":6", "\"M\":9").replace("\"count\":3", "\"count\":40") + "}");
        int first = body("/api/v1/sweeps/" + few + "/diagram").length();
        int second = body("/api/v1/sweeps/" + many + "/diagram").length();
        assertThat((second - first) / (double) (80 - 6)).isPositive().isLessThan(150);
    }

    @Test
    void seeds_notes_and_larger_axes_are_added_over_rest() throws Exception {
        String id = finished("{\"sweep\":" + SMALL.replace("\"M\":6", "\"M\":7") + "}");
        HttpResponse<String> more = SERVED.post("/api/v1/sweeps/" + id + "/seeds", "{\"seeds\":2,\"cells\":[0,1]}");
        assertThat(more.body()).contains("\"units\":4");
        rest(id);
        HttpResponse<String> note =
                SERVED.post("/api/v1/sweeps/" + id + "/notes", "{\"x\":0.5,\"y\":10,\"text\":\"look\"}");
        assertThat(note.statusCode()).isEqualTo(201);
        assertThat(SERVED.get("/api/v1/sweeps/" + id + "/notes").size()).isEqualTo(1);
        String larger = SMALL.replace("\"M\":6", "\"M\":7").replace("\"count\":3", "\"count\":5");
        SERVED.post("/api/v1/sweeps/" + id + "/extend", "{\"sweep\":" + larger + "}");
        rest(id);
        assertThat(SERVED.get("/api/v1/sweeps/" + id).get("units").asInt()).isEqualTo(5 * 2 * 2 + 4);
    }

    @Test
    void a_region_is_refined_and_a_sweep_steered_over_rest() throws Exception {
        String id = finished("{\"sweep\":" + SMALL.replace("\"M\":6", "\"M\":8") + "}");
        String sweep = "/api/v1/sweeps/" + id;
        for (String verb : new String[] {"pause", "cancel", "resume"}) {
            JsonNode answer = JsonMapper.shared()
                    .readTree(SERVED.post(sweep + "/" + verb, "").body());
            assertThat(answer.get("state").asString()).as(verb).isEqualTo("done");
        }
        assertThat(SERVED.post(sweep + "/retry", "{\"cells\":[0]}").statusCode())
                .isEqualTo(200);
        rest(id);
        HttpResponse<String> uncertain = SERVED.post(sweep + "/seeds", "{\"seeds\":1,\"uncertain\":true}");
        assertThat(uncertain.statusCode()).as(uncertain.body()).isEqualTo(200);
        rest(id);
        HttpResponse<String> refined =
                SERVED.post(sweep + "/refine", "{\"fromColumn\":0,\"toColumn\":1,\"fromRow\":0,\"toRow\":1}");
        assertThat(refined.statusCode()).as(refined.body()).isEqualTo(200);
        rest(id);
        JsonNode diagram = SERVED.get(sweep + "/diagram");
        assertThat(diagram.get("x").size()).isEqualTo(4);
        assertThat(diagram.get("y").size()).isEqualTo(3);
    }

    @Test
    void the_limit_is_set_over_rest_and_a_refusal_says_how() throws Exception {
        String before = body("/api/v1/sweep-limit");
        try {
            send("PUT", "/api/v1/sweep-limit", "{\"hours\":0.001}");
            String endless = SMALL.replace("\"epochs\":30", "\"epochs\":900000000");
            HttpResponse<String> refused = SERVED.post("/api/v1/sweeps", "{\"sweep\":" + endless + "}");
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("this lab allows ", " seconds", "/api/v1/sweep-limit");
        } finally {
            send("PUT", "/api/v1/sweep-limit", before);
        }
        assertThat(body("/api/v1/sweep-limit")).isEqualTo(before);
    }

    private static void send(String method, String path, String body) throws Exception {
        HttpResponse<String> answer = SERVED.send(SERVED.trusted(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void a_wrong_sweep_is_a_400_with_the_place_of_the_mistake_and_a_missing_one_a_404() throws Exception {
        HttpResponse<String> answer =
                SERVED.post("/api/v1/sweeps/check", SMALL.replace("/task/parameters/P", "/task/Q"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("/axes/1/set/0");
        assertThat(SERVED.send(SERVED.trusted("/api/v1/sweeps/none")).statusCode())
                .isEqualTo(404);
        JsonNode checked = checked(SMALL);
        assertThat(checked.get("cells").asInt()).isEqualTo(6);
        assertThat(checked.get("allowed").asBoolean()).isTrue();
    }

    @Test
    void the_check_of_a_sweep_tells_how_much_of_it_is_stored_already() throws Exception {
        String sweep = SMALL.replace("\"M\":6", "\"M\":11");
        assertThat(checked(sweep).get("stored").asInt()).isZero();
        assertThat(checked(sweep).get("seconds").asDouble()).isPositive();
        finished("{\"sweep\":" + sweep + "}");
        JsonNode again = checked(sweep);
        assertThat(again.get("units").asInt()).isEqualTo(12);
        assertThat(again.get("stored").asInt()).isEqualTo(12);
        assertThat(again.get("seconds").asDouble()).isZero();
    }

    private static JsonNode checked(String sweep) throws Exception {
        return JsonMapper.shared()
                .readTree(SERVED.post("/api/v1/sweeps/check", sweep).body());
    }

    @Test
    void every_figure_of_the_gallery_is_listed_with_what_there_is_to_see() throws Exception {
        JsonNode figures = SERVED.get("/api/v1/gallery");
        assertThat(figures.size()).isEqualTo(13);
        assertThat(figures.values())
                .allSatisfy(f -> assertThat(f.get("see").asString()).hasSizeGreaterThan(50));
        assertThat(SERVED.get("/api/v1/gallery/fig3a?scale=paper")
                        .get("sweep")
                        .get("axes")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void the_python_example_of_the_documentation_runs() throws Exception {
        boolean python = pythonIsThere();
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            assertThat(python).as("python3, which .ci/run installs").isTrue();
        }
        assumeTrue(python, "SKIPPED: there is no python3 on this machine, so the Python example was not run");
        Matcher code = Pattern.compile("```python\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PYTHON_PAGE));
        assertThat(code.find()).isTrue();
        Path script = Files.writeString(SERVED.data.resolve("client.py"), code.group(1));
        ProcessBuilder builder = new ProcessBuilder("python3", script.toString()).redirectErrorStream(true);
        builder.environment().put("CURLEW_URL", SERVED.at("").toString());
        builder.environment().put("CURLEW_TOKEN", SERVED.token());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        assertThat(said).contains("6 cells").contains("done");
    }

    // a program that is not there cannot even be started
    private static boolean pythonIsThere() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notThere) {
            return false;
        }
    }

    private static String finished(String body) throws Exception {
        HttpResponse<String> started = SERVED.post("/api/v1/sweeps", body);
        assertThat(started.statusCode()).as(started.body()).isEqualTo(201);
        String id = JsonMapper.shared().readTree(started.body()).get("id").asString();
        rest(id);
        return id;
    }

    /** Listens until the sweep rests. */
    private static void rest(String id) throws Exception {
        String events = SERVED.send(
                        SERVED.trusted("/api/v1/sweeps/" + id + "/events").header("Accept", "text/event-stream"))
                .body();
        assertThat(events).contains("\"state\":\"done\"");
    }

    private static String body(String path) throws Exception {
        return SERVED.send(SERVED.trusted(path)).body();
    }
}
