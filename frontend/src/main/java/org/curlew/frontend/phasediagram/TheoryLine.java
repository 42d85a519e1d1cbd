package org.curlew.frontend.phasediagram;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.curlew.frontend.frame.Tags;

/** What theory says of the map, in a sentence, and the button that shows where both part. Both have their room before they come, so that the map stays where it is. */
final class TheoryLine extends Div {

    private static final long serialVersionUID = 1;

    private static final String HATCHED = " Hatched cells are not judged: they lie in the band, or are not computed.";

    private final Span words = new Span();
    private final Div place = Tags.div("theory-words", words);
    private final Button turn = new Button();
    private boolean residual;

    TheoryLine(Consumer<Boolean> shown) {
        addClassName("theory-line");
        turn.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        turn.addClickListener(click -> shown.accept(!residual));
        add(place, Tags.div("turn", turn));
    }

    void show(MapState state, Viewpoint viewpoint) {
        residual = viewpoint.residual();
        boolean judged = state.diagram().agreement().isPresent();
        String sentence = state.theoryKnown()
                ? TheoryWords.of(state.diagram(), state.boundary().isPresent())
                : "Theory is being computed for every cell …";
        words.setText(sentence + (residual && judged ? HATCHED : ""));
        boolean will = !state.theoryKnown() || TheoryWords.mayJudge(state.diagram());
        place.getElement()
                .setAttribute(
                        "data-room", will ? TheoryWords.longest(state.sweep().cells()) : "");
        turn.setVisible(judged || residual || will);
        turn.setClassName("to-come", !judged && !residual);
        turn.setText(residual ? "Show the measured values" : "Show where theory fails");
    }
}
