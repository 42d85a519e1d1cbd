package org.curlew.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.curlew.lab.library.Entry;
import org.curlew.lab.library.EntryText;
import org.curlew.lab.runs.Run;
import org.curlew.lab.runs.RunState;
import org.curlew.lab.runs.UnitResult;
import org.curlew.spi.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library in a real database, with the built plugins. */
class LibraryIT {

    private static final int STARTERS = 11;

    private static final EntryText TEXT =
            new EntryText("Owls at night", "Do 100%_owls learn?", "Notes", List.of("birds", "tanh"));

    @TempDir
    private Path data;

    @Test
    void a_new_library_holds_the_papers_experiments_and_shows_where_to_start() {
        try (Lab lab = Lab.open(TestLab.settings(data))) {
            List<Entry> entries = lab.library().search("", 0, 50);
            assertThat(entries).hasSize(STARTERS);
            assertThat(entries.getFirst().startHere()).isTrue();
            assertThat(entries.getFirst().title())
                    .isEqualTo("Gradient descent against curl descent (tanh, one rule-flipped readout neuron)");
            assertThat(entries)
                    .allSatisfy(e ->
                            assertThat(lab.library().experiment(e.id()).units()).isPositive());
        }
    }

    @Test
    void search_wants_every_word_whatever_its_case_and_takes_signs_literally() {
        try (Lab lab = Lab.open(TestLab.settings(data))) {
            lab.library().create(TEXT, TestLab.experiment(lab, 10, 1));
            assertThat(lab.library().search("OWLS birds", 0, 10)).hasSize(1);
            assertThat(lab.library().search("100%_owls", 0, 10)).hasSize(1);
            assertThat(lab.library().count("owls ducks")).isZero();
            assertThat(lab.library().count("o_ls")).isZero();
        }
    }

    @Test
    void saving_a_change_makes_a_version_and_saving_nothing_new_makes_none() {
        try (Lab lab = Lab.open(TestLab.settings(data))) {
            Entry entry = lab.library().create(TEXT, TestLab.experiment(lab, 10, 1));
            assertThat(lab.library()
                            .save(entry.id(), TEXT, TestLab.experiment(lab, 10, 1))
                            .version())
                    .isEqualTo(1);
            assertThat(lab.library()
                            .save(entry.id(), TEXT, TestLab.experiment(lab, 20, 1))
                            .version())
                    .isEqualTo(2);
            assertThat(lab.library().experiment(entry.id(), 1).recording().epochs())
                    .isEqualTo(10);
            assertThat(lab.library().versions(entry.id())).hasSize(2);
        }
    }

    @Test
    void an_entry_is_found_again_after_a_restart() {
        try (Lab lab = Lab.open(TestLab.settings(data))) {
            lab.library().create(TEXT, TestLab.experiment(lab, 10, 1));
        }
        try (Lab lab = Lab.open(TestLab.settings(data))) {
            assertThat(lab.library().search("owls", 0, 10)).hasSize(1);
            assertThat(lab.library().count("")).isEqualTo(STARTERS + 1);
        }
    }

    @Test
    void an_exported_entry_is_imported_elsewhere_with_bit_equal_curves() {
        String file;
        List<UnitResult> sent;
        try (Lab lab = Lab.open(TestLab.settings(data.resolve("here")))) {
            Entry entry = lab.library().create(TEXT, TestLab.experiment(lab, 50, 2));
            Run run = lab.runs()
                    .start(Optional.of(entry.id()), entry.title(), lab.library().experiment(entry.id()));
            TestLab.await(lab, run.id(), RunState.DONE);
            assertThat(lab.library().entry(entry.id()).lastRun().orElseThrow().thumbnail())
                    .hasSize(2);
            sent = units(lab, run.id());
            file = lab.library().export(entry.id());
        }
        try (Lab lab = Lab.open(TestLab.settings(data.resolve("there")))) {
            Entry entry = lab.library().importFile(file);
            assertThat(entry.text()).isEqualTo(TEXT);
            Run run = lab.runs().ofEntry(entry.id()).getFirst();
            assertThat(run.imported()).isTrue();
            List<UnitResult> received = units(lab, run.id());
            assertThat(received).hasSize(4);
            for (int i = 0; i < 4; i++) {
                var a = sent.get(i).trajectory().orElseThrow();
                var b = received.get(i).trajectory().orElseThrow();
                assertThat(b.epochs()).isEqualTo(a.epochs());
                assertThat(b.outcome()).isEqualTo(a.outcome());
                a.series()
                        .forEach((name, values) ->
                                assertThat(b.series().get(name)).isEqualTo(values));
            }
        }
    }

