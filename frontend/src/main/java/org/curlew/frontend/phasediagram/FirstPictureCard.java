package org.curlew.frontend.phasediagram;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Map;
import org.curlew.frontend.frame.Tags;

/** What the picture of a new sweep shows first, and above which value a cell counts as unstable. */
final class FirstPictureCard extends Div {

    private static final long serialVersionUID = 1;

    private final TextField decision = new TextField("Unstable above");

    FirstPictureCard(SweepForm form, List<String> names, Runnable changed) {
        addClassName("card");
        Select<String> series = new Select<>();
        series.setLabel("Final value of");
        series.setItems(names);
        series.setItemLabelGenerator(QuantityWords::series);
        series.setValue(names.contains(form.series()) ? form.series() : names.getFirst());
        series.addValueChangeListener(chosen -> {
            form.series(chosen.getValue());
            changed.run();
        });
        decision.setValue(form.decision());
        decision.setHelperText("For the comparison with theory; may stay empty");
        decision.setValueChangeMode(ValueChangeMode.LAZY);
        decision.addValueChangeListener(typed -> {
            form.decision(typed.getValue());
            changed.run();
        });
        add(new H2("What the picture shows first"), Tags.div("fields", series, decision));
    }

    /** What is wrong, by field. */
    void errors(Map<String, String> messages) {
        decision.setInvalid(messages.containsKey("decision"));
        decision.setErrorMessage(messages.getOrDefault("decision", ""));
    }
}
