package org.curlew.frontend.phasediagram;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.IntConsumer;
import org.curlew.frontend.frame.Tags;

/** Seeds and epochs of every cell of a new sweep. */
final class SeedsCard extends Div {

    private static final long serialVersionUID = 1;

    SeedsCard(SweepForm form, Runnable changed) {
        addClassName("card");
        IntegerField seeds = field("Seeds in every cell", form.seeds(), count -> {
            form.seeds(count);
            changed.run();
        });
        seeds.setStepButtonsVisible(true);
        long epochs = Math.min(Integer.MAX_VALUE, form.epochs());
        add(new H2("Seeds and epochs"), Tags.div("fields", seeds, field("Epochs", (int) epochs, count -> {
            form.epochs(count);
            changed.run();
        })));
        if (form.canBeFullBatch()) {
            Checkbox full = new Checkbox("Every step sees the whole training set (B = P)", form.fullBatch());
            full.addValueChangeListener(chosen -> {
                form.fullBatch(chosen.getValue());
                changed.run();
            });
            add(full);
        }
    }

    private static IntegerField field(String label, int value, IntConsumer typed) {
        IntegerField field = new IntegerField(label);
        field.setValue(value);
        field.setMin(1);
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage("must be a whole number")
                .setMinErrorMessage("must be at least 1"));
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(now -> {
            if (now.getValue() != null && now.getValue() >= 1) {
                typed.accept(now.getValue());
            }
        });
        return field;
    }
}
