package org.curlew.frontend.theory;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.curlew.engine.theory.JacobianSpectrum;
import org.curlew.frontend.frame.Frame;
import org.curlew.frontend.frame.Newest;
import org.curlew.frontend.frame.Query;
import org.curlew.frontend.frame.Tags;
import org.curlew.frontend.frame.Words;
import org.curlew.lab.Lab;
import tools.jackson.databind.JsonNode;

/** Sliders and three linked pictures: two phase diagrams and the spectrum of J. The point moves in all of them. */
@Route(value = "theory", layout = Frame.class)
@PageTitle("Theory – Curlew")
public final class TheoryView extends Div implements BeforeEnterObserver, TheoryPresenter.Screen {

    private static final long serialVersionUID = 1;

    private static final String J = "J = \\lVert W_2\\rVert^2 D_1 + W_1^\\top D_2 W_1";

    private final transient TheoryPresenter presenter = new TheoryPresenter(this);
    private final transient Samples.Wishes wishes;
    private final transient Lab lab;
    private final TheoryControls controls = new TheoryControls(this::change);
    private final Paragraph answer = Tags.text("outcome-sentence", "");
    private final Element boundaries = new Element("curlew-text");
    private final Element sampled = new Element("curlew-text");
    private final Element hiddenMap = new Element("curlew-phase-map");
    private final Element readoutMap = new Element("curlew-phase-map");
    private final Element spectrum = new Element("curlew-spectrum");
    private final Element address = new Element("curlew-address");
    private final transient Newest owning = new Newest("own spectrum");
    private final Div ownWords = Tags.div("meta");
    private boolean due;

    public TheoryView(Lab lab, Samples samples) {
        this.lab = lab;
        wishes = samples.wishes();
        answer.getElement().setAttribute("aria-live", "polite");
        H1 title = new H1("Theory");
        title.addClassName("page-title");
        Div about = Tags.div("meta");
        about.getElement()
                .appendChild(new Element("curlew-text")
                        .setProperty(
                                "text",
                                "Large linear networks at a solution. It is stable where the smallest eigenvalue of $"
                                        + J + "$, the margin, is above 0."));
        Div head = Tags.div("page-head", title);
        head.getElement().appendChild(address);
        listen(
                hiddenMap,
                (c, alpha) -> s -> s.with(s.network().withCompressionRatio(c).withHiddenFlippedFraction(alpha)));
        listen(
                readoutMap,
                (c, alpha) -> s -> s.with(s.network().withCompressionRatio(c).withReadoutFlippedFraction(alpha)));
        add(head, about, answer, Tags.div("theory", controls, pictures()));
    }

    private Div pictures() {
        Div maps = Tags.div("theory-maps", card(hiddenMap), card(readoutMap));
        Div below = card(spectrum);
        Div words = Tags.div("meta");
        words.getElement().appendChild(sampled);
        below.add(words, ownWords);
        Div where = Tags.div("meta");
        where.getElement().appendChild(boundaries);
        return Tags.div("theory-pictures", maps, where, below);
    }

    private static Div card(Element picture) {
        Div card = Tags.div("card");
        card.getElement().appendChild(picture);
        return card;
    }

    private interface PointChange {

        UnaryOperator<TheoryState> to(double c, double alpha);
    }

    private void listen(Element map, PointChange change) {
        map.addEventListener("curlew-point", event -> {
                    JsonNode detail = event.getEventData();
                    change(change.to(
                            detail.get("event.detail.c").asDouble(1),
                            detail.get("event.detail.alpha").asDouble(0)));
                })
                .addEventData("event.detail.c")
                .addEventData("event.detail.alpha");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        change(s -> TheoryState.of(Query.values(event.getLocation().getQueryParameters())));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        wishes.drop();
    }

    // several changes that arrive together are drawn once
    private void change(UnaryOperator<TheoryState> change) {
        presenter.change(change);
        if (!due) {
            due = true;
            UI.getCurrent().beforeClientResponse(this, context -> {
                due = false;
                presenter.draw();
            });
        }
    }

    @Override
    public void state(TheoryState state) {
        controls.show(state);
        answer.setText(Words.typeset(TheorySentences.answer(state)));
        boundaries.setProperty("text", Words.typeset(TheorySentences.boundaries(state.network())));
        address.setProperty("query", state.query());
        double c = state.network().compressionRatio();
        hiddenMap.setPropertyMap(
                "point", Map.of("c", c, "alpha", state.network().hiddenFlippedFraction()));
        readoutMap.setPropertyMap(
                "point", Map.of("c", c, "alpha", state.network().readoutFlippedFraction()));
    }

    @Override
    public void hiddenMap(double alphaR) {
        hiddenMap.setPropertyJson("map", TheoryPictures.hidden(alphaR));
    }

    @Override
    public void readoutMap(double alphaH) {
        readoutMap.setPropertyJson("map", TheoryPictures.readout(alphaH));
    }

    @Override
    public void spectrum(JacobianSpectrum limit) {
        spectrum.setPropertyJson("spectrum", TheoryPictures.spectrum(limit));
        spectrum.setProperty("sample", null);
        sampled.setProperty("text", "");
    }

    @Override
    public void resample(JacobianSpectrum limit, int m, long seed) {
        UI ui = UI.getCurrent();
        spectrum.setProperty("waiting", true);
        wishes.ask(
                limit,
                m,
                seed,
                sample -> ui.access(() -> {
                    if (limit.network().equals(presenter.state().network())) {
                        spectrum.setPropertyJson("sample", TheoryPictures.sample(sample));
                        spectrum.setProperty("waiting", false);
                        sampled.setProperty("text", Words.typeset(TheorySentences.sample(sample)));
                    }
                }));
    }

    @Override
    public void own(Optional<OwnWeights> whose) {
        ownWords.removeAll();
        spectrum.setProperty("rug", null);
        owning.forget();
        whose.ifPresent(w -> owning.ask(UI.getCurrent(), () -> OwnEigenvalues.of(lab, w), found -> {
            found.rug().ifPresent(rug -> spectrum.setPropertyJson("rug", rug));
            ownWords.add(found.words(), hide());
        }));
    }

    private Button hide() {
        Button hide = new Button("Hide them", click -> change(TheoryState::withoutOwn));
        hide.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        return hide;
    }
}
