package org.curlew.frontend.theory;

import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.curlew.frontend.frame.Slider;
import org.curlew.frontend.frame.Tags;

/** The sliders of the theory page. */
final class TheoryControls extends Div {

    private static final long serialVersionUID = 1;

    private final Slider c;
    private final Slider hidden;
    private final Slider readout;
    private final Slider eta;
    private final Slider from;
    private final Slider m;
    private final Slider seed;

    /** @param change applies a change to what is shown */
    TheoryControls(Consumer<UnaryOperator<TheoryState>> change) {
        c = new Slider(
                "Compression ratio $c = M/N$",
                TheoryState.SMALLEST_RATIO,
                TheoryState.LARGEST_RATIO,
                true,
                250,
                x -> change.accept(s -> s.with(s.network().withCompressionRatio(x))));
        hidden = new Slider(
                "Hidden flipped fraction $\\alpha_h$",
                0,
                1,
                false,
                200,
                x -> change.accept(s -> s.with(s.network().withHiddenFlippedFraction(x))));
        readout = new Slider(
                "Readout flipped fraction $\\alpha_r$",
                0,
                1,
                false,
                200,
                x -> change.accept(s -> s.with(s.network().withReadoutFlippedFraction(x))));
        eta = new Slider(
                "Learning rate $\\eta$",
                TheoryState.SMALLEST_RATE,
                TheoryState.LARGEST_RATE,
                true,
                100,
                x -> change.accept(s -> s.withEta(x)));
        from = new Slider(
                "Distance from the solutions at the start",
                TheoryState.NEAREST,
                TheoryState.FARTHEST,
                true,
                75,
                x -> change.accept(s -> s.withFrom(x)));
        m = new Slider(
                "Inputs $M$ of a sampled network",
                10,
                TheoryState.LARGEST_SAMPLE,
                true,
                100,
                x -> change.accept(s -> s.withM(x)));
        seed = new Slider("Seed of the sample", 1, 100, false, 99, x -> change.accept(s -> s.withSeed(x)));
        add(Tags.div("card", c, hidden, readout), Tags.div("card", eta, from), Tags.div("card", m, seed));
    }

    void show(TheoryState state) {
        c.show(state.network().compressionRatio());
        hidden.show(state.network().hiddenFlippedFraction());
        readout.show(state.network().readoutFlippedFraction());
        eta.show(state.eta());
        from.show(state.from());
        m.show(state.m());
        seed.show(state.seed());
    }
}
