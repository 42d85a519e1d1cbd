package org.curlew.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.Seeds;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.lab.jobs.Calibration;
import org.curlew.lab.jobs.Speed;
import org.curlew.lab.runs.RunState;
import org.curlew.lab.store.Database;
import org.curlew.lab.store.Remembered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The estimate before a run comes from what this machine computed. */
class EstimateIT {

    @TempDir
    private Path data;

    @Test
    void what_ran_is_what_the_next_estimate_comes_from_also_after_a_restart() {
        Duration guessed;
        Duration learnt;
        try (Lab lab = Lab.open(TestLab.settings(data))) {
            Experiment experiment = TestLab.experiment(lab, 20_000, 2);
            guessed = lab.runs().estimate(experiment).time();
            String run = lab.runs().start(Optional.empty(), "First", experiment).id();
            TestLab.await(lab, run, RunState.DONE);
            learnt = lab.runs().estimate(experiment).time();
            assertThat(learnt).isNotEqualTo(guessed);
        }
        try (Lab lab = Lab.open(TestLab.settings(data))) {
            assertThat(lab.runs().estimate(TestLab.experiment(lab, 20_000, 2)).time())
                    .isEqualTo(learnt);
        }
    }

    @Test
    void before_anything_ran_a_moment_of_some_experiments_tells_how_fast_this_machine_is() throws Exception {
        LabSettings settings = TestLab.settings(data.resolve("lab"));
        try (Lab lab = Lab.open(settings);
                Database database = new Database(data)) {
            Experiment experiment = TestLab.experiment(lab, 20_000, 2);
            Remembered remembered = new Remembered(database.jdbi());
            Speed speed = new Speed(remembered, lab.catalogue(), "one engine");
            Duration guessed = speed.time(experiment, 1);
            try (Calibration calibration = new Calibration(settings.fullWorkerCommand(), lab.experiments(), speed)) {
                calibration.begin();
                calibration.over().get(180, TimeUnit.SECONDS);
            }
            assertThat(speed.calibrated()).isTrue();
            Duration tried = speed.time(experiment, 1);
            assertThat(tried).isNotEqualTo(guessed).isPositive();
            Speed afterRestart = new Speed(remembered, lab.catalogue(), "one engine");
            assertThat(afterRestart.calibrated()).isTrue();
            assertThat(afterRestart.time(experiment, 1)).isEqualTo(tried);
            Speed another = new Speed(remembered, lab.catalogue(), "another engine");
            assertThat(another.calibrated()).isFalse();
            assertThat(another.time(experiment, 1)).isEqualTo(guessed);
        }
    }

    @Test
    void where_no_worker_can_be_started_the_first_guess_stays() throws Exception {
        try (Lab lab = Lab.open(TestLab.settings(data.resolve("lab")));
                Database database = new Database(data)) {
            Experiment experiment = TestLab.experiment(lab, 20_000, 2);
            Speed speed = new Speed(new Remembered(database.jdbi()), lab.catalogue(), "engine");
            Duration guessed = speed.time(experiment, 1);
            try (Calibration calibration =
                    new Calibration(List.of("/nonexistent/java", "worker"), lab.experiments(), speed)) {
                calibration.begin();
                calibration.over().get(180, TimeUnit.SECONDS);
            }
            assertThat(speed.calibrated()).isFalse();
            assertThat(speed.time(experiment, 1)).isEqualTo(guessed);
        }
    }

    @Test
    void another_engine_starts_from_the_first_guess() {
        try (Lab lab = Lab.open(TestLab.settings(data.resolve("lab")));
                Database database = new Database(data)) {
            Experiment experiment = TestLab.experiment(lab, 20_000, 2);
            Remembered remembered = new Remembered(database.jdbi());
            Speed one = new Speed(remembered, lab.catalogue(), "one engine");
            Duration guessed = one.time(experiment, 1);
            String run = lab.runs().start(Optional.empty(), "First", experiment).id();
            TestLab.await(lab, run, RunState.DONE);
            one.measured(
                    experiment,
                    lab.runs()
                            .result(run)
                            .arms()
                            .getFirst()
                            .units()
                            .getFirst()
                            .trajectory()
                            .orElseThrow(),
                    1000);
            assertThat(one.time(experiment, 1)).isGreaterThan(guessed);
            assertThat(new Speed(remembered, lab.catalogue(), "one engine").time(experiment, 1))
                    .isEqualTo(one.time(experiment, 1));
            assertThat(new Speed(remembered, lab.catalogue(), "another engine").time(experiment, 1))
                    .isEqualTo(guessed);
        }
    }

    @Test
    void a_unit_that_hardly_began_changes_the_estimate_little_and_a_long_one_much() {
        try (Lab lab = Lab.open(TestLab.settings(data.resolve("lab")));
                Database database = new Database(data)) {
            Experiment tiny = TestLab.experiment(lab, 20, 1);
            String run = lab.runs().start(Optional.empty(), "Tiny", tiny).id();
            TestLab.await(lab, run, RunState.DONE);
            Trajectory trajectory = lab.runs()
                    .result(run)
                    .arms()
                    .getFirst()
                    .units()
                    .getFirst()
                    .trajectory()
                    .orElseThrow();
            Speed speed = new Speed(new Remembered(database.jdbi()), lab.catalogue(), "engine");
            double guessed = speed.seconds(tiny, 0);
            double starting = 0.2; // hundreds of times what twenty epochs take
            speed.measured(tiny, trajectory, starting);
            assertThat(speed.seconds(tiny, 0)).isBetween(guessed, 2 * guessed);
            speed.measured(tiny, trajectory, 100 * guessed + 500);
            assertThat(speed.seconds(tiny, 0)).isGreaterThan(10 * guessed);
        }
    }

    @Test
    void more_seeds_take_longer_and_more_workers_less() {
        try (Lab lab = Lab.open(TestLab.settings(data));
                Database database = new Database(data.resolve("other"))) {
            Speed speed = new Speed(new Remembered(database.jdbi()), lab.catalogue(), "engine");
            Experiment few = TestLab.experiment(lab, 20_000, 2);
            Experiment many = few.withSeeds(new Seeds(1, 20));
            assertThat(speed.time(many, 1)).isGreaterThan(speed.time(few, 1));
            assertThat(speed.time(many, 4)).isLessThan(speed.time(many, 1));
        }
    }
}
