package org.curlew.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document against the server that it describes: a validator reads its schemas, and what is really answered conforms to them. */
class OpenApiIT {

    private static final String EXPERIMENT = """
            {"schemaVersion":1,
             "architecture":{"name":"two-layer","parameters":{"M":5,"N":3,"activation":"tanh"}},
             "task":{"name":"gaussian-student-teacher","parameters":{"P":20,"testSamples":10}},
             "integrator":{"name":"minibatch-euler","parameters":{"batchSize":5}},
             "arms":[{"name":"A","rule":{"name":"gradient-descent","parameters":{}}}],
             "seeds":{"count":1},
             "observables":[{"name":"test-error","parameters":{}}],
             "recording":{"epochs":20,"points":5,"weights":true}}
            """;

    @RegisterExtension
    static final ServedLab SERVED = new ServedLab();

    @Test
    void every_reference_in_the_document_leads_somewhere() throws Exception {
        JsonNode document = SERVED.get("/api/v1/openapi.json");
        assertThat(document.get("openapi").asString()).startsWith("3.1");
        List<JsonNode> references = document.findValues("$ref");
        assertThat(references).hasSizeGreaterThan(20);
        for (JsonNode reference : references) {
            String pointer = reference.asString().substring(1);
            assertThat(document.at(pointer).isMissingNode()).as(pointer).isFalse();
        }
    }

    @Test
    void every_operation_says_what_it_takes_and_gives_in_schemas() throws Exception {
        JsonNode paths = SERVED.get("/api/v1/openapi.json").get("paths");
        List<String> without = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                boolean error = operation
                        .getValue()
                        .at("/responses/400/content/application~1json/schema")
                        .isMissingNode();
                boolean success = operation.getValue().get("responses").propertyNames().stream()
                        .anyMatch(status -> status.startsWith("2"));
                if (error || !success) {
                    without.add(operation.getKey() + " " + path.getKey());
                }
            }
        }
        assertThat(without).isEmpty();
        assertThat(paths.at("/~1library/post/requestBody/content/application~1json/schema/$ref")
                        .asString())
                .endsWith("/NewEntry");
    }

    @Test
    void what_is_answered_conforms_to_its_schema() throws Exception {
        JsonNode started = conforms("POST", "/runs", "/runs", "201", "{\"experiment\":" + EXPERIMENT + "}");
        String run = started.get("id").asString();
        SERVED.send(SERVED.trusted("/api/v1/runs/" + run + "/events").header("Accept", "text/event-stream"));
        conforms("GET", "/runs", "/runs?limit=3", "200", "");
        conforms("GET", "/runs/{id}", "/runs/" + run, "200", "");
        JsonNode weights =
                conforms("GET", "/runs/{id}/weights/{arm}/{seed}", "/runs/" + run + "/weights/0/1", "200", "");
        assertThat(weights.at("/recorded/0/layers/0").size()).isEqualTo(3);
        JsonNode result = SERVED.get("/api/v1/runs/" + run + "/result.json");
        assertThat(result.at("/trajectories/0/weights/0/layers/0")).isEqualTo(weights.at("/recorded/0/layers/0"));
        assertThat(SERVED.send(SERVED.trusted("/api/v1/runs/" + run + "/series.npz"))
                        .body())
                .contains("a0/s1/W0.npy");
        String kept = "{\"title\":\"Kept\",\"tags\":[\"mine\"],\"experiment\":" + EXPERIMENT + "}";
        String entry =
                conforms("POST", "/library", "/library", "201", kept).get("id").asString();
        conforms("GET", "/library", "/library?search=kept", "200", "");
        conforms("GET", "/library/{id}", "/library/" + entry, "200", "");
        conforms("GET", "/library/{id}/versions", "/library/" + entry + "/versions", "200", "");
        conforms("PUT", "/library/{id}", "/library/" + entry, "200", kept);
        conforms("POST", "/experiments/check", "/experiments/check", "200", EXPERIMENT);
        conforms("GET", "/catalogue", "/catalogue", "200", "");
        conforms("GET", "/plugins", "/plugins", "200", "");
        conforms("GET", "/health", "/health", "200", "");
    }

    @Test
    void what_is_refused_conforms_to_the_one_form_of_an_error() throws Exception {
        conforms("GET", "/runs/{id}", "/runs/none", "404", "");
        conforms("POST", "/runs", "/runs", "400", "{\"experiment\":{}}");
        JsonNode unknown = conforms("POST", "/library", "/library", "400", "{\"titel\":\"x\"}");
        assertThat(unknown.at("/errors/0/message").asString()).contains("no field titel", "known: title");
        JsonNode malformed = conforms("POST", "/library", "/library", "400", "{\"title\":");
        assertThat(malformed.at("/errors/0/message").asString()).startsWith("this is not JSON at line 1");
        conforms(
                "POST",
                "/library",
                "/library",
                "400",
                "{\"title\":{\"no\":\"text\"},\"experiment\":" + EXPERIMENT + "}");
    }

    /** Sends the request and holds the answer to the schema that the document gives for its status. */
    private static JsonNode conforms(String method, String route, String path, String status, String body)
            throws Exception {
        HttpResponse<String> answer = SERVED.send(SERVED.trusted("/api/v1" + path)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
        assertThat(Integer.toString(answer.statusCode()))
                .as("%s %s: %s", method, path, answer.body())
                .isEqualTo(status);
        String document = SERVED.send(SERVED.trusted("/api/v1/openapi.json")).body();
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of("https://curlew.test/openapi.json", document)));
        String pointer = "/paths/" + route.replace("~", "~0").replace("/", "~1") + "/"
                + method.toLowerCase(java.util.Locale.ROOT) + "/responses/" + status
                + "/content/application~1json/schema";
        Schema schema = registry.getSchema(SchemaLocation.of("https://curlew.test/openapi.json#" + pointer));
        assertThat(schema.validate(answer.body(), InputFormat.JSON))
                .as("%s %s: %s", method, path, answer.body())
                .isEmpty();
        return tools.jackson.databind.json.JsonMapper.shared().readTree(answer.body());
    }
}
