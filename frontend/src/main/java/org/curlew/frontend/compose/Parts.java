package org.curlew.frontend.compose;

import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.curlew.engine.experiment.Kind;
import org.curlew.spi.Violation;

/** The cards of an experiment in the order of the science: about, architecture, task, arms, integrator, seeds and recording, observables and goal. */
final class Parts extends Div {

    private static final long serialVersionUID = 1;

    private final transient Editing editing;
    private final ArmsCard arms;

    Parts(Editing editing, Texts texts, Consumer<Texts> typed) {
        this.editing = editing;
        arms = new ArmsCard(editing);
        add(
                PartCard.card(editing, "Architecture", Kind.ARCHITECTURE, "/architecture"),
                PartCard.card(editing, "Task", Kind.TASK, "/task"),
                arms,
                PartCard.card(editing, "Integrator", Kind.INTEGRATOR, "/integrator"),
                new RecordingCard(editing),
                new ObservablesCard(editing),
                new AboutCard(texts, typed));
    }

    /** After a value changed: what the arms share, what is wrong beside its field, what differs from what was saved. */
    void refresh() {
        arms.refresh();
        Map<String, String> wrong = new HashMap<>();
        for (Violation violation : editing.form().violations()) {
            wrong.merge(violation.path(), violation.message(), (a, b) -> a + "\n" + b);
        }
        SavedState saved = SavedState.of(editing.form());
        ParameterField.all(this).forEach(field -> field.show(wrong, saved));
    }
}
