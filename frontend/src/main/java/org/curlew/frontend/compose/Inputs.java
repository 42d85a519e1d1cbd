package org.curlew.frontend.compose;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.function.Consumer;
import org.curlew.frontend.frame.Labels;
import org.curlew.spi.Parameter;
import org.curlew.spi.ParameterType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;

/** The input that fits a parameter's type; what is typed is told as JSON, nothing where an optional value is taken away. */
final class Inputs {

    private Inputs() {}

    static Component of(Parameter parameter, JsonNode value, Consumer<Optional<JsonNode>> store) {
        return switch (parameter.type()) {
            case BOOLEAN -> flag(parameter, value, store);
            case CHOICE -> choice(parameter, value, store);
            case INTEGERS, NUMBERS -> list(parameter, value, store);
            case MATRIX, MATRICES -> new MatrixField(parameter, value, store);
            case NUMBER, INTEGER, FRACTION -> number(parameter, value, store);
        };
    }

    private static Component number(Parameter parameter, JsonNode value, Consumer<Optional<JsonNode>> store) {
        TextField text = new TextField();
        text.setValue(value.isMissingNode() ? initial(parameter) : Typed.text(value));
        text.setHelperText(Labels.range(parameter));
        text.setPlaceholder(parameter.optional() ? "not given" : "");
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setManualValidation(true);
        text.getElement().setAttribute("inputmode", "decimal");
        listen(
                text,
                typed -> store.accept(
                        typed.isBlank() && parameter.optional() ? Optional.empty() : Optional.of(Typed.value(typed))));
        return text;
    }

    private static Component list(Parameter parameter, JsonNode value, Consumer<Optional<JsonNode>> store) {
        TextField text = new TextField();
        text.setValue(Typed.listText(value));
        text.setHelperText("a list such as " + (parameter.type() == ParameterType.INTEGERS ? "64, 32" : "0.5, 0")
                + "; each " + Labels.range(parameter));
        text.setPlaceholder("not given");
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setManualValidation(true);
        listen(text, typed -> store.accept(typed.isBlank() ? Optional.empty() : Optional.of(Typed.list(typed))));
        return text;
    }

    private static String initial(Parameter parameter) {
        return parameter.optional() ? "" : Labels.figure(((Number) parameter.initial()).doubleValue());
    }

    private static Component choice(Parameter parameter, JsonNode value, Consumer<Optional<JsonNode>> store) {
        String chosen = value.isString() ? value.stringValue() : String.valueOf(parameter.initial());
        Select<String> select = new Select<>();
        select.setItems(parameter.choices());
        select.setItemLabelGenerator(c -> c.replace('-', ' '));
        select.setManualValidation(true);
        select.setValue(parameter.choices().contains(chosen) ? chosen : null);
        listen(select, typed -> store.accept(Optional.of(Typed.word(typed))));
        return select;
    }

    private static Component flag(Parameter parameter, JsonNode value, Consumer<Optional<JsonNode>> store) {
        Checkbox box = new Checkbox(value.isBoolean() ? value.booleanValue() : (Boolean) parameter.initial());
        listen(box, typed -> store.accept(Optional.of(BooleanNode.valueOf(typed))));
        return box;
    }

    private static <C extends AbstractField<C, V>, V> void listen(AbstractField<C, V> field, Consumer<V> typed) {
        field.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                typed.accept(event.getValue());
            }
        });
    }
}
