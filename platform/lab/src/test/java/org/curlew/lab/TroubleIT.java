package org.curlew.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.curlew.engine.experiment.Experiment;
import org.curlew.lab.runs.Run;
import org.curlew.lab.runs.RunState;
import org.curlew.lab.runs.UnitResult;
import org.curlew.lab.runs.UnitState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins that misbehave harm their own unit and nothing else. */
class TroubleIT {

    @TempDir
    private Path data;

    private LabSettings settings;

    @BeforeEach
    void install() throws Exception {
        TroublePlugin.putInto(data.resolve("plugins"));
        settings = TestLab.settings(data).withWorkers(1);
    }

    /** Alone: on a machine that is slow enough a sound rule loses this little patience too. */
    @Test
    void a_rule_that_loops_for_ever_is_ended_tried_once_more_and_reported_with_advice() {
        try (Lab lab = Lab.open(settings.withPatience(Duration.ofSeconds(3)))) {
            Run run = lab.runs().start(Optional.empty(), "Trouble", alone(lab, "loops"));
            TestLab.await(lab, run.id(), RunState.FAILED);
            assertThat(units(lab, run))
                    .singleElement()
                    .satisfies(unit -> assertThat(unit.error().orElseThrow())
                            .contains("2 times")
                            .contains("finished no epoch for 3 s")
                            .contains("loop for ever"));
        }
        try (Lab lab = Lab.open(settings)) {
            Run next = lab.runs().start(Optional.empty(), "Next", TestLab.experiment(lab, 60, 1));
            TestLab.await(lab, next.id(), RunState.DONE);
        }
    }

    @Test
    void a_rule_that_ends_the_process_ends_its_worker_only() {
        assertThat(errorOf("exits")).contains("2 times").contains("exit code 7");
    }

    @Test
    void a_rule_that_exhausts_the_memory_is_told_how_much_there_was() {
        assertThat(errorOf("hoards")).contains("more memory than a worker has");
    }

    @Test
    void a_rule_that_throws_is_reported_in_its_own_words() {
        assertThat(errorOf("throws")).contains("out of sorts");
    }

    @Test
    void a_broken_jar_is_skipped_with_its_reason_and_all_else_works() throws Exception {
        Files.writeString(data.resolve("plugins/broken.jar"), "this is no jar");
        try (Lab lab = Lab.open(settings)) {
            assertThat(lab.plugins().problems()).singleElement().satisfies(p -> {
                assertThat(p.file()).hasFileName("broken.jar");
                assertThat(p.message()).contains("not a plugin that can be loaded");
            });
            Run run = lab.runs().start(Optional.empty(), "Sound", TestLab.experiment(lab, 50, 1));
            TestLab.await(lab, run.id(), RunState.DONE);
        }
    }

    @Test
    void a_jar_that_breaks_while_the_lab_is_open_harms_no_run() throws Exception {
        try (Lab lab = Lab.open(settings)) {
            Files.writeString(data.resolve("plugins/broken.jar"), "this is no jar");
            Run run = lab.runs().start(Optional.empty(), "Sound", TestLab.experiment(lab, 50, 1));
            TestLab.await(lab, run.id(), RunState.DONE);
        }
    }

    @Test
    void a_run_whose_plugin_was_removed_stays_in_the_list_with_the_reason() throws Exception {
        String id;
        try (Lab lab = Lab.open(settings)) {
            id = lab.runs()
                    .start(Optional.empty(), "Trouble", with(lab, "throws"))
                    .id();
            TestLab.await(lab, id, RunState.FAILED);
        }
        Files.delete(data.resolve("plugins/trouble-1.0.0.jar"));
        try (Lab lab = Lab.open(settings)) {
            assertThat(lab.runs().list(0, 10)).singleElement().satisfies(run -> {
                assertThat(run.id()).isEqualTo(id);
                assertThat(run.readable()).isEmpty();
                assertThat(run.problem().orElseThrow()).contains("there is no plasticity rule throws");
            });
        }
    }

    /** What the troubled unit failed with, after its run; the sound arm beside it is done and the lab goes on. */
    private String errorOf(String rule) {
        try (Lab lab = Lab.open(settings)) {
            Run run = lab.runs().start(Optional.empty(), "Trouble", with(lab, rule));
            TestLab.await(lab, run.id(), RunState.FAILED);
            List<UnitResult> units = units(lab, run);
            assertThat(units).extracting(UnitResult::state).containsExactlyInAnyOrder(UnitState.DONE, UnitState.FAILED);
            Run next = lab.runs().start(Optional.empty(), "Next", TestLab.experiment(lab, 60, 1));
            TestLab.await(lab, next.id(), RunState.DONE);
            return units.stream().flatMap(u -> u.error().stream()).findFirst().orElseThrow();
        }
    }

    private static List<UnitResult> units(Lab lab, Run run) {
        return lab.runs().result(run.id()).arms().stream()
                .flatMap(a -> a.units().stream())
                .toList();
    }

    /** The first arm, with the rule. */
    private static Experiment alone(Lab lab, String rule) {
        Experiment two = with(lab, rule);
        return new Experiment(
                two.architecture(),
                two.task(),
                two.integrator(),
                List.of(two.arms().getFirst()),
                two.seeds(),
                two.observables(),
                two.recording(),
                two.goal());
    }

    /** Two arms, the first of which has the rule. */
    private static Experiment with(Lab lab, String rule) {
        String json = lab.experiments().canonical(TestLab.experiment(lab, 50, 1));
        int first = json.indexOf("\"gradient-descent\"");
        assertThat(first).isPositive();
        int braces = json.lastIndexOf("\"rule\":{", first);
        int end = json.indexOf("}}", first) + 2;
        return lab.experiments()
                .read(json.substring(0, braces) + "\"rule\":{\"name\":\"" + rule + "\",\"parameters\":{}}"
                        + json.substring(end));
    }
}
