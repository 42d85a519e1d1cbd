package org.curlew.frontend.compose;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.Kind;
import org.curlew.spi.Parameter;

/** One arm: its name, its rule and its rule flips, with its colour at the edge. */
final class ArmCard extends Div {

    private static final List<Parameter> FLIPS = List.of(
            Parameter.fraction("hiddenFlippedFraction", 0)
                    .symbol("\\alpha_h")
                    .meaning("Fraction of rule-flipped neurons that act on the hidden weights"),
            Parameter.fraction("readoutFlippedFraction", 0)
                    .symbol("\\alpha_r")
                    .meaning("Fraction of rule-flipped neurons that act on the readout"),
            Parameter.choice("side", List.of("presynaptic", "postsynaptic"))
                    .meaning("Whose flip turns a synapse around: the neuron it leaves or the neuron it enters"),
            Parameter.choice("selection", List.of("first", "random"))
                    .meaning("Which neurons are flipped: the first ones, or a random choice by seed"));

    private final List<ParameterField> fields = new ArrayList<>();

    ArmCard(int index, Catalogue catalogue, ExperimentForm form, Runnable changed, Runnable rebuilt) {
        String pointer = "/arms/" + index;
        addClassName("arm");
        getStyle().set("--arm", ArmColour.of(index));
        TextField name = new TextField("Arm");
        name.setValue(form.at(pointer + "/name").asString(""));
        name.setMaxLength(100);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                form.set(pointer + "/name", event.getValue());
                changed.run();
            }
        });
        Button copy = new Button("Duplicate", event -> {
            form.append("/arms", form.at(pointer).deepCopy());
            form.set("/arms/" + (form.size("/arms") - 1) + "/name", name.getValue() + " (copy)");
            rebuilt.run();
        });
        Button remove = new Button("Remove", event -> {
            form.remove("/arms", index);
            rebuilt.run();
        });
        remove.setEnabled(form.size("/arms") > 1);
        copy.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Div head = new Div(name, copy, remove);
        head.addClassName("toolbar");
        add(head);
        PartCard rule = new PartCard("", Kind.RULE, pointer + "/rule", catalogue, form, changed, rebuilt);
        fields.addAll(rule.fields());
        add(rule);
        if (form.at(pointer + "/flips/selection").asString("").equals("listed")) {
            Div listed = new Div("The rule-flipped neurons are listed one by one in the experiment's JSON.");
            listed.addClassName("meta");
            add(listed);
        } else {
            add(flips(pointer + "/flips", form, changed));
        }
    }

    List<ParameterField> fields() {
        return fields;
    }

    private Div flips(String pointer, ExperimentForm form, Runnable changed) {
        Div grid = new Div();
        grid.addClassName("fields");
        for (Parameter parameter : FLIPS) {
            ParameterField field = new ParameterField(form, pointer, parameter, changed);
            fields.add(field);
            grid.add(field);
        }
        return grid;
    }
}
