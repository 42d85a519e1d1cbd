package org.curlew.frontend.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Names of effects as words. */
class EffectWordsTest {

    @Test
    void a_letter_that_is_a_symbol_is_a_word_of_its_own() {
        assertThat(EffectWords.name("medianMaxStable")).isEqualTo("Median max stable");
        assertThat(EffectWords.name("medianQUnstable")).isEqualTo("Median q unstable");
        assertThat(EffectWords.name("decadesOfQAcrossBoundary")).isEqualTo("Decades of q across boundary");
        assertThat(EffectWords.name("ratio_c0.3")).isEqualTo("Ratio c0.3");
    }
}
