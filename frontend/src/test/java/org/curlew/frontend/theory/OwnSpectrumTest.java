package org.curlew.frontend.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.curlew.lab.theory.WeightsSpectrum;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class OwnSpectrumTest {

    private static final double[] EIGENVALUES = {-0.5, 0, 1, 2};

    @Test
    void the_law_is_drawn_in_the_units_of_the_eigenvalues() {
        JsonNode one = spectrum(1, Optional.of(0.1)).picture("A", 1);
        JsonNode four = spectrum(4, Optional.of(0.4)).picture("A", 1);
        int middle = one.get("x").size() / 2;
        assertThat(four.get("x").get(middle).doubleValue())
                .isCloseTo(4 * one.get("x").get(middle).doubleValue(), within(1e-12));
        assertThat(4 * four.get("density").get(middle).doubleValue())
                .isCloseTo(one.get("density").get(middle).doubleValue(), within(1e-12));
        assertThat(four.get("bands").get(0).get("upper").doubleValue())
                .isCloseTo(4 * one.get("bands").get(0).get("upper").doubleValue(), within(1e-12));
        assertThat(four.get("rug").get(3).doubleValue()).isEqualTo(2);
        assertThat(spectrum(4, Optional.of(0.4)).rug(1, 4).get("rug").get(3).doubleValue())
                .isEqualTo(0.5);
    }

    @Test
    void without_a_law_the_eigenvalues_are_drawn_alone() {
        OwnSpectrum postsynaptic = spectrum(1, Optional.empty());
        assertThat(postsynaptic.picture("A", 0).get("bands")).isEmpty();
        double area = 0;
        JsonNode histogram = postsynaptic.histogram();
        for (JsonNode bar : histogram.get("bars")) {
            area += bar.doubleValue() * histogram.get("width").doubleValue();
        }
        assertThat(area).isCloseTo(1, within(1e-9));
        assertThat(postsynaptic.limit()).contains("not known");
    }

    @Test
    void the_verdict_counts_what_is_not_above_zero() {
        assertThat(spectrum(1, Optional.of(-0.5)).verdict(1))
                .isEqualTo("Unstable: 2 of 4 eigenvalues are not above 0, the margin is −0.5.");
        WeightsSpectrum stable = new WeightsSpectrum(new double[] {0.25, 1}, 0.5, 0, 0, 0.5, Optional.of(0.3));
        assertThat(new OwnSpectrum(stable).verdict(0.5))
                .isEqualTo("Stable: all 2 eigenvalues are above 0, the margin is 0.5.");
        assertThat(new OwnSpectrum(stable).limit())
                .isEqualTo("A large network like it has the margin 0.3 = 0.6 ‖W₂‖² and is stable.");
    }

    @Test
    void its_link_leads_to_the_theory_page_at_this_network_with_these_eigenvalues() {
        assertThat(spectrum(1, Optional.of(0.1)).query(new OwnWeights("r1", 1, 7)))
                .isEqualTo("c=0.5&alpha-h=0.1&alpha-r=0&M=4&run=r1&arm=1&of-seed=7");
    }

    private static OwnSpectrum spectrum(double scale, Optional<Double> edge) {
        return new OwnSpectrum(new WeightsSpectrum(EIGENVALUES, 0.5, 0.1, 0, scale, edge));
    }
}
