package org.curlew.frontend.compose;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.ExperimentJson;
import org.curlew.spi.Contribution;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Violation;
import tools.jackson.databind.JsonNode;

/** What is typed, with its history, and at every moment either an experiment or what is wrong with it. */
final class ExperimentForm {

    private final ExperimentJson experiments;
    private final History history = new History();
    private final String saved;
    private Document document;
    private Optional<Experiment> experiment = Optional.empty();
    private List<Violation> violations = List.of();

    /** @param saved what changes are told against */
    ExperimentForm(ExperimentJson experiments, Experiment saved) {
        this.experiments = experiments;
        this.saved = experiments.canonical(saved);
        take(this.saved);
    }

    /** The value at a JSON pointer; a missing node where there is none. */
    JsonNode at(String pointer) {
        return document.at(pointer);
    }

    int size(String pointer) {
        return at(pointer).size();
    }

    void set(List<String> pointers, JsonNode value) {
        change(typed -> pointers.forEach(p -> typed.put(p, value)));
    }

    void set(String pointer, JsonNode value) {
        set(List.of(pointer), value);
    }

    void set(String pointer, String text) {
        set(pointer, Document.MAPPER.getNodeFactory().stringNode(text));
    }

    /** Chooses another contribution, with its defaults written out. */
    void choose(List<String> pointers, Contribution contribution) {
        change(typed -> pointers.forEach(p -> typed.choose(p, contribution)));
    }

    void append(String pointer, JsonNode element) {
        change(typed -> typed.append(pointer, element));
    }

    void remove(String pointer, int index) {
        change(typed -> typed.remove(pointer, index));
    }

    void removeFields(List<String> pointers) {
        change(typed -> pointers.forEach(typed::removeField));
    }

    /** Takes text from elsewhere, such as a kept draft or what was typed as JSON. @throws InvalidInput where it is no JSON object */
    void replace(String json) {
        String before = text();
        take(json);
        history.remember(before);
    }

    /** Whether it has the outline of an experiment, so that it can be shown as a form. */
    boolean shaped() {
        return document.shaped();
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
        return document.text();
    }

    String pretty() {
        return document.pretty();
    }

    JsonNode saved() {
        return Document.MAPPER.readTree(saved);
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

    private void change(Consumer<Document> how) {
        history.remember(text());
        how.accept(document);
        check();
    }

    private boolean step(Optional<String> text) {
        text.ifPresent(this::take);
        return text.isPresent();
    }

    private void take(String text) {
        document = Document.of(text);
        check();
    }

    private void check() {
        try {
            experiment = Optional.of(experiments.read(document.root()));
            violations = List.of();
        } catch (InvalidInput mistake) {
            experiment = Optional.empty();
            violations = mistake.violations();
        }
    }
}
