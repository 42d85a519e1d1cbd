package org.curlew.frontend.theory;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.curlew.engine.theory.JacobianSpectrum;
import org.curlew.engine.theory.LargeNetwork;

/** What of the theory page has to be drawn anew after a change: a map only where the fraction that it holds fixed has moved. */
final class TheoryPresenter {

    /** The page, as it is told what to show. */
    interface Screen {

        /** The numbers, the words and the points. */
        void state(TheoryState state);

        void hiddenMap(double alphaR);

        void readoutMap(double alphaH);

        void spectrum(JacobianSpectrum limit);

        /** Another run's eigenvalues are wanted beside the law, or none any more. */
        void own(Optional<OwnWeights> whose);

        /** The sample no longer fits what is shown: another is wanted. */
        void resample(JacobianSpectrum limit, int m, long seed);
    }

    private final Screen screen;
    private TheoryState state = TheoryState.INITIAL;
    private TheoryState drawn;

    TheoryPresenter(Screen screen) {
        this.screen = screen;
    }

    TheoryState state() {
        return state;
    }

    /** Changes are gathered: nothing is drawn before {@link #draw}. */
    void change(UnaryOperator<TheoryState> change) {
        state = change.apply(state);
    }

    void draw() {
        if (state.equals(drawn)) {
            return;
        }
        LargeNetwork now = state.network();
        LargeNetwork before = drawn == null ? null : drawn.network();
        screen.state(state);
        if (before == null || before.readoutFlippedFraction() != now.readoutFlippedFraction()) {
            screen.hiddenMap(now.readoutFlippedFraction());
        }
        if (before == null || before.hiddenFlippedFraction() != now.hiddenFlippedFraction()) {
            screen.readoutMap(now.hiddenFlippedFraction());
        }
        boolean moved = !now.equals(before);
        if (moved || drawn.m() != state.m() || drawn.seed() != state.seed()) {
            JacobianSpectrum limit = new JacobianSpectrum(now);
            if (moved) {
                screen.spectrum(limit);
            }
            screen.resample(limit, state.m(), state.seed());
        }
        if (drawn == null ? state.own().isPresent() : !drawn.own().equals(state.own())) {
            screen.own(state.own());
        }
        drawn = state;
    }
}
