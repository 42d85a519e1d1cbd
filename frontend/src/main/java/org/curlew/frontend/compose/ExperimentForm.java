package org.curlew.frontend.compose;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.ExperimentJson;
import org.curlew.spi.Contribution;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Parameter;
import org.curlew.spi.Violation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is typed, as the JSON it will become: with its history, and at every moment either an experiment or what is wrong with it. */
final class ExperimentForm {

    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final ExperimentJson experiments;
    private final History history = new History();
    private final String saved;
    private ObjectNode root;
    private Optional<Experiment> experiment = Optional.empty();
    private List<Violation> violations = List.of();

    /** @param saved what changes are told against */
    ExperimentForm(ExperimentJson experiments, Experiment saved) {
        this.experiments = experiments;
        this.saved = experiments.canonical(saved);
        root = (ObjectNode) MAPPER.readTree(this.saved);
        check();
    }

    /** The value at a JSON pointer; a missing node where there is none. */
    JsonNode at(String pointer) {
        return root.at(pointer);
    }

    int size(String pointer) {
        return root.at(pointer).size();
    }

    void set(List<String> pointers, JsonNode value) {
        remember();
        pointers.forEach(p -> put(p, value.deepCopy()));
        check();
    }

    void set(String pointer, JsonNode value) {
        set(List.of(pointer), value);
    }

    void set(String pointer, String text) {
        set(pointer, MAPPER.getNodeFactory().stringNode(text));
    }

    /** Chooses another contribution, with its defaults written out. */
    void choose(List<String> pointers, Contribution contribution) {
        remember();
        for (String pointer : pointers) {
            ObjectNode part = root.withObject(pointer);
            part.put("name", contribution.name());
            part.set("parameters", defaults(contribution));
        }
        check();
    }

    static ObjectNode defaults(Contribution contribution) {
        ObjectNode values = MAPPER.createObjectNode();
        for (Parameter p : contribution.parameters()) {
            if (!p.optional()) {
                values.set(p.name(), MAPPER.valueToTree(p.initial()));
            }
        }
        return values;
    }

    void append(String pointer, JsonNode element) {
        remember();
        root.withArray(pointer).add(element);
        check();
    }

    void remove(String pointer, int index) {
        remember();
        ((ArrayNode) root.at(pointer)).remove(index);
        check();
    }

    void removeFields(List<String> pointers) {
        remember();
        pointers.forEach(p -> parent(p).remove(name(p)));
        check();
    }

    /** Takes text from elsewhere, such as a kept draft or what was typed as JSON. @throws InvalidInput where it is no JSON object */
    void replace(String json) {
        try {
            if (!(MAPPER.readTree(json) instanceof ObjectNode object)) {
                throw new InvalidInput("", "an experiment is a JSON object: { ... }");
            }
            remember();
            root = object;
            check();
        } catch (JacksonException malformed) {
            throw new InvalidInput(
                    "",
                    "this is not JSON, line " + malformed.getLocation().getLineNr() + ", column "
                            + malformed.getLocation().getColumnNr() + ": "
                            + malformed.getOriginalMessage().lines().findFirst().orElse(""));
        }
    }

    /** Whether it has the outline of an experiment, so that it can be shown as a form. */
    boolean shaped() {
        return Stream.of("/architecture", "/task", "/integrator", "/seeds", "/recording")
                        .allMatch(part -> at(part).isObject())
                && listsObjects("/arms")
                && listsObjects("/observables")
                && size("/arms") > 0;
    }

    private boolean listsObjects(String pointer) {
        return at(pointer).isArray() && at(pointer).values().stream().allMatch(JsonNode::isObject);
    }

    boolean undo() {
        return step(history.back(text()));
    }

    boolean redo() {
        return step(history.forth(text()));
    }

    boolean canUndo() {
        return history.canGoBack();
    }

    boolean canRedo() {
        return history.canGoForth();
    }

    void discard() {
        replace(saved);
    }

    /** What is typed, also while it is not legal. */
    String text() {
        return root.toString();
    }

    String pretty() {
        return root.toPrettyString();
    }

    JsonNode saved() {
        return MAPPER.readTree(saved);
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

    private boolean step(Optional<String> text) {
        text.ifPresent(t -> {
            root = (ObjectNode) MAPPER.readTree(t);
            check();
        });
        return text.isPresent();
    }

    private void put(String pointer, JsonNode value) {
        parent(pointer).set(name(pointer), value);
    }

    private ObjectNode parent(String pointer) {
        return root.withObject(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    private static String name(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    private void remember() {
        history.remember(text());
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
}
