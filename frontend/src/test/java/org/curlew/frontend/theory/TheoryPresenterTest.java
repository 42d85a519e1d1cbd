package org.curlew.frontend.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curlew.engine.theory.JacobianSpectrum;
import org.curlew.engine.theory.LargeNetwork;
import org.junit.jupiter.api.Test;

/** What the theory page draws, what it says, and how its address restores it. */
final class TheoryPresenterTest {

    private final List<String> drawn = new ArrayList<>();
    private final TheoryPresenter presenter = new TheoryPresenter(new TheoryPresenter.Screen() {
        @Override
        public void state(TheoryState state) {
            drawn.add("state");
        }

        @Override
        public void hiddenMap(double alphaR) {
            drawn.add("hidden map at " + alphaR);
        }

        @Override
        public void readoutMap(double alphaH) {
            drawn.add("readout map at " + alphaH);
        }

        @Override
        public void spectrum(JacobianSpectrum limit) {
            drawn.add("spectrum");
        }

        @Override
        public void own(Optional<OwnWeights> whose) {
            drawn.add("own " + whose.map(OwnWeights::arm));
        }

        @Override
        public void resample(JacobianSpectrum limit, int m, long seed) {
            drawn.add("sample of " + m);
        }
    });

    @Test
    void a_runs_own_eigenvalues_are_asked_for_once_stay_while_sliders_move_and_can_be_hidden() {
        presenter.change(s -> TheoryState.of(Map.of("run", "r1", "arm", "1", "of-seed", "7", "c", "0.5")));
        presenter.draw();
        assertThat(drawn).contains("own Optional[1]");
        drawn.clear();
        presenter.change(s -> s.with(s.network().withCompressionRatio(2)));
        presenter.draw();
        assertThat(drawn).doesNotContain("own Optional[1]");
        assertThat(presenter.state().query()).endsWith("run=r1&arm=1&of-seed=7");
        presenter.change(TheoryState::withoutOwn);
        presenter.draw();
        assertThat(drawn).contains("own Optional.empty");
        assertThat(presenter.state().query()).doesNotContain("run=");
    }

    @Test
    void at_first_everything_is_drawn_and_nothing_twice() {
        presenter.draw();
        presenter.draw();
        assertThat(drawn)
                .containsExactly("state", "hidden map at 0.0", "readout map at 0.25", "spectrum", "sample of 200");
    }

    @Test
    void another_ratio_moves_the_point_and_leaves_the_maps() {
        presenter.draw();
        drawn.clear();
        presenter.change(s -> s.with(s.network().withCompressionRatio(2)));
        presenter.draw();
        assertThat(drawn).containsExactly("state", "spectrum", "sample of 200");
    }

    @Test
    void a_flipped_fraction_changes_the_map_that_holds_it_fixed() {
        presenter.draw();
        drawn.clear();
        presenter.change(s -> s.with(s.network().withHiddenFlippedFraction(0.5)));
        presenter.draw();
        assertThat(drawn).containsExactly("state", "readout map at 0.5", "spectrum", "sample of 200");
    }

    @Test
    void a_learning_rate_changes_words_only_and_another_size_the_sample() {
        presenter.draw();
        drawn.clear();
        presenter.change(s -> s.withEta(1));
        presenter.draw();
        presenter.change(s -> s.withM(50));
        presenter.draw();
        assertThat(drawn).containsExactly("state", "state", "sample of 50");
    }

    @Test
    void the_address_restores_what_is_shown() {
        TheoryState state = new TheoryState(new LargeNetwork(2.5e-3, 0.31, 1), 0.02, 1e-15, 77, 9, Optional.empty());
        assertThat(state.query()).isEqualTo("c=0.0025&alpha-h=0.31&alpha-r=1&eta=0.02&from=1.0E-15&M=77&seed=9");
        Map<String, String> query = new java.util.HashMap<>();
        for (String pair : state.query().split("&")) {
            query.put(pair.split("=")[0], pair.split("=")[1]);
        }
        assertThat(TheoryState.of(query)).isEqualTo(state);
    }

    @Test
    void what_makes_no_sense_in_an_address_is_as_at_the_start() {
        assertThat(TheoryState.of(Map.of("c", "-1", "alpha-h", "NaN", "eta", "fast", "M", "1e9")))
                .isEqualTo(TheoryState.INITIAL);
    }

    @Test
    void the_answer_says_whether_and_how_long() {
        assertThat(TheorySentences.answer(TheoryState.INITIAL))
                .startsWith("Unstable. The margin is −0.1071; ")
                .contains("from a distance of 10^-10 learning leaves the solutions after about")
                .endsWith("epochs.");
        assertThat(TheorySentences.answer(TheoryState.INITIAL.with(new LargeNetwork(0.1, 0, 0))))
                .isEqualTo(
                        "Stable. The margin is 5.675; the slowest distance from the solutions shrinks tenfold in about 8 epochs.");
        assertThat(TheorySentences.boundaries(new LargeNetwork(0.3, 0, 0)))
                .contains("critical $\\alpha_h$ 0.5585", "critical $\\alpha_r$ 0.1395", "stable for every $c$");
    }

    @Test
    void the_time_to_leave_falls_with_the_learning_rate_and_the_distance() {
        // n = log(1/from)/(eta sigma^2 |lambda|)
        double margin = Math.abs(org.curlew.engine.theory.StabilityMargin.of(TheoryState.INITIAL.network()));
        long n = Math.round(Math.log(1e10) / (0.1 * 0.5 * margin));
        assertThat(n).isEqualTo(4302);
        assertThat(TheorySentences.answer(TheoryState.INITIAL)).endsWith("after about 4,300 epochs.");
    }

    @Test
    void a_histogram_counts_every_eigenvalue_once() {
        for (LargeNetwork network : List.of(new LargeNetwork(0.4, 0.25, 0), new LargeNetwork(4, 0.5, 0.2))) {
            SampledSpectrum sample = SampledSpectrum.of(new JacobianSpectrum(network), 60, 3);
            double mass = 0;
            for (double bar : sample.bars()) {
                mass += bar * sample.width();
            }
            mass += sample.atoms().stream().mapToDouble(a -> a.mass()).sum();
            assertThat(mass).isCloseTo(1, org.assertj.core.api.Assertions.within(1e-12));
        }
    }

    @Test
    void a_squeezed_margin_keeps_its_sign_and_order() {
        assertThat(TheoryPictures.squeezed(1e-9)).isPositive();
        assertThat(TheoryPictures.squeezed(-1e-9)).isNegative();
        assertThat(TheoryPictures.squeezed(900)).isEqualTo(99).isGreaterThan(TheoryPictures.squeezed(2));
    }
}
