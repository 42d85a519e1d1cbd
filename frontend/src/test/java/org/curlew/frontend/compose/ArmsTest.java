package org.curlew.frontend.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What arms share, and what became of them since they were saved. */
final class ArmsTest {

    private static final String PLAIN = arm("Plain", "alpha", 1, 0);
    private static final String FLIPPED = arm("Flipped", "alpha", 1, 0.1);
    private static final String OTHER = arm("Other", "beta", 1, 0);

    @Test
    void arms_of_one_rule_share_everything_but_what_differs() {
        ArmDifferences differences = ArmDifferences.of(experiment(PLAIN, FLIPPED));
        assertThat(differences.isShared("/rule/name")).isTrue();
        assertThat(differences.isShared("/rule/parameters/scale")).isTrue();
        assertThat(differences.isShared("/flips/side")).isTrue();
        assertThat(differences.isShared("/flips/readoutFlippedFraction")).isFalse();
    }

    @Test
    void parameters_of_different_rules_are_not_shared_even_where_name_and_value_agree() {
        ArmDifferences differences = ArmDifferences.of(experiment(PLAIN, OTHER));
        assertThat(differences.ownRules()).isTrue();
        assertThat(differences.isShared("/rule/parameters/scale")).isFalse();
        assertThat(differences.isShared("/flips/side")).isTrue();
    }

    @Test
    void a_single_arm_shares_nothing() {
        assertThat(ArmDifferences.of(experiment(PLAIN)).shared()).isEmpty();
    }

    @Test
    void an_arm_is_compared_with_the_saved_arm_of_its_name_wherever_it_stands() {
        SavedState state = new SavedState(experiment(PLAIN, FLIPPED), experiment(FLIPPED));
        assertThat(state.before("/arms/0/flips/readoutFlippedFraction")).isEmpty();
        assertThat(state.removedArms())
                .extracting(a -> a.path("name").asString(""))
                .containsExactly("Plain");
    }

    @Test
    void a_renamed_arm_is_compared_with_the_saved_arm_of_its_place() {
        SavedState state = new SavedState(experiment(PLAIN, FLIPPED), experiment(PLAIN, arm("Curl", "alpha", 1, 0.3)));
        assertThat(state.before("/arms/1/flips/readoutFlippedFraction"))
                .hasValueSatisfying(v -> assertThat(v.doubleValue()).isEqualTo(0.1));
        assertThat(state.isNew(1)).isFalse();
        assertThat(state.removedArms()).isEmpty();
    }

    @Test
    void an_added_arm_is_new_and_has_nothing_to_go_back_to() {
        SavedState state = new SavedState(experiment(PLAIN), experiment(PLAIN, FLIPPED));
        assertThat(state.isNew(1)).isTrue();
        assertThat(state.before("/arms/1/flips/readoutFlippedFraction")).isEmpty();
    }

    @Test
    void ten_and_ten_point_zero_are_the_same() {
        SavedState state = new SavedState(json("{\"a\": {\"b\": 10}}"), json("{\"a\": {\"b\": 10.0}}"));
        assertThat(state.before("/a/b")).isEmpty();
    }

    @Test
    void a_new_arm_gets_the_first_free_number() {
        assertThat(ArmNames.unused(
                        experiment(PLAIN, arm("Plain 2", "alpha", 1, 0)).at("/arms"), "Plain 2"))
                .isEqualTo("Plain 3");
    }

    private static String arm(String name, String rule, double scale, double readout) {
        return """
                {"name": "%s", "rule": {"name": "%s", "parameters": {"scale": %s}},
                 "flips": {"side": "presynaptic", "readoutFlippedFraction": %s}}""".formatted(name, rule, scale, readout);
    }

    private static JsonNode experiment(String... arms) {
        return json("{\"arms\": [" + String.join(",", arms) + "]}");
    }

    private static JsonNode json(String text) {
        return Document.MAPPER.readTree(text);
    }
}
