package org.curlew.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** Whatever is sent, the server says what is wrong with it: every operation that takes a body, every field of it, with values that nobody means. */
class HostileBodiesIT {

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "1e999",
            "99999999999999999999",
            "0.5",
            "\"\"",
            "\"\\u0000\"",
            "\"../../x\"",
            "\"" + "x".repeat(30_000) + "\"",
            "[]",
            "{}",
            "[null]",
            "[\"\"]",
            "[1.5]",
            "[1,1]",
            "[-1]",
            "[2147483647]",
            "[[[[]]]]",
            "{\"a\":{\"b\":[null]}}");
    private static final List<String> BODIES =
            List.of("", "{", "null", "\"x\"", "7", "[]", "{}", "[".repeat(5_000), "{\"a\":".repeat(5_000));

    private static final String SWEEP = """
            {"title":"Small","sweep":{"schemaVersion":1,
              "experiment":{"schemaVersion":1,
                "architecture":{"name":"two-layer","parameters":{"M":5,"N":3,"activation":"linear"}},
                "task":{"name":"gaussian-student-teacher","parameters":{"P":20,"testSamples":10}},
                "integrator":{"name":"minibatch-euler","parameters":{"batchSize":5}},
                "arms":[{"name":"A","rule":{"name":"gradient-descent","parameters":{}}}],
                "seeds":{"first":1,"count":1},
                "observables":[{"name":"test-error","parameters":{}}],
                "recording":{"epochs":20,"points":5}},
              "axes":[{"set":["/arms/0/flips/hiddenFlippedFraction"],"values":{"spacing":"listed","list":[0,1]}}]}}
            """;

    @RegisterExtension
    static final ServedLab SERVED = new ServedLab();

    private final JsonMapper json = JsonMapper.shared();
    private final List<String> broken = new ArrayList<>();

    @Test
    void no_body_breaks_the_server() throws Exception {
        JsonNode api = SERVED.get("/api/v1/openapi.json");
        Map<String, String> there = Map.of("{id}", sweep(), "{note}", "1");
        int sent = 0;
        for (Map.Entry<String, JsonNode> path : api.get("paths").properties()) {
            String address = path.getKey();
            for (Map.Entry<String, String> known : there.entrySet()) {
                address = address.replace(known.getKey(), known.getValue());
            }
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                JsonNode schema = operation.getValue().at("/requestBody/content/application~1json/schema");
                if (!schema.isMissingNode()) {
                    for (String body : bodies(api, schema)) {
                        send(operation.getKey().toUpperCase(Locale.ROOT), address, body);
                        sent++;
                    }
                }
            }
        }
        assertThat(sent).isGreaterThan(300);
        assertThat(broken).isEmpty();
    }

    @Test
    void a_field_that_is_missing_is_named() throws Exception {
        HttpResponse<String> answer = SERVED.post("/api/v1/sweeps/" + sweep() + "/notes", "{\"x\":1,\"y\":2}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json.readTree(answer.body()).at("/errors/0"))
                .isEqualTo(json.readTree("{\"path\":\"/text\",\"message\":\"text is missing\"}"));
    }

    private void send(String method, String path, String body) throws Exception {
        HttpResponse<String> answer =
                SERVED.send(SERVED.trusted("/api/v1" + path).method(method, BodyPublishers.ofString(body)));
        if (answer.statusCode() >= 500) {
            broken.add(method + " " + path + " " + body.substring(0, Math.min(body.length(), 100)) + " -> "
                    + answer.statusCode());
        }
    }

    // each field alone, each field among the others, and what is no object at all
    private List<String> bodies(JsonNode api, JsonNode schema) {
        JsonNode properties = schema;
        while (properties.has("$ref")) {
            properties = api.at(properties.get("$ref").asString().substring(1));
        }
        properties = properties.path("properties");
        List<String> bodies = new ArrayList<>(BODIES);
        JsonNode fields = properties;
        for (String field : properties.propertyNames()) {
            for (String value : VALUES) {
                bodies.add("{\"" + field + "\":" + value + "}");
                ObjectNode whole = json.createObjectNode();
                fields.propertyNames()
                        .forEach(other -> whole.putRawValue(other, new RawValue(fair(fields.get(other)))));
                whole.putRawValue(field, new RawValue(value));
                bodies.add(whole.toString());
            }
        }
        return bodies;
    }

    private static String fair(JsonNode schema) {
        return switch (schema.path("type").asString("object")) {
            case "integer", "number" -> "1";
            case "boolean" -> "false";
            case "string" -> "\"a\"";
            case "array" -> "[]";
            default -> "{}";
        };
    }

    private static String sweep() throws Exception {
        return JsonMapper.shared()
                .readTree(SERVED.post("/api/v1/sweeps", SWEEP).body())
                .get("id")
                .asString();
    }
}
