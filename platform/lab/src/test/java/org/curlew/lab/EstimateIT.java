package org.curlew.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.Seeds;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.lab.jobs.Calibration;
import org.curlew.lab.jobs.Checkpoints;
import org.curlew.lab.jobs.Crew;
import org.curlew.lab.jobs.Dispatcher;
import org.curlew.lab.jobs.Speed;
import org.curlew.lab.runs.Estimate;
import org.curlew.lab.runs.LocalRuns;
import org.curlew.lab.runs.RunState;
import org.curlew.lab.store.Database;
import org.curlew.lab.store.Histories;
import org.curlew.lab.store.Remembered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The estimate before a run comes from what this machine computed. */
class EstimateIT {

    private static final Crew ONE = new Crew(1, 1, false);

    @TempDir
    private Path data;

    @Test
    void what_ran_is_what_the_next_estimate_comes_from_also_after_a_restart() {
        Duration guessed;
        Duration learnt;
        try (Lab lab = Lab.open(TestLab.settings(data))) {
            guessed = tenThousandMore(lab);
            String run = lab.runs()
                    .start(Optional.empty(), "First", TestLab.experiment(lab, 20_000, 2))
                    .id();
            TestLab.await(lab, run, RunState.DONE);
            learnt = tenThousandMore(lab);
            assertThat(learnt).isNotEqualTo(guessed);
        }
        try (Lab lab = Lab.open(TestLab.settings(data))) {
            assertThat(tenThousandMore(lab)).isEqualTo(learnt);
        }
    }

    @Test
    void what_was_computed_before_is_told_and_takes_no_time() {
        try (Lab lab = Lab.open(TestLab.settings(data))) {
            Experiment few = TestLab.experiment(lab, 50, 2);
            assertThat(lab.runs().estimate(few).stored()).isZero();
            TestLab.await(lab, lab.runs().start(Optional.empty(), "First", few).id(), RunState.DONE);
            assertThat(lab.runs().estimate(few).stored()).isEqualTo(4);
            assertThat(lab.runs().estimate(few).time()).isZero();
            Estimate more = lab.runs().estimate(few.withSeeds(new Seeds(2, 3)));
            assertThat(more.stored()).isEqualTo(2);
            assertThat(more.time()).isPositive();
            String run = lab.runs()
                    .start(Optional.empty(), "More", few.withSeeds(new Seeds(2, 3)))
                    .id();
            TestLab.await(lab, run, RunState.DONE);
            assertThat(lab.runs().run(run).unitsReused()).isEqualTo(more.stored());
        }
    }

    // what ten thousand more epochs take, whether workers are warm or not, of runs that are not stored
    private static Duration tenThousandMore(Lab lab) {
        Duration some = lab.runs().estimate(TestLab.experiment(lab, 21_000, 2)).time();
        return lab.runs().estimate(TestLab.experiment(lab, 31_000, 2)).time().minus(some);
    }

    @Test
    void workers_and_a_server_that_have_worked_need_not_start_again() {
        try (Lab lab = Lab.open(TestLab.settings(data))) {
            double cold = besidesEpochs(lab);
            String run = lab.runs()
                    .start(Optional.empty(), "First", TestLab.experiment(lab, 2_000, 2))
                    .id();
            TestLab.await(lab, run, RunState.DONE);
            int warm = ((LocalRuns) lab.runs()).workers().size();
            assertThat(warm).isPositive();
            double starting = 3; // the first guess of a lab that measured nothing
            assertThat(cold - besidesEpochs(lab)).isCloseTo(starting * (warm + 1) / 2, within(0.1));
        }
    }

    // seconds that an estimate has beside those of its epochs
    private static double besidesEpochs(Lab lab) {
        Duration once = lab.runs().estimate(TestLab.experiment(lab, 20_000, 2)).time();
        Duration twice = lab.runs().estimate(TestLab.experiment(lab, 40_000, 2)).time();
        return once.multipliedBy(2).minus(twice).toMillis() / 1e3;
    }

