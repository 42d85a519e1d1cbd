package org.curlew.server.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.curlew.engine.experiment.ExperimentJson;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Violation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON in and out of a request: records, whose absent optional components are left out. */
final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private Json() {}

    static void send(Context ctx, Object value) {
        text(ctx, MAPPER.writeValueAsString(value));
    }

    static void text(Context ctx, String json) {
        ctx.contentType("application/json; charset=utf-8").result(json);
    }

    /** The body as a record. @throws InvalidInput with every field that the record does not have, that is missing or of another kind */
    static <T> T body(Context ctx, Class<T> type) {
        JsonNode body = tree(ctx.body());
        if (!body.isObject()) {
            throw new InvalidInput("", "the body must be a JSON object");
        }
        List<String> known = Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        List<Violation> violations = new ArrayList<>();
        body.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> violations.add(new Violation(
                        "/" + name, "body: there is no field " + name + "; known: " + String.join(", ", known))));
        Stream.of(type.getRecordComponents())
                .flatMap(component -> gap(component, body.path(component.getName())).stream())
                .forEach(violations::add);
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        try {
            return MAPPER.treeToValue(body, type);
        } catch (JacksonException otherKind) {
            String field = otherKind.getPath().isEmpty()
                    ? ""
                    : otherKind.getPath().getFirst().getPropertyName();
            throw new InvalidInput(
                    "/" + field, "body: " + field + " is not of the kind that /api/v1/openapi.json says");
        }
    }

    private static Optional<Violation> gap(RecordComponent component, JsonNode given) {
        String field = component.getName();
        if (component.getType() != Optional.class && (given.isMissingNode() || given.isNull())) {
            return Optional.of(new Violation("/" + field, field + " is missing"));
        }
        if (given.isArray() && given.valueStream().anyMatch(JsonNode::isNull)) {
            return Optional.of(new Violation("/" + field, field + " must not have null among its entries"));
        }
        return Optional.empty();
    }

    private static JsonNode tree(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException malformed) {
            throw ExperimentJson.malformed(malformed);
        }
    }

    /** A constant as it is written in answers. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** -1 while nobody knows. */
    static long seconds(Optional<Duration> left) {
        return left.map(Duration::toSeconds).orElse(-1L);
    }

    static int whole(Context ctx, String parameter, int otherwise, int most) {
        String given = ctx.queryParam(parameter);
        try {
            int number = given == null ? otherwise : Integer.parseInt(given);
            if (number < 0 || number > most) {
                throw new InvalidInput("/" + parameter, parameter + " must lie in [0, " + most + "]; got " + given);
            }
            return number;
        } catch (NumberFormatException words) {
            throw new InvalidInput("/" + parameter, parameter + " must be a whole number; got " + given);
        }
    }
}
