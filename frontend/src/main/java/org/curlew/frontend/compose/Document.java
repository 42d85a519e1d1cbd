package org.curlew.frontend.compose;

import java.util.stream.Stream;
import org.curlew.spi.Contribution;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Parameter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An experiment's JSON while it is typed, legal or not, changed at JSON pointers. */
final class Document {

    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final ObjectNode root;

    private Document(ObjectNode root) {
        this.root = root;
    }

    /** @throws InvalidInput where the text is no JSON object, with the place of the mistake */
    static Document of(String text) {
        try {
            if (MAPPER.readTree(text) instanceof ObjectNode object) {
                return new Document(object);
            }
        } catch (JacksonException malformed) {
            throw new InvalidInput(
                    "",
                    "this is not JSON, line " + malformed.getLocation().getLineNr() + ", column "
                            + malformed.getLocation().getColumnNr() + ": "
                            + malformed.getOriginalMessage().lines().findFirst().orElse(""));
        }
        throw new InvalidInput("", "an experiment is a JSON object: { ... }");
    }

    /** The values of the parameters of a contribution that nobody has changed. */
    static ObjectNode defaults(Contribution contribution) {
        ObjectNode values = MAPPER.createObjectNode();
        for (Parameter p : contribution.parameters()) {
            if (!p.optional()) {
                values.set(p.name(), MAPPER.valueToTree(p.initial()));
            }
        }
        return values;
    }

    ObjectNode root() {
        return root;
    }

    /** The value at a pointer; a missing node where there is none. */
    JsonNode at(String pointer) {
        return root.at(pointer);
    }

    void put(String pointer, JsonNode value) {
        parent(pointer).set(name(pointer), value.deepCopy());
    }

    void choose(String pointer, Contribution contribution) {
        ObjectNode part = root.withObject(pointer);
        part.put("name", contribution.name());
        part.set("parameters", defaults(contribution));
    }

    void append(String pointer, JsonNode element) {
        root.withArray(pointer).add(element);
    }

    void remove(String pointer, int index) {
        ((ArrayNode) root.at(pointer)).remove(index);
    }

    void removeField(String pointer) {
        parent(pointer).remove(name(pointer));
    }

    /** Whether it has the outline of an experiment, so that it can be shown as a form. */
    boolean shaped() {
        return Stream.of("/architecture", "/task", "/integrator", "/seeds", "/recording")
                        .allMatch(part -> at(part).isObject())
                && listsObjects("/arms")
                && listsObjects("/observables")
                && !at("/arms").isEmpty();
    }

    String text() {
        return root.toString();
    }

    String pretty() {
        return root.toPrettyString();
    }

    private boolean listsObjects(String pointer) {
        return at(pointer).isArray() && at(pointer).values().stream().allMatch(JsonNode::isObject);
    }

    private ObjectNode parent(String pointer) {
        return root.withObject(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    private static String name(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }
}
