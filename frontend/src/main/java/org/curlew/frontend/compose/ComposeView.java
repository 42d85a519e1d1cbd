package org.curlew.frontend.compose;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import java.util.HashSet;
import java.util.Optional;
import org.curlew.frontend.frame.Frame;
import org.curlew.frontend.frame.Go;
import org.curlew.frontend.frame.OnRunKey;
import org.curlew.frontend.frame.Tags;
import org.curlew.frontend.frame.Titles;
import org.curlew.frontend.frame.Told;
import org.curlew.lab.Lab;
import org.curlew.lab.library.Entry;
import org.curlew.spi.InvalidInput;

/** Compose: an experiment as a form or as JSON, with what it means beside it. compose/ENTRY opens an entry of the library, ?run=RUN what ran, neither a new one. */
@Route(value = "compose", layout = Frame.class)
public final class ComposeView extends Div
        implements HasUrlParameter<String>, HasDynamicTitle, OnRunKey, ComposeBar.Actions {

    private static final long serialVersionUID = 1;

    private final transient Lab lab;
    private final ComposeBar bar = new ComposeBar(this);
    private final SidePanel side;
    private final Div left = Tags.div("parts");
    private transient Optional<Parts> parts = Optional.empty();
    private transient Composition composition;
    private transient Editing editing;
    private boolean json;

    public ComposeView(Lab lab) {
        this.lab = lab;
        side = new SidePanel(lab, this::runKey);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter String entry) {
        Optional<String> run = event.getLocation().getQueryParameters().getSingleParameter("run");
        removeAll();
        json = false;
        try {
            composition = run.map(id -> Composition.ofRun(lab, id))
                    .or(() -> Optional.ofNullable(entry).map(id -> Composition.ofEntry(lab, id)))
                    .orElseGet(() -> Composition.fresh(lab));
            editing = new Editing(lab.catalogue(), composition.form(), new HashSet<>(), this::changed, this::rebuild);
            add(bar, Tags.div("columns", left, side));
            rebuild();
        } catch (InvalidInput cannot) {
            composition = null;
            H1 heading = new H1("This experiment cannot be opened");
            heading.addClassName("page-title");
            add(
                    heading,
                    Tags.div(
                            "empty-state",
                            new Paragraph(cannot.getMessage()),
                            new Anchor(".", "Choose one in the library")));
        }
    }

    @Override
    public String getPageTitle() {
        return Titles.of(composition == null ? "Compose" : composition.heading());
    }

    @Override
    public void runKey() {
        if (composition != null && composition.form().experiment().isPresent()) {
            Told.mistakes(() -> Go.to("run/" + composition.run().id()));
        }
    }

    @Override
    public void save() {
        Told.mistakes(() -> {
            Entry saved = composition.save();
            Go.to("compose/" + saved.id());
            Told.done("Saved as version " + saved.version() + ".");
        });
    }

    @Override
    public void saveCopy() {
        Told.mistakes(() -> {
            Entry copy = composition.saveCopy();
            Go.to("compose/" + copy.id());
            Told.done("Saved as “" + copy.title() + "”.");
        });
    }

    @Override
    public void undo() {
        composition.form().undo();
        rebuild();
    }

    @Override
    public void redo() {
        composition.form().redo();
        rebuild();
    }

    @Override
    public void discard() {
        composition.discard();
        rebuild();
    }

    @Override
    public void turn() {
        json = !json;
        rebuild();
    }

    /** Makes all cards anew: another contribution, another arm, a step back. */
    private void rebuild() {
        left.removeAll();
        json = json || !composition.form().shaped();
        parts = json
                ? Optional.empty()
                : Optional.of(new Parts(editing, composition.texts(), typed -> {
                    composition.texts(typed);
                    changed();
                }));
        left.add(parts.<com.vaadin.flow.component.Component>map(p -> p)
                .orElseGet(() -> new JsonCard(composition.form(), this::changed)));
        changed();
    }

    private void changed() {
        parts.ifPresent(Parts::refresh);
        side.show(composition.form());
        bar.show(composition, json);
        composition.keep();
    }
}
