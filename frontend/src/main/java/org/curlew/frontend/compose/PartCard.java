package org.curlew.frontend.compose;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.Kind;
import org.curlew.spi.Contribution;
import org.curlew.spi.Parameter;

/** One part of an experiment: the chosen contribution with its formula and a field for each of its parameters. */
final class PartCard extends Div {

    private final List<ParameterField> fields = new ArrayList<>();

    /**
     * @param heading empty for a part inside another card
     * @param changed told when a value changed
     * @param rebuilt told when another contribution was chosen
     */
    PartCard(
            String heading,
            Kind kind,
            String pointer,
            Catalogue catalogue,
            ExperimentForm form,
            Runnable changed,
            Runnable rebuilt) {
        if (!heading.isEmpty()) {
            addClassName("card");
            add(new H2(heading));
        }
        List<Contribution> all = catalogue.all(kind);
        String name = form.at(pointer + "/name").asString("");
        Contribution chosen =
                all.stream().filter(c -> c.name().equals(name)).findFirst().orElse(null);
        Select<Contribution> select = new Select<>();
        select.setItems(all);
        select.setItemLabelGenerator(Contribution::title);
        select.setAriaLabel(heading.isEmpty() ? "Plasticity rule" : heading);
        select.setWidthFull();
        select.setValue(chosen);
        select.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                form.choose(pointer, event.getValue().name());
                rebuilt.run();
            }
        });
        add(select);
        if (chosen != null) {
            describe(chosen);
            Div grid = new Div();
            grid.addClassName("fields");
            for (Parameter parameter : chosen.parameters()) {
                ParameterField field = new ParameterField(form, pointer + "/parameters", parameter, changed);
                fields.add(field);
                grid.add(field);
            }
            add(grid);
        }
    }

    List<ParameterField> fields() {
        return fields;
    }

    private void describe(Contribution chosen) {
        Paragraph summary = new Paragraph(chosen.summary());
        summary.addClassName("meta");
        add(summary);
        if (!chosen.equation().isEmpty()) {
            getElement().appendChild(Formula.of(chosen.equation()));
        }
    }

    /** A displayed formula. */
    static final class Formula {

        private Formula() {}

        static Element of(String tex) {
            Element formula = new Element("curlew-formula");
            formula.setProperty("display", true);
            formula.setProperty("tex", tex);
            formula.getClassList().add("equation");
            return formula;
        }
    }
}
