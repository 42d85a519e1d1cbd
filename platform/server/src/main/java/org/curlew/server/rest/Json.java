package org.curlew.server.rest;

import io.javalin.http.Context;
import org.curlew.spi.InvalidInput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON in and out of a request. */
final class Json {

    static final JsonMapper MAPPER = JsonMapper.shared();

    private Json() {}

    static void send(Context ctx, Object value) {
        text(ctx, MAPPER.writeValueAsString(value));
    }

    static void text(Context ctx, String json) {
        ctx.contentType("application/json; charset=utf-8").result(json);
    }

    static JsonNode body(Context ctx) {
        JsonNode body = MAPPER.readTree(ctx.body());
        if (!body.isObject()) {
            throw new InvalidInput("", "the body must be a JSON object");
        }
        return body;
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
