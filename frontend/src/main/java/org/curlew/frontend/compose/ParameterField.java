package org.curlew.frontend.compose;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.curlew.frontend.frame.Labels;
import org.curlew.spi.Parameter;
import tools.jackson.databind.JsonNode;

/** A form field made from a parameter's declaration: label with symbol, range and unit, meaning and reference on hover; marked where it differs from what was saved. */
final class ParameterField extends Div {

    private static final long serialVersionUID = 1;

    private final transient Editing editing;
    private final transient List<String> pointers;
    private final transient Parameter parameter;
    private final RevertButton was;
    private final Component input;

    /** @param pointers where the value stands; several where arms share it */
    ParameterField(Editing editing, List<String> pointers, Parameter parameter, String words) {
        this.editing = editing;
        this.pointers = List.copyOf(pointers);
        this.parameter = parameter;
        String spoken = Labels.spoken(parameter);
        addClassName("parameter");
        Element label = new Element("curlew-text");
        label.setProperty("text", words);
        label.getClassList().add("field-label");
        was = new RevertButton(spoken, value -> {
            editing.form().set(pointers, value);
            editing.rebuild().run();
        });
        Div head = new Div(was);
        head.getElement().insertChild(0, label);
        head.addClassName("field-head");
        input = Inputs.of(parameter, editing.form().at(pointers.getFirst()), this::store);
        if (input instanceof HasAriaLabel named) {
            named.setAriaLabel(spoken);
        }
        setTitle(parameter.meaning() + (parameter.reference().isBlank() ? "" : ". " + parameter.reference()));
        add(head, input);
    }

    /** All fields below a component. */
    static Stream<ParameterField> all(Component root) {
        return root instanceof ParameterField field
                ? Stream.of(field)
                : root.getChildren().flatMap(ParameterField::all);
    }

    /** Shows what is wrong, in the words of the check, and what it was before. */
    void show(Map<String, String> wrong, SavedState saved) {
        String message = pointers.stream()
                .flatMap(p -> Stream.ofNullable(wrong.get(p)))
                .findFirst()
                .orElse("");
        if (input instanceof HasValidation validation) {
            validation.setErrorMessage(message);
            validation.setInvalid(!message.isEmpty());
        }
        Optional<JsonNode> before = saved.before(pointers.getFirst());
        getElement().getClassList().set("changed", before.isPresent());
        before.ifPresentOrElse(value -> was.show(value, Typed.text(value)), was::hide);
    }

    private void store(Optional<JsonNode> value) {
        value.ifPresentOrElse(
                v -> editing.form().set(pointers, v), () -> editing.form().removeFields(pointers));
        editing.changed().run();
    }
}
