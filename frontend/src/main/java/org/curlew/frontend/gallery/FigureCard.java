package org.curlew.frontend.gallery;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.curlew.frontend.frame.Tags;
import org.curlew.frontend.frame.Words;
import org.curlew.lab.gallery.GalleryEntry;
import org.curlew.lab.gallery.Scale;
import org.curlew.lab.sweeps.SweepEstimate;
import org.curlew.lab.sweeps.Sweeps;
import org.curlew.spi.InvalidInput;

/** One figure of the paper: what to see, the expected picture, what came out here, and the buttons that run it. */
final class FigureCard extends Div {

    private static final long serialVersionUID = 1;

    private final transient GalleryEntry entry;
    private final transient Figures figures;
    private final transient Sweeps sweeps;
    private final Div result = new Div();
    private final transient Map<Scale, Button> buttons = new LinkedHashMap<>();
    private final Div refusal = Tags.div("meta");
    private final Div stored = Tags.div("meta");

    FigureCard(GalleryEntry entry, Figures figures, Sweeps sweeps) {
        this.entry = entry;
        this.figures = figures;
        this.sweeps = sweeps;
        addClassNames("card", "figure-card");
        setId(entry.name());
        H2 title = new H2(entry.figure() + ": " + entry.title());
        Div actions = Tags.div("toolbar");
        if (entry.theory()) {
            Anchor theory = new Anchor("theory", "Open in Theory");
            theory.getElement().setAttribute("router-link", true);
            actions.add(theory);
        } else {
            actions.add(button(Scale.QUICK, "Run quick"), button(Scale.PAPER, "Run at paper scale"));
        }
        Div words = new Div(title, Tags.text("", entry.see()), actions, stored, refusal, result);
        add(expected(), words);
    }

    String name() {
        return entry.name();
    }

    boolean runs() {
        return !entry.theory();
    }

    /** Says on the button how long it would take. */
    void cost(Scale scale, SweepEstimate estimate) {
        Button button = buttons.get(scale);
        button.setText(words(scale) + ", " + Words.duration(estimate.time()));
        button.setAriaLabel(button.getText() + ": " + entry.figure());
        button.setEnabled(estimate.allowed());
        if (estimate.stored() > 0) {
            String sentence = Words.stored(estimate.stored(), estimate.counted(), estimate.units());
            stored.add(Tags.text(
                    "",
                    "At " + scale.label() + " scale " + sentence.substring(0, 1).toLowerCase(Locale.ROOT)
                            + sentence.substring(1)));
        }
        if (!estimate.allowed()) {
            refusal.setText("At " + scale.label() + " scale it would take about " + Words.duration(estimate.time())
                    + " here; this lab allows a sweep " + Words.duration(estimate.limit())
                    + ". Allow more with curlew serve --longest-sweep " + hours(estimate)
                    + ", or compute it in a folder: curlew gallery run " + entry.name() + " --scale " + scale.label()
                    + " --out DIR.");
        }
    }

    /** What came out so far. */
    void refresh() {
        result.removeAll();
        figures.shown(entry.name()).ifPresent(this::show);
    }

    private void show(Figures.Shown shown) {
        Anchor open =
                new Anchor("phase-diagram/" + shown.sweep().id(), shown.active() ? "See it fill" : "Open the result");
        open.getElement().setAttribute("router-link", true);
        result.add(new Div(Tags.chip(words(shown.scale()).replace("Run ", "").replace("at ", "")), open));
        if (shown.active()) {
            Div progress = Tags.own("curlew-progress");
            var news = sweeps.progress(shown.sweep().id());
            Tags.inside(progress)
                    .setProperty("value", news.fraction())
                    .setProperty(
                            "label",
                            news.left().map(t -> Words.duration(t) + " left").orElse("waiting"));
            result.add(progress);
            return;
        }
        if (shown.sweep().sweep().isEmpty()) {
            return;
        }
        if (!shown.done()) {
            result.add(Tags.text("meta", "It was stopped before it was complete."));
        }
        Element table = new Element("table").setAttribute("class", "table");
        EffectWords.lines(
                        figures.figure(entry.name(), shown.scale()).effects(),
                        e -> sweeps.readings().effect(shown.sweep().id(), e))
                .forEach(line -> table.appendChild(new Element("tr")
                        .appendChild(
                                new Element("td").setText(line.name()),
                                new Element("td")
                                        .setAttribute("class", "number")
                                        .setText(line.number()))));
        Div holder = Tags.div("scroll-x");
        holder.getElement().appendChild(table);
        result.add(holder);
    }

    private Button button(Scale scale, String text) {
        Button button = new Button(text, click -> start(scale));
        if (scale == Scale.QUICK) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        button.setAriaLabel(text + ": " + entry.figure());
        buttons.put(scale, button);
        return button;
    }

    private void start(Scale scale) {
        try {
            var stored = figures.start(entry.name(), scale);
            UI.getCurrent().navigate("phase-diagram/" + stored.id());
        } catch (InvalidInput refused) {
            Notification.show(refused.getMessage(), 10_000, Notification.Position.BOTTOM_START);
        }
    }

    private Div expected() {
        Optional<ExpectedPicture> picture = ExpectedPicture.of(entry.name());
        return picture.map(p -> {
                    Image image = new Image(p.content(), p.file());
                    image.setAlt("Expected: " + entry.title());
                    return Tags.div("expected", image, Tags.text("meta", "Expected, computed by this program"));
                })
                .orElseGet(() -> Tags.div(
                        "expected empty-state",
                        Tags.text("meta", "No expected picture is shipped with this version.")));
    }

    private static long hours(SweepEstimate estimate) {
        return 1 + estimate.time().toHours();
    }

    private static String words(Scale scale) {
        return scale == Scale.QUICK ? "Run quick" : "Run at paper scale";
    }
}
