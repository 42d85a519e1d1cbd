package org.curlew.frontend.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.curlew.lab.runs.Estimate;
import org.curlew.spi.InvalidInput;
import org.junit.jupiter.api.Test;

final class DraftTest {

    private static final Texts TEXTS = new Texts("A \"title\"", "Why?", "line\nline", List.of("tanh", "curl"));

    @Test
    void a_draft_comes_back_as_it_was_kept() {
        Draft draft = new Draft(TEXTS, "{\"architecture\":{\"parameters\":{\"M\":\"many\"}}}");
        assertThat(Draft.read(draft.json())).contains(draft);
    }

    @Test
    void a_spoiled_draft_is_none() {
        assertThat(Draft.read("{")).isEmpty();
        assertThat(Draft.read("[]")).isEmpty();
        assertThat(Draft.read("{\"title\": \"x\"}")).isEmpty();
    }

    @Test
    void tags_are_parted_by_commas() {
        assertThat(Texts.tags(" tanh, curl descent ,, ")).containsExactly("tanh", "curl descent");
    }

    @Test
    void a_missing_title_is_told_only_when_it_is_saved() {
        assertThatThrownBy(Texts.NONE::checked).isInstanceOf(InvalidInput.class).hasMessageContaining("title");
    }

    @Test
    void the_cost_is_told_with_time_first() {
        assertThat(Cost.words(12, new Estimate(24_000_000, 0, Duration.ofSeconds(100), 5 << 20)))
                .isEqualTo("About 2 min on this machine: 12 trajectories, 24.0 million steps, 5 MB a worker.");
    }

    @Test
    void the_cost_tells_what_need_not_be_computed_again() {
        assertThat(Cost.words(12, new Estimate(24_000_000, 5, Duration.ofSeconds(60), 5 << 20)))
                .isEqualTo("About 60 s on this machine: 12 trajectories, 24.0 million steps, 5 MB a worker."
                        + " 5 of 12 trajectories are stored already.");
        assertThat(Cost.words(12, new Estimate(24_000_000, 12, Duration.ZERO, 5 << 20)))
                .isEqualTo("All 12 trajectories are stored already. Nothing is left to compute.");
    }
}
