package org.curlew.frontend.compose;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.curlew.frontend.frame.Tags;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Violation;

/** The experiment as JSON: to be read, copied and changed; what is wrong is named with its place. */
final class JsonCard extends Div {

    private static final long serialVersionUID = 1;

    private final transient ExperimentForm form;
    private final transient Runnable changed;
    private final TextArea text = new TextArea();
    private final Div wrong = new Div();

    JsonCard(ExperimentForm form, Runnable changed) {
        this.form = form;
        this.changed = changed;
        addClassName("card");
        text.setAriaLabel("The experiment as JSON");
        text.setWidthFull();
        text.addClassName("json");
        text.setMinRows(20);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValue(form.pretty());
        text.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                typed(change.getValue());
            }
        });
        Button copy = new Button("Copy");
        copy.getElement()
                .executeJs(
                        "this.addEventListener('click', () => navigator.clipboard.writeText($0.value))",
                        text.getElement());
        wrong.getElement().setAttribute("role", "status");
        add(new H2("JSON"), Tags.div("toolbar", copy), wrong, text);
        show();
    }

    private void typed(String now) {
        try {
            form.replace(now);
            show();
        } catch (InvalidInput noJson) {
            wrong.removeAll();
            wrong.add(Tags.text("violation", noJson.getMessage() + ". What stood before still counts."));
        }
        changed.run();
    }

    private void show() {
        wrong.removeAll();
        for (Violation violation : form.violations()) {
            wrong.add(Tags.text(
                    "violation", (violation.path().isEmpty() ? "" : violation.path() + ": ") + violation.message()));
        }
    }
}