    @Test
    void the_export_of_a_run_holds_the_experiment_that_ran_even_where_the_library_moved_on() {
        try (Lab lab = Lab.open(TestLab.settings(data))) {
            Entry entry = lab.library().create(TEXT, TestLab.experiment(lab, 20, 1));
            Run run = lab.runs().start(Optional.of(entry.id()), "As it ran", TestLab.experiment(lab, 50, 1));
            TestLab.await(lab, run.id(), RunState.DONE);
            Entry copy = lab.library().importFile(lab.library().exportRun(run.id()));
            assertThat(copy.title()).isEqualTo("As it ran");
            assertThat(copy.question()).isEqualTo(TEXT.question());
            assertThat(copy.identity()).isEqualTo(run.identity());
            assertThat(lab.runs().ofEntry(copy.id())).hasSize(1);
        }
    }

    @Test
    void hostile_files_are_refused_and_leave_nothing_behind() {
        try (Lab lab = Lab.open(TestLab.settings(data))) {
            Entry entry = lab.library().create(TEXT, TestLab.experiment(lab, 10, 1));
            String good = lab.library().export(entry.id());
            List<String> bad = List.of(
                    "",
                    "not JSON",
                    "[".repeat(100_000),
                    good.replace("curlew-export/1", "curlew-export/9"),
                    good.replaceFirst("\"title\"", "\"evil\""),
                    good.replace("gradient-descent", "no-such-rule"));
            assertThat(bad)
                    .allSatisfy(file -> assertThatThrownBy(() -> lab.library().importFile(file))
                            .isInstanceOf(InvalidInput.class));
            assertThat(lab.library().count("")).isEqualTo(STARTERS + 1);
        }
    }

    @Test
    void trajectories_that_the_experiment_does_not_give_are_refused() {
        try (Lab lab = Lab.open(TestLab.settings(data))) {
            Entry entry = lab.library().create(TEXT, TestLab.experiment(lab, 10, 1));
            Run run = lab.runs()
                    .start(Optional.of(entry.id()), entry.title(), lab.library().experiment(entry.id()));
            TestLab.await(lab, run.id(), RunState.DONE);
            String good = lab.library().export(entry.id());
            List<String> bad = List.of(
                    good.replaceFirst("\"test-error\" : \\[", "\"made-up\" : ["),
                    good.replaceFirst("\"endEpoch\" : 10", "\"endEpoch\" : 11"),
                    good.replaceFirst("\"COMPLETED\"", "\"CANCELLED\""),
                    good.replaceFirst("\"seed\" : 1", "\"seed\" : 7"));
            assertThat(bad)
                    .doesNotContain(good)
                    .allSatisfy(file -> assertThatThrownBy(() -> lab.library().importFile(file))
                            .isInstanceOf(InvalidInput.class));
            assertThat(lab.library().count("")).isEqualTo(STARTERS + 1);
        }
    }

    @Test
    void a_broken_plugin_is_skipped_with_a_message() throws Exception {
        Files.createDirectories(data.resolve("plugins"));
        Files.writeString(data.resolve("plugins/broken.jar"), "this is no jar");
        try (Lab lab = Lab.open(TestLab.settings(data))) {
            assertThat(lab.plugins().problems()).hasSize(1);
            assertThat(lab.library().count("")).isEqualTo(STARTERS);
        }
    }

    private static List<UnitResult> units(Lab lab, String run) {
        return lab.runs().result(run).arms().stream()
                .flatMap(a -> a.units().stream())
                .toList();
    }
}
