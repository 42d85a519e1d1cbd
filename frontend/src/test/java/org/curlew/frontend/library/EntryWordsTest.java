package org.curlew.frontend.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.curlew.frontend.TinyParts;
import org.curlew.lab.library.Entry;
import org.junit.jupiter.api.Test;

final class EntryWordsTest {

    private static final Entry ENTRY = new Entry(
            "id",
            "t",
            "q",
            "",
            List.of("tanh", "curl"),
            1,
            Instant.EPOCH,
            Instant.EPOCH,
            false,
            "",
            List.of("net", "gone"),
            Optional.empty());

    @Test
    void parts_are_called_by_their_titles_and_missing_ones_are_named() {
        assertThat(EntryWords.parts(ENTRY, TinyParts.catalogue())).startsWith("The net · gone (not installed) · ");
    }

    @Test
    void the_count_says_how_many_match() {
        assertThat(EntryWords.count(3, 10_000, true)).isEqualTo("3 of 10,000 experiments match.");
        assertThat(EntryWords.count(1, 1, false)).startsWith("1 experiment, newest first");
    }

    @Test
    void suggestions_are_the_tags_of_what_there_is() {
        assertThat(EntryWords.suggestions(List.of(ENTRY, ENTRY))).containsExactly("tanh", "curl");
    }
}
