package org.curlew.engine.verify;

import java.util.List;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Matrix;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fields of a reference file; what is missing or of another kind is a violation that names the field. */
record ReferenceFields(JsonNode document) {

    private static final JsonMapper MAPPER = new JsonMapper();

    static ReferenceFields read(String json) {
        JsonNode document;
        try {
            document = MAPPER.readTree(json);
        } catch (JacksonException malformed) {
            throw new InvalidInput("", "this is not JSON: " + malformed.getOriginalMessage());
        }
        String format = document.path("format").asString("");
        if (!format.equals(ReferenceFile.FORMAT)) {
            throw new InvalidInput("/format", "format must be " + ReferenceFile.FORMAT + "; got \"" + format + "\"");
        }
        return new ReferenceFields(document);
    }

    String text(String name) {
        return demand(name, document.path(name).isString(), "text").asString();
    }

    double number(String name) {
        return demand(name, document.path(name).isNumber(), "a number").asDouble();
    }

    boolean flag(String name) {
        return demand(name, document.path(name).isBoolean(), "true or false").asBoolean();
    }

    JsonNode object(String name) {
        return demand(name, document.path(name).isObject(), "an object");
    }

    JsonNode array(String name) {
        return demand(
                name, document.path(name).isArray() && !document.path(name).isEmpty(), "a list");
    }

    Matrix matrix(String name) {
        return matrix(name, array(name));
    }

    /** W1 and W2 of an object. */
    List<Matrix> weights(String name) {
        JsonNode layers = object(name);
        return List.of(matrix(name + "/W1", layers.path("W1")), matrix(name + "/W2", layers.path("W2")));
    }

    InvalidInput unknown(String name, String known) {
        return new InvalidInput("/" + name, name + " must be one of " + known + "; got " + text(name));
    }

    static Matrix matrix(String name, JsonNode rows) {
        double[][] entries = new double[rows.size()][];
        for (int i = 0; i < entries.length; i++) {
            JsonNode row = rows.get(i);
            entries[i] = new double[row.size()];
            for (int j = 0; j < row.size(); j++) {
                entries[i][j] = row.get(j).asDouble();
            }
        }
        try {
            return Matrix.of(entries);
        } catch (IllegalArgumentException mistake) {
            throw new InvalidInput("/" + name, name + ": " + mistake.getMessage());
        }
    }

    private JsonNode demand(String name, boolean fits, String kind) {
        if (!fits) {
            throw new InvalidInput("/" + name, name + " must be " + kind);
        }
        return document.path(name);
    }
}
