package org.curlew.frontend.compose;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.curlew.engine.experiment.Kind;
import org.curlew.frontend.frame.PartLink;
import org.curlew.frontend.frame.Tags;
import org.curlew.spi.Contribution;
import org.curlew.spi.Parameter;

/** One part of an experiment: the chosen contribution with its formula and source, and a field for each of its parameters. */
final class PartCard extends Div {

    private static final long serialVersionUID = 1;

    /** A card of its own. */
    static PartCard card(Editing editing, String heading, Kind kind, String pointer) {
        PartCard card = new PartCard(editing, heading, kind, List.of(pointer), p -> true);
        card.addComponentAsFirst(new H2(heading));
        card.addClassName("card");
        return card;
    }

    /**
     * @param name for a screen reader
     * @param pointers where the part stands; several where arms share it
     * @param shown which of its parameters have a field here
     */
    PartCard(Editing editing, String name, Kind kind, List<String> pointers, Predicate<Parameter> shown) {
        List<Contribution> all = editing.catalogue().all(kind);
        Optional<Contribution> chosen =
                named(all, editing.form().at(pointers.getFirst() + "/name").asString(""));
        Select<Contribution> select = new Select<>();
        select.setItems(all);
        select.setItemLabelGenerator(Contribution::title);
        select.setAriaLabel(name);
        select.setWidthFull();
        select.setValue(chosen.orElse(null));
        select.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                editing.form().choose(pointers, event.getValue());
                editing.rebuild().run();
            }
        });
        add(select, was(editing, name, all, pointers));
        chosen.ifPresent(part -> {
            describe(kind, part);
            Div grid = Editing.grid();
            part.parameters().stream()
                    .filter(shown)
                    .forEach(p -> grid.add(editing.field(
                            pointers.stream().map(at -> at + "/parameters").toList(), p)));
            add(grid);
        });
    }

    private static RevertButton was(Editing editing, String name, List<Contribution> all, List<String> pointers) {
        SavedState saved = SavedState.of(editing.form());
        RevertButton was = new RevertButton(name, whole -> {
            editing.form().set(pointers, whole);
            editing.rebuild().run();
        });
        saved.before(pointers.getFirst() + "/name")
                .ifPresent(before -> was.show(
                        saved.value(pointers.getFirst()).orElseThrow(),
                        named(all, before.asString("")).map(Contribution::title).orElse(before.asString(""))));
        return was;
    }

    private static Optional<Contribution> named(List<Contribution> all, String name) {
        return all.stream().filter(c -> c.name().equals(name)).findFirst();
    }

    private void describe(Kind kind, Contribution part) {
        add(Tags.text("meta", part.summary()));
        if (!part.equation().isEmpty()) {
            getElement().appendChild(Formula.of(part.equation()));
        }
        Span source = new Span(part.reference().isBlank() ? "" : part.reference() + " · ");
        add(Tags.div("meta source", source, PartLink.of(kind, part.name(), "About this part")));
    }
}
