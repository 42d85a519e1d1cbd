package org.curlew.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Against published examples, and against numbers of scipy 1.17. */
class PairedTestsTest {

    /** Heights of crossed less self-fertilised maize plants: Darwin 1876, in Fisher, The Design of Experiments, 1935. */
    private static final double[] MAIZE = {6, 8, 14, 16, 23, 24, 28, 29, 41, -48, 49, 56, 60, -67, 75};

    @Test
    void fishers_t_of_darwins_maize_is_2_148() {
        PairedTest test = PairedTest.of(MAIZE, new double[15]).orElseThrow();
        assertThat(test.t()).isCloseTo(2.14798746133112, within(1e-12));
        assertThat(test.p()).isCloseTo(0.049702944021800866, within(1e-12));
        assertThat(test.pairs()).isEqualTo(15);
    }

    @Test
    void a_paired_t_test_agrees_with_the_textbook() {
        // d = 1, 2, 3: mean 2, s = 1, t = 2 sqrt(3), p = 0.0741799 with 2 degrees of freedom
        PairedTest test =
                PairedTest.of(new double[] {2, 4, 6}, new double[] {1, 2, 3}).orElseThrow();
        assertThat(test.t()).isCloseTo(2 * Math.sqrt(3), within(1e-12));
        assertThat(test.p()).isCloseTo(0.0741799, within(1e-7));
    }

    @Test
    void wilcoxons_exact_p_of_darwins_maize_is_that_of_scipy() {
        SignedRankTest test = SignedRankTest.of(MAIZE, new double[15]).orElseThrow();
        assertThat(test.w()).isEqualTo(24);
        assertThat(test.p()).isCloseTo(0.041259765625, within(1e-12));
    }

    @Test
    void the_depression_scores_of_hollander_and_wolfe_have_w_5_and_p_0_039() {
        // Hollander, Wolfe 1973, Nonparametric Statistical Methods, p. 29; R: wilcox.test(x, y, paired = TRUE)
        double[] before = {1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30};
        double[] after = {0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29};
        SignedRankTest test = SignedRankTest.of(before, after).orElseThrow();
        assertThat(test.w()).isEqualTo(5);
        assertThat(test.p()).isCloseTo(0.0390625, within(1e-12));
        assertThat(PairedTest.of(before, after).orElseThrow().p()).isCloseTo(0.016176627434908088, within(1e-12));
    }

    @Test
    void beyond_twenty_pairs_wilcoxon_is_the_normal_approximation_with_continuity_correction() {
        double[] a = new double[25];
        double[] b = new double[25];
        for (int i = 0; i < 25; i++) {
            a[i] = 3 * Math.sin(i + 1) + (i + 1) / 20.0;
            b[i] = Math.cos(i + 1);
        }
        SignedRankTest test = SignedRankTest.of(a, b).orElseThrow();
        assertThat(test.w()).isEqualTo(108);
        assertThat(test.p()).isCloseTo(0.14623118542852126, within(1e-9));
    }

    @Test
    void pairs_that_do_not_differ_are_left_out() {
        double[] d = {1, 1, 2, -2, 3, 3, 3, -1, 0, 0, 4};
        SignedRankTest test = SignedRankTest.of(d, new double[d.length]).orElseThrow();
        assertThat(test.pairs()).isEqualTo(9);
        assertThat(test.w()).isEqualTo(6.5); // ties share their mean rank: 2 + 4.5
        assertThat(test.p()).isCloseTo(0.0642, within(0.003)); // scipy, which also corrects the variance for ties
    }

    @Test
    void where_nothing_can_be_tested_there_is_no_test() {
        assertThat(PairedTest.of(new double[] {1}, new double[] {2})).isEmpty();
        assertThat(PairedTest.of(new double[] {1, 2}, new double[] {1, 2})).isEmpty();
        assertThat(PairedTest.of(new double[] {2, 3}, new double[] {1, 2})).isEmpty();
        assertThat(SignedRankTest.of(new double[] {1, 2}, new double[] {1, 2})).isEmpty();
        assertThatThrownBy(() -> PairedTest.of(new double[2], new double[3])).hasMessageEndingWith("got 2 and 3");
    }

    @Test
    void a_seed_that_comes_twice_is_refused_since_its_values_belong_to_other_parameters() {
        assertThatThrownBy(() -> SeedSample.of(List.of(1L, 2L, 1L), seed -> seed, seed -> 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("seed 1 comes twice");
    }
}
