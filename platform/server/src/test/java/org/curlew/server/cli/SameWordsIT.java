package org.curlew.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.curlew.server.web.ServedLab;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Violation;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/** Bad experiments: the form, REST with status 400 and the command line with exit code 2 say the same words. */
class SameWordsIT {

    private static final String GOOD = """
            {"schemaVersion":1,
             "architecture":{"name":"two-layer","parameters":{"M":5,"N":3,"activation":"tanh"}},
             "task":{"name":"gaussian-student-teacher","parameters":{"P":20,"testSamples":10}},
             "integrator":{"name":"minibatch-euler","parameters":{"batchSize":5}},
             "arms":[{"name":"A","rule":{"name":"direct-feedback-alignment","parameters":{}}}],
             "seeds":{"count":2},
             "observables":[{"name":"test-error","parameters":{}}],
             "recording":{"epochs":20,"points":5}}
            """;

    @RegisterExtension
    static final ServedLab SERVED = new ServedLab();

    @TempDir
    private Path folder;

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("malformed", "\"seeds\":", "\"seeds\" ", "this is not JSON at line 6"),
                mistake("unknown field", "\"seeds\"", "\"sead\":1,\"seeds\"", "there is no field sead"),
                mistake("twice the same field", "\"seeds\"", "\"seeds\":{\"count\":1},\"seeds\"", "this is not JSON"),
                mistake("unknown part", "\"two-layer\"", "\"three-layer\"", "there is no architecture three-layer"),
                mistake("unknown parameter", "\"P\":20", "\"Q\":20", "there is no parameter Q"),
                mistake("out of range", "\"M\":5", "\"M\":-3", "two-layer: M must lie in [1, 100000]; got -3"),
                mistake("not a number", "\"M\":5", "\"M\":\"five\"", "M"),
                mistake("B above P", "\"batchSize\":5", "\"batchSize\":50", "at most the training set's size P = 20"),
                mistake("too large", "\"P\":20", "\"P\":10000000", "P = 10000000"),
                mistake(
                        "feedback of a wrong shape",
                        "alignment\",\"parameters\":{",
                        "alignment\",\"parameters\":{\"feedback\":[[[1,2,3]]]",
                        "3 x 1"),
                mistake("two mistakes", "\"count\":2", "\"count\":0,\"first\":-1", "count"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void every_way_in_says_the_same(String kind, String bad, String words) throws Exception {
        List<String> form = form(bad);
        assertThat(form).as(kind).anySatisfy(message -> assertThat(message).contains(words));

        HttpResponse<String> answer = SERVED.post("/api/v1/experiments/check", bad);
        assertThat(answer.statusCode()).isEqualTo(400);
        List<String> rest = JsonMapper.shared().readTree(answer.body()).get("errors").values().stream()
                .map(error -> error.get("message").asString())
                .toList();
        assertThat(rest).isEqualTo(form);

        StringWriter err = new StringWriter();
        CommandLine line = Curlew.commandLine().setErr(new PrintWriter(err, true));
        Path file = Files.writeString(folder.resolve("bad.json"), bad);
        assertThat(line.execute("validate", file.toString(), "--data", folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString().lines().toList())
                .isEqualTo(form.stream().flatMap(String::lines).toList());
    }

    private static Arguments mistake(String kind, String good, String bad, String words) {
        String changed = GOOD.replace(good, bad);
        assertThat(changed).isNotEqualTo(GOOD);
        return Arguments.of(kind, changed, words);
    }

    /** What the composer is told. */
    private static List<String> form(String bad) {
        InvalidInput mistake = catchThrowableOfType(
                InvalidInput.class,
                () -> SERVED.lab().runs().check(SERVED.lab().experiments().read(bad)));
        return mistake.violations().stream().map(Violation::message).toList();
    }
}