    @Test
    void before_anything_ran_a_moment_of_some_experiments_tells_how_fast_this_machine_is() throws Exception {
        LabSettings settings = TestLab.settings(data.resolve("lab"));
        try (Lab lab = Lab.open(settings);
                Database database = new Database(data)) {
            Experiment experiment = TestLab.experiment(lab, 20_000, 2);
            Remembered remembered = new Remembered(database.jdbi());
            Speed speed = new Speed(remembered, lab.catalogue(), "one engine");
            Duration guessed = speed.time(experiment, ONE);
            double guessedStarting = speed.starting();
            try (Dispatcher workers = workers(settings.fullWorkerCommand());
                    Calibration calibration = new Calibration(workers, lab.experiments(), speed)) {
                assertThat(workers.crew()).isEqualTo(new Crew(2, 0, true));
                calibration.begin();
                calibration.over().get(180, TimeUnit.SECONDS);
                assertThat(workers.crew()).isEqualTo(new Crew(2, 2, true));
            }
            assertThat(speed.calibrated()).isTrue();
            assertThat(speed.starting()).isPositive().isNotEqualTo(guessedStarting);
            Duration tried = speed.time(experiment, ONE);
            assertThat(tried).isNotEqualTo(guessed).isPositive();
            Speed afterRestart = new Speed(remembered, lab.catalogue(), "one engine");
            assertThat(afterRestart.calibrated()).isTrue();
            assertThat(afterRestart.starting()).isEqualTo(speed.starting());
            assertThat(afterRestart.time(experiment, ONE)).isEqualTo(tried);
            Speed another = new Speed(remembered, lab.catalogue(), "another engine");
            assertThat(another.calibrated()).isFalse();
            assertThat(another.time(experiment, ONE)).isEqualTo(guessed);
        }
    }

    @Test
    void where_no_worker_can_be_started_the_first_guess_stays() throws Exception {
        try (Lab lab = Lab.open(TestLab.settings(data.resolve("lab")));
                Database database = new Database(data)) {
            Experiment experiment = TestLab.experiment(lab, 20_000, 2);
            Speed speed = new Speed(new Remembered(database.jdbi()), lab.catalogue(), "engine");
            Duration guessed = speed.time(experiment, ONE);
            try (Dispatcher workers = workers(List.of("/nonexistent/java", "worker"));
                    Calibration calibration = new Calibration(workers, lab.experiments(), speed)) {
                calibration.begin();
                calibration.over().get(180, TimeUnit.SECONDS);
            }
            assertThat(speed.calibrated()).isFalse();
            assertThat(speed.time(experiment, ONE)).isEqualTo(guessed);
        }
    }

    @Test
    void on_many_processors_a_few_workers_try_and_the_others_count_as_cold() throws Exception {
        String trialsToldAtOnce =
                "while read trial; do echo 'Timed {\"timing\":{\"epochsPerSecond\":1e4,\"besides\":2}}'; done";
        try (Lab lab = Lab.open(TestLab.settings(data.resolve("lab")));
                Database database = new Database(data)) {
            Speed speed = new Speed(new Remembered(database.jdbi()), lab.catalogue(), "engine");
            try (Dispatcher workers = workers(List.of("sh", "-c", trialsToldAtOnce), 64);
                    Calibration calibration = new Calibration(workers, lab.experiments(), speed)) {
                calibration.begin();
                calibration.over().get(180, TimeUnit.SECONDS);
                assertThat(speed.calibrated()).isTrue();
                assertThat(speed.starting()).isEqualTo(2);
                Crew crew = workers.crew();
                assertThat(crew).isEqualTo(new Crew(64, 4, true));
                assertThat(crew.seconds(64, 64, speed.starting())).isEqualTo(1 + (60 + 1) * 2.0 / 64);
            }
        }
    }

    private Dispatcher workers(List<String> command) {
        return workers(command, 2);
    }

    private Dispatcher workers(List<String> command, int count) {
        return new Dispatcher(
                command,
                count,
                LabSettings.PATIENCE,
                new Checkpoints(data.resolve("checkpoints"), Checkpoints.USUAL),
                new Histories(data.resolve("weights")));
    }

    @Test
    void another_engine_starts_from_the_first_guess() {
        try (Lab lab = Lab.open(TestLab.settings(data.resolve("lab")));
                Database database = new Database(data)) {
            Experiment experiment = TestLab.experiment(lab, 20_000, 2);
            Remembered remembered = new Remembered(database.jdbi());
            Speed one = new Speed(remembered, lab.catalogue(), "one engine");
            Duration guessed = one.time(experiment, ONE);
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
            assertThat(one.time(experiment, ONE)).isGreaterThan(guessed);
            assertThat(new Speed(remembered, lab.catalogue(), "one engine").time(experiment, ONE))
                    .isEqualTo(one.time(experiment, ONE));
            assertThat(new Speed(remembered, lab.catalogue(), "another engine").time(experiment, ONE))
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
            assertThat(speed.time(many, ONE)).isGreaterThan(speed.time(few, ONE));
            assertThat(speed.time(many, new Crew(4, 4, false))).isLessThan(speed.time(many, ONE));
        }
    }
}
