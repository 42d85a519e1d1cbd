package org.curlew.frontend.compose;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.ExperimentJson;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Violation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is typed, as the JSON it will become: with its history, and at every moment either an experiment or what is wrong with it. */
final class ExperimentForm {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int MOST_STEPS_BACK = 200;

    private final ExperimentJson experiments;
    private final Deque<String> before = new ArrayDeque<>();
    private final Deque<String> after = new ArrayDeque<>();
    private final String saved;
    private ObjectNode root;
    private Optional<Experiment> experiment = Optional.empty();
    private List<Violation> violations = List.of();

    ExperimentForm(ExperimentJson experiments, Experiment saved) {
        this.experiments = experiments;
        this.saved = experiments.canonical(saved);
        root = tree(this.saved);
        check();
    }

    /** The value at a JSON pointer; a missing node where there is none. */
    JsonNode at(String pointer) {
        return root.at(pointer);
    }

    int size(String pointer) {
        return root.at(pointer).size();
    }

    void set(String pointer, JsonNode value) {
        remember();
        int slash = pointer.lastIndexOf('/');
        ((ObjectNode) root.at(pointer.substring(0, slash))).set(pointer.substring(slash + 1), value);
        check();
    }

    void set(String pointer, String text) {
        set(pointer, MAPPER.getNodeFactory().stringNode(text));
    }

    /** A number where the text is one, else the text itself, which the check then refuses by name. */
    void setNumber(String pointer, String text) {
        JsonNode value;
        try {
            value = MAPPER.readTree(text.strip());
        } catch (tools.jackson.core.JacksonException notNumber) {
            value = MAPPER.getNodeFactory().stringNode(text);
        }
        set(pointer, value.isMissingNode() ? MAPPER.getNodeFactory().stringNode(text) : value);
    }

    /** Chooses another contribution, with its defaults. */
    void choose(String pointer, String name) {
        remember();
        ObjectNode part = (ObjectNode) root.at(pointer);
        part.put("name", name);
        part.set("parameters", MAPPER.createObjectNode());
        check();
    }

    void append(String pointer, JsonNode element) {
        remember();
        ((ArrayNode) root.at(pointer)).add(element);
        check();
    }

    void remove(String pointer, int index) {
        remember();
        ((ArrayNode) root.at(pointer)).remove(index);
        check();
    }

    void removeField(String pointer) {
        remember();
        int slash = pointer.lastIndexOf('/');
        ((ObjectNode) root.at(pointer.substring(0, slash))).remove(pointer.substring(slash + 1));
        check();
    }

    /** Takes text from elsewhere, such as a kept draft; what is no JSON object is left alone. */
    boolean replace(String json) {
        try {
            if (MAPPER.readTree(json) instanceof ObjectNode object) {
                remember();
                root = object;
                check();
                return true;
            }
            return false;
        } catch (tools.jackson.core.JacksonException notJson) {
            return false;
        }
    }

    boolean undo() {
        return step(before, after);
    }

    boolean redo() {
        return step(after, before);
    }

    void discard() {
        remember();
        root = tree(saved);
        check();
    }

    /** What is typed, also while it is not legal. */
    String text() {
        return root.toString();
    }

    String pretty() {
        return root.toPrettyString();
    }

    boolean changed() {
        return !experiment.map(experiments::canonical).orElse("").equals(saved);
    }

    Optional<Experiment> experiment() {
        return experiment;
    }

    List<Violation> violations() {
        return violations;
    }

    private boolean step(Deque<String> from, Deque<String> to) {
        if (from.isEmpty()) {
            return false;
        }
        to.push(text());
        root = tree(from.pop());
        check();
        return true;
    }

    private void remember() {
        before.push(text());
        after.clear();
        if (before.size() > MOST_STEPS_BACK) {
            before.removeLast();
        }
    }

    private void check() {
        try {
            experiment = Optional.of(experiments.read(root));
            violations = List.of();
        } catch (InvalidInput mistake) {
            experiment = Optional.empty();
            violations = mistake.violations();
        }
    }

    private static ObjectNode tree(String json) {
        return (ObjectNode) MAPPER.readTree(json);
    }
}
