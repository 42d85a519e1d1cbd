package org.curlew.frontend.compose;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import org.curlew.spi.Parameter;
import tools.jackson.databind.JsonNode;

/** A form field made from a parameter's declaration: label with symbol, range and unit, meaning and reference on hover. */
final class ParameterField extends Div {

    private final String pointer;
    private Component field;

    /** @param changed told after the form holds the new value */
    ParameterField(ExperimentForm form, String part, Parameter parameter, Runnable changed) {
        pointer = part + "/" + parameter.name();
        addClassName("parameter");
        Element label = new Element("curlew-text");
        label.setProperty("text", Labels.of(parameter));
        label.getClassList().add("field-label");
        getElement().appendChild(label);
        JsonNode value = form.at(pointer);
        switch (parameter.type()) {
            case BOOLEAN ->
                flag(form, value.isBoolean() ? value.booleanValue() : (Boolean) parameter.initial(), changed);
            case CHOICE ->
                choice(
                        form,
                        parameter,
                        value.isString() ? value.stringValue() : String.valueOf(parameter.initial()),
                        changed);
            case MATRIX, MATRICES -> matrices(form, value, changed);
            case NUMBER, INTEGER, FRACTION -> number(form, parameter, value, changed);
        }
        if (field instanceof HasAriaLabel named) {
            named.setAriaLabel(parameter.meaning().isBlank() ? parameter.name() : parameter.meaning());
        }
        String meaning = parameter.meaning() + (parameter.reference().isBlank() ? "" : ". " + parameter.reference());
        setTitle(meaning);
        add(field);
    }

    String pointer() {
        return pointer;
    }

    /** Shows what is wrong, in the words of the check; empty where nothing is. */
    void show(String message) {
        if (field instanceof HasValidation validation) {
            validation.setInvalid(!message.isEmpty());
            validation.setErrorMessage(message);
        }
    }

    private void number(ExperimentForm form, Parameter parameter, JsonNode value, Runnable changed) {
        TextField text = new TextField();
        text.setValue(
                value.isMissingNode() ? Labels.figure(((Number) parameter.initial()).doubleValue()) : shown(value));
        text.setHelperText(Labels.range(parameter));
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setManualValidation(true);
        listen(text, changed, v -> form.setNumber(pointer, v));
        field = text;
    }

    private void choice(ExperimentForm form, Parameter parameter, String value, Runnable changed) {
        Select<String> select = new Select<>();
        select.setItems(parameter.choices());
        select.setManualValidation(true);
        select.setValue(parameter.choices().contains(value) ? value : null);
        listen(select, changed, v -> form.set(pointer, v));
        field = select;
    }

    private void flag(ExperimentForm form, boolean value, Runnable changed) {
        Checkbox box = new Checkbox(value);
        listen(box, changed, v -> form.setNumber(pointer, Boolean.toString(v)));
        field = box;
    }

    private void matrices(ExperimentForm form, JsonNode value, Runnable changed) {
        TextArea area = new TextArea();
        area.setMaxRows(4);
        area.setValue(value.isMissingNode() ? "" : value.toString());
        area.setPlaceholder("rows as JSON, or empty");
        area.setManualValidation(true);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        listen(area, changed, v -> {
            if (v.isBlank()) {
                form.removeField(pointer);
            } else {
                form.setNumber(pointer, v);
            }
        });
        field = area;
    }

    private static <C extends AbstractField<C, V>, V> void listen(
            AbstractField<C, V> field, Runnable changed, java.util.function.Consumer<V> store) {
        field.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                store.accept(event.getValue());
                changed.run();
            }
        });
    }

    private static String shown(JsonNode value) {
        return value.isNumber()
                ? Labels.figure(value.doubleValue())
                : value.isString() ? value.stringValue() : value.toString();
    }
}
