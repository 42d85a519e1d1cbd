package org.curlew.frontend.compose;

import org.curlew.frontend.frame.Labels;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What stands in a text field as a JSON value, and back. */
final class Typed {

    private Typed() {}

    /** A number, list or truth value where the text is one, else the text itself, which the check then refuses by name. */
    static JsonNode value(String text) {
        try {
            JsonNode value = Document.MAPPER.readTree(text.strip());
            return value.isMissingNode() ? word(text) : value;
        } catch (JacksonException noValue) {
            return word(text);
        }
    }

    /** The same for a list, with or without brackets, between commas or blanks: 64, 32. */
    static JsonNode list(String text) {
        String entries = text.strip().replaceAll("^\\[|]$", "").strip().replaceAll("\\s*[,;\\s]\\s*", ",");
        JsonNode list = value("[" + entries + "]");
        return list.isArray() ? list : word(text);
    }

    static String listText(JsonNode list) {
        return text(list).replaceAll("[\\[\\]]", "").replace(",", ", ");
    }

    static JsonNode word(String text) {
        return Document.MAPPER.getNodeFactory().stringNode(text);
    }

    static String text(JsonNode value) {
        if (value.isNumber()) {
            return Labels.figure(value.doubleValue());
        }
        return value.isString() ? value.stringValue() : value.isMissingNode() ? "" : value.toString();
    }

    /** Equal as a reader sees it: 10 and 10.0 are. */
    static boolean same(JsonNode a, JsonNode b) {
        return a.isNumber() && b.isNumber() ? a.doubleValue() == b.doubleValue() : a.equals(b);
    }
}
