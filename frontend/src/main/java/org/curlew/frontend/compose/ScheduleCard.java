package org.curlew.frontend.compose;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.Kind;
import org.curlew.spi.Contribution;
import org.curlew.spi.Parameter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Seeds, duration, recording and what is measured. */
final class ScheduleCard extends Div {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final List<ParameterField> fields = new ArrayList<>();

    ScheduleCard(Catalogue catalogue, ExperimentForm form, Runnable changed, Runnable rebuilt) {
        addClassName("card");
        add(new H2("Seeds and recording"));
        Div grid = new Div();
        grid.addClassName("fields");
        field(
                grid,
                form,
                "/seeds",
                Parameter.integer("count", 8)
                        .meaning("Seeds: every arm learns once with each")
                        .range(1, 10_000),
                changed);
        field(
                grid,
                form,
                "/seeds",
                Parameter.integer("first", 1).meaning("First seed").range(0, Integer.MAX_VALUE),
                changed);
        field(
                grid,
                form,
                "/recording",
                Parameter.number("epochs", 10_000)
                        .symbol("E")
                        .meaning("Passes over the training set")
                        .range(1, 1e12),
                changed);
        field(
                grid,
                form,
                "/recording",
                Parameter.integer("points", 100)
                        .meaning("Recordings, spaced logarithmically in epochs")
                        .range(1, 100_000),
                changed);
        field(
                grid,
                form,
                "/recording",
                Parameter.flag("weights", false).meaning("Keep the weights at every recording"),
                changed);
        if (form.at("/goal").isObject()) {
            field(
                    grid,
                    form,
                    "/goal",
                    Parameter.number("threshold", 1e-3)
                            .meaning("Goal: the observable "
                                    + form.at("/goal/observable").asString("") + " falls below this")
                            .positiveUpTo(Double.MAX_VALUE),
                    changed);
        }
        add(grid, observables(catalogue, form, rebuilt));
    }

    List<ParameterField> fields() {
        return fields;
    }

    private void field(Div grid, ExperimentForm form, String part, Parameter parameter, Runnable changed) {
        ParameterField field = new ParameterField(form, part, parameter, changed);
        fields.add(field);
        grid.add(field);
    }

    private CheckboxGroup<Contribution> observables(Catalogue catalogue, ExperimentForm form, Runnable rebuilt) {
        List<Contribution> all = catalogue.all(Kind.OBSERVABLE);
        Set<Contribution> chosen = new LinkedHashSet<>();
        form.at("/observables")
                .forEach(o -> all.stream()
                        .filter(c -> c.name().equals(o.at("/name").asString("")))
                        .forEach(chosen::add));
        CheckboxGroup<Contribution> group = new CheckboxGroup<>("Observables");
        group.setItems(all);
        group.setItemLabelGenerator(Contribution::title);
        group.setValue(chosen);
        group.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                ArrayNode names = MAPPER.createArrayNode();
                all.stream()
                        .filter(event.getValue()::contains)
                        .forEach(c -> names.addObject().put("name", c.name()).putObject("parameters"));
                form.set("/observables", names);
                rebuilt.run();
            }
        });
        return group;
    }
}
