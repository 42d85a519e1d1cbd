package org.curlew.frontend.phasediagram;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.curlew.engine.experiment.Experiment;
import org.curlew.frontend.frame.Tags;

/** One axis of a new sweep: what varies, in which arms, over which values. */
final class AxisCard extends Div {

    private static final long serialVersionUID = 1;

    private final transient AxisForm form;
    private final transient Runnable changed;
    private final Div values = Tags.div("fields");
    private final Map<String, TextField> fields = new HashMap<>();

    AxisCard(
            String title,
            AxisForm form,
            List<Target> targets,
            Experiment experiment,
            Consumer<Target> vary,
            Runnable changed) {
        this.form = form;
        this.changed = changed;
        addClassNames("card", "axis-card");
        ComboBox<Target> what = new ComboBox<>("What varies");
        what.setItems(targets);
        what.setItemLabelGenerator(Target::label);
        what.setValue(targets.stream()
                .filter(t -> t.key().equals(form.target.key()))
                .findFirst()
                .orElse(null));
        what.setWidthFull();
        what.addValueChangeListener(chosen -> {
            if (chosen.isFromClient() && chosen.getValue() != null) {
                vary.accept(chosen.getValue());
            }
        });
        add(new H2(title), what);
        if (form.target.arms().size() > 1) {
            add(arms(experiment));
        }
        Select<AxisForm.Spacing> spacing = new Select<>();
        spacing.setLabel("Values lie");
        spacing.setItems(AxisForm.Spacing.values());
        spacing.setItemLabelGenerator(AxisForm.Spacing::words);
        spacing.setValue(form.spacing);
        spacing.addValueChangeListener(chosen -> {
            form.spacing = chosen.getValue();
            showValues();
            changed.run();
        });
        add(spacing, values);
        showValues();
    }

    private CheckboxGroup<Integer> arms(Experiment experiment) {
        CheckboxGroup<Integer> arms = new CheckboxGroup<>("In these arms");
        arms.setItems(form.target.arms());
        arms.setItemLabelGenerator(arm -> experiment.arms().get(arm).name());
        arms.setValue(form.arms);
        arms.addValueChangeListener(chosen -> {
            form.arms.clear();
            form.arms.addAll(chosen.getValue());
            changed.run();
        });
        return arms;
    }

    /** What is wrong, by the name of the field. */
    void errors(Map<String, String> messages) {
        fields.forEach((name, field) -> {
            field.setInvalid(messages.containsKey(name));
            field.setErrorMessage(messages.getOrDefault(name, ""));
        });
    }

    private void showValues() {
        values.removeAll();
        fields.clear();
        if (form.target.key().equals(Target.COMPRESSION)) {
            values.add(field("neurons", "Neurons M + N", form.neurons, text -> form.neurons = text));
        }
        if (form.spacing == AxisForm.Spacing.LISTED) {
            TextField list = field("list", "Values, between commas", form.list, text -> form.list = text);
            list.setWidthFull();
            values.add(list);
        } else {
            values.add(
                    field("from", "From", form.from, text -> form.from = text),
                    field("to", "To", form.to, text -> form.to = text),
                    field("count", "Number of values", form.count, text -> form.count = text));
        }
    }

    private TextField field(String name, String label, String value, Consumer<String> typed) {
        TextField field = new TextField(label);
        fields.put(name, field);
        field.setValue(value);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener((HasValue.ValueChangeEvent<String> now) -> {
            typed.accept(now.getValue());
            changed.run();
        });
        return field;
    }
}
