package org.curlew.lab.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.curlew.lab.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Search and pages where the library holds ten thousand experiments; entry x changed x seconds after the first. */
class LargeLibraryTest {

    private static final int ENTRIES = 10_000;
    private static final int PAGE = 50;

    @TempDir
    private Path folder;

    private Database database;
    private EntryTable entries;

    @BeforeEach
    void fill() {
        database = new Database(folder);
        entries = new EntryTable(database.jdbi());
        database.jdbi().useTransaction(h -> {
            h.execute("""
                    INSERT INTO entry (id, version, created, changed, start_here, place, search_text)
                    SELECT 'id' || x, 1, TIMESTAMP '2026-01-01 00:00:00', DATEADD(SECOND, x, TIMESTAMP '2026-01-01 00:00:00'), FALSE, 0,
                      'number ' || x || CASE WHEN MOD(x, 7) = 0 THEN ' every seventh 100%' ELSE '' END || ' tanh two-layer'
                    FROM SYSTEM_RANGE(1, ?)
                    """, ENTRIES);
            h.execute("""
                    INSERT INTO entry_version (entry_id, version, title, question, notes, tags, parts, experiment, identity, saved)
                    SELECT 'id' || x, 1, 'Number ' || x, '', '', '', 'two-layer', '{}', 'abc', TIMESTAMP '2026-01-01 00:00:00' FROM SYSTEM_RANGE(1, ?)
                    """, ENTRIES);
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void pages_follow_each_other_newest_first_and_miss_nothing() {
        List<String> seen = new ArrayList<>();
        for (int offset = 0; offset < ENTRIES; offset += 1_000) {
            entries.search(List.of(), offset, 1_000).forEach(e -> seen.add(e.title()));
        }
        assertThat(seen)
                .isEqualTo(IntStream.iterate(ENTRIES, x -> x >= 1, x -> x - 1)
                        .mapToObj(x -> "Number " + x)
                        .toList());
    }

    @Test
    void a_search_counts_all_that_it_finds_and_shows_its_page() {
        List<String> words = LibraryText.patterns("Seventh TANH");
        assertThat(entries.count(words)).isEqualTo(ENTRIES / 7);
        assertThat(entries.search(words, PAGE, PAGE))
                .extracting(Entry::title)
                .isEqualTo(IntStream.range(PAGE, 2 * PAGE)
                        .mapToObj(i -> "Number " + 7 * (ENTRIES / 7 - i))
                        .toList());
    }

    @Test
    void signs_of_the_pattern_language_are_searched_for_as_they_are() {
        assertThat(entries.count(LibraryText.patterns("100%"))).isEqualTo(ENTRIES / 7);
        assertThat(entries.count(LibraryText.patterns("s_venth"))).isZero();
    }
}
