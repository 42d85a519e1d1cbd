package org.curlew.frontend.compose;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.curlew.engine.experiment.Kind;
import org.curlew.spi.Contribution;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is measured, with the parameters of those measures that have some, and the goal. */
final class ObservablesCard extends Div {

    private static final long serialVersionUID = 1;

    private final transient Editing editing;
    private final transient List<Contribution> all;

    ObservablesCard(Editing editing) {
        this.editing = editing;
        all = editing.catalogue().all(Kind.OBSERVABLE);
        addClassName("card");
        add(new H2("Observables and goal"), choice());
        for (int i = 0; i < editing.form().size("/observables"); i++) {
            parameters(i);
        }
        add(new GoalFields(editing));
    }

    private CheckboxGroup<Contribution> choice() {
        Set<Contribution> chosen = new LinkedHashSet<>();
        editing.form()
                .at("/observables")
                .forEach(o -> all.stream()
                        .filter(c -> c.name().equals(o.path("name").asString("")))
                        .forEach(chosen::add));
        CheckboxGroup<Contribution> group = new CheckboxGroup<>();
        group.setAriaLabel("Observables");
        group.setItems(all);
        group.setItemLabelGenerator(Contribution::title);
        group.setItemHelperGenerator(Contribution::summary);
        group.addClassName("observables");
        group.setValue(chosen);
        group.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                editing.form().set("/observables", chosen(event.getValue()));
                editing.rebuild().run();
            }
        });
        return group;
    }

    /** Those that stay keep their parameters. */
    private ArrayNode chosen(Set<Contribution> now) {
        ArrayNode parts = Document.MAPPER.createArrayNode();
        JsonNode before = editing.form().at("/observables");
        all.stream().filter(now::contains).forEach(c -> {
            List<JsonNode> kept = before.values().stream()
                    .filter(o -> o.path("name").asString("").equals(c.name()))
                    .toList();
            if (kept.isEmpty()) {
                ObjectNode part = parts.addObject().put("name", c.name());
                part.set("parameters", Document.defaults(c));
            } else {
                kept.forEach(o -> parts.add(o.deepCopy()));
            }
        });
        return parts;
    }

    private void parameters(int place) {
        String pointer = "/observables/" + place;
        String name = editing.form().at(pointer + "/name").asString("");
        all.stream()
                .filter(c -> c.name().equals(name) && !c.parameters().isEmpty())
                .forEach(c -> {
                    Div grid = Editing.grid();
                    c.parameters().forEach(p -> grid.add(editing.field(pointer + "/parameters", p)));
                    add(new H3(c.title()), grid);
                });
    }
}
