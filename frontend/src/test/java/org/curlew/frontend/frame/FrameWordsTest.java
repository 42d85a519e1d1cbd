package org.curlew.frontend.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.curlew.engine.experiment.Kind;
import org.curlew.spi.Parameter;
import org.junit.jupiter.api.Test;

final class FrameWordsTest {

    @Test
    void numbers_have_three_figures_and_raised_exponents() {
        assertThat(Words.significant(0.123456)).isEqualTo("0.123");
        assertThat(Words.significant(8.651e-4)).isEqualTo("8.65·10⁻⁴");
        assertThat(Words.significant(-2.5)).isEqualTo("−2.50");
        assertThat(Words.significant(1234.4)).isEqualTo("1,234");
        assertThat(Words.significant(Double.NaN)).isEqualTo("–");
        assertThat(Words.typeset("an error of 10^-3, p = 9.8e-3")).isEqualTo("an error of 10⁻³, p = 9.8·10⁻³");
    }

    @Test
    void durations_are_said_in_a_unit_that_fits() {
        assertThat(Words.duration(Duration.ofMillis(300))).isEqualTo("under a second");
        assertThat(Words.duration(Duration.ofSeconds(70))).isEqualTo("70 s");
        assertThat(Words.duration(Duration.ofMinutes(30))).isEqualTo("30 min");
        assertThat(Words.duration(Duration.ofHours(5))).isEqualTo("5.0 h");
        assertThat(Words.duration(Duration.ofDays(4))).isEqualTo("4 days");
        assertThat(Words.duration(Duration.ofDays(3653))).isEqualTo("10 years");
    }

    @Test
    void a_page_is_found_by_the_first_segment_of_an_address() {
        assertThat(Page.of("run").map(Page::name)).contains("Runs");
        assertThat(Page.of("").map(Page::name)).contains("Library");
        assertThat(Page.of("nowhere")).isEmpty();
    }

    @Test
    void where_one_is_says_what_is_open_and_not_the_page_twice() {
        assertThat(Where.opened("Runs", Titles.of("Two seeds"))).isEqualTo("Two seeds");
        assertThat(Where.opened("Runs", Titles.of("Runs"))).isEmpty();
        assertThat(Where.opened("Runs", "")).isEmpty();
    }

    @Test
    void a_search_holds_every_word_whatever_its_case_and_looks_into_every_source() {
        assertThat(Search.holds("curl TANH", "Curl descent", "tanh")).isTrue();
        assertThat(Search.holds("curl relu", "Curl descent", "tanh")).isFalse();
        Search search = new Search(List.of((text, most) -> List.of(new Hit("Things", text, "", "x"))));
        assertThat(search.find("plug")).extracting(Hit::group).containsExactly("Things", "Pages");
        assertThat(search.find("  ")).isEmpty();
    }

    @Test
    void the_work_under_way_counts_every_run_by_its_trajectories() {
        Jobs jobs =
                Jobs.of(List.of(job("run", 0.5, 30, 9), job("run", 0, 10, 60))).orElseThrow();
        assertThat(jobs.fraction()).isEqualTo(0.375);
        assertThat(jobs.words()).isEqualTo("2 runs, 60 s left");
        assertThat(jobs.path()).isEqualTo("runs");
        Jobs sweep =
                Jobs.of(List.of(new Job("sweep", 100, 0.25, Optional.empty()))).orElseThrow();
        assertThat(sweep.words()).isEqualTo("1 sweep, 25 %");
        assertThat(sweep.path()).isEqualTo("phase-diagrams");
        assertThat(Jobs.of(List.of())).isEmpty();
    }

    @Test
    void the_address_of_a_part_leads_back_to_its_kind() {
        for (Kind kind : Kind.values()) {
            assertThat(PartLink.kind(PartLink.path(kind, "x").split("/")[1])).contains(kind);
        }
    }

    @Test
    void a_declaration_gives_label_and_range() {
        Parameter rate = Parameter.number("learningRate", 0.1)
                .symbol("\\eta")
                .unit("1/s")
                .positiveUpTo(10);
        assertThat(Labels.of(rate)).isEqualTo("Learning rate $\\eta$");
        assertThat(Labels.range(rate)).isEqualTo("above 0, to 10, in 1/s");
    }

    private static Job job(String kind, double fraction, int units, long seconds) {
        return new Job(kind, units, fraction, Optional.of(Duration.ofSeconds(seconds)));
    }
}
