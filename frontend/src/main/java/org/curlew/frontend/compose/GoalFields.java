package org.curlew.frontend.compose;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import org.curlew.frontend.frame.Tags;
import org.curlew.spi.Parameter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The goal by which arms are compared: an observable falls below a threshold; or none. */
final class GoalFields extends Div {

    private static final long serialVersionUID = 1;

    private static final String NONE = "";
    private static final double USUAL = 1e-3;

    GoalFields(Editing editing) {
        JsonNode goal = editing.form().at("/goal");
        String chosen = goal.path("observable").asString(NONE);
        List<String> names = new ArrayList<>(List.of(NONE));
        editing.form().at("/observables").forEach(o -> names.add(o.path("name").asString("")));
        if (!names.contains(chosen)) {
            names.add(chosen);
        }
        Select<String> select = new Select<>();
        select.setAriaLabel("Observable of the goal");
        select.setItems(names);
        select.setItemLabelGenerator(
                n -> n.equals(NONE) ? "No goal" : n.replace('-', ' ').replace('/', ' ') + " falls below");
        select.setValue(chosen);
        select.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                choose(editing, goal, event.getValue());
            }
        });
        Span label = new Span("Observable");
        label.addClassName("field-label");
        Div grid = Editing.grid();
        grid.add(Tags.div("parameter", label, select));
        if (goal.isObject()) {
            grid.add(editing.field(
                    "/goal",
                    Parameter.number("threshold", USUAL)
                            .meaning("Threshold of the goal")
                            .positiveUpTo(Double.MAX_VALUE)));
        }
        add(new H3("Goal"), grid);
    }

    private static void choose(Editing editing, JsonNode before, String observable) {
        if (observable.equals(NONE)) {
            editing.form().removeFields(List.of("/goal"));
        } else {
            ObjectNode goal = Document.MAPPER.createObjectNode();
            goal.put("observable", observable);
            goal.set(
                    "threshold",
                    before.has("threshold") ? before.get("threshold") : Document.MAPPER.valueToTree(USUAL));
            editing.form().set("/goal", goal);
        }
        editing.rebuild().run();
    }
}
