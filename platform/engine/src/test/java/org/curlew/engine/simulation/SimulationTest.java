package org.curlew.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.curlew.engine.experiment.Experiment;
import org.junit.jupiter.api.Test;

class SimulationTest {

    private final Experiment pair =
            SmallParts.experiment(0.1, 200, SmallParts.arm("plain", 0), SmallParts.arm("curl", 0.34));

    @Test
    void learning_lowers_the_error_and_records_from_epoch_zero_to_the_last() {
        Trajectory t = run(pair, 0, 1);
        double[] errors = t.series().get("train-error");
        assertThat(t.outcome()).isEqualTo(new Outcome(Outcome.Kind.COMPLETED, 200, ""));
        assertThat(t.epochs()).startsWith(0, 1).endsWith(200).isSorted();
        assertThat(errors).hasSameSizeAs(t.epochs());
        assertThat(errors[errors.length - 1]).isLessThan(errors[0] / 10);
        assertThat(t.series().keySet()).containsExactly("train-error", "look/test-error", "look/speed", "look/slope");
        assertThat(t.kernel()).isEqualTo("plain");
    }

    @Test
    void equal_experiments_give_bit_equal_trajectories_on_any_number_of_threads_before_and_after_warm_up()
            throws Exception {
        List<Trajectory> cold = List.of(run(pair, 0, 1), run(pair, 1, 1), run(pair, 0, 2), run(pair, 1, 2));
        for (int i = 0; i < 30; i++) {
            run(pair, i % 2, 3);
        }
        Simulation shared = new Simulation(SmallParts.CATALOGUE, pair);
        List<Future<Trajectory>> warm = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int unit = 0; unit < 4; unit++) {
                int arm = unit % 2;
                long seed = 1 + unit / 2;
                warm.add(threads.submit(() -> shared.run(arm, seed, Progress.NONE)));
            }
            for (int unit = 0; unit < 4; unit++) {
                assertSame(warm.get(unit).get(), cold.get(unit));
            }
        }
    }

    @Test
    void arms_of_one_seed_share_teacher_data_and_start_and_part_with_the_first_step() {
        Trajectory plain = run(pair, 0, 1);
        Trajectory curl = run(pair, 1, 1);
        assertThat(curl.weights().getFirst()).isEqualTo(plain.weights().getFirst());
        assertThat(curl.series().get("train-error")[0]).isEqualTo(plain.series().get("train-error")[0]);
        assertThat(curl.weights().getLast()).isNotEqualTo(plain.weights().getLast());
    }

    @Test
    void an_arm_with_the_same_rule_follows_the_same_path() {
        Experiment twins = SmallParts.experiment(0.1, 50, SmallParts.arm("one", 0.34), SmallParts.arm("two", 0.34));
        assertThat(run(twins, 1, 1).weights()).isEqualTo(run(twins, 0, 1).weights());
    }

    @Test
    void adding_an_arm_or_a_seed_changes_no_other_trajectory() {
        Experiment alone = SmallParts.experiment(0.1, 200, SmallParts.arm("curl", 0.34));
        assertSame(run(alone, 0, 2), run(pair, 1, 2));
    }

    @Test
    void what_is_observed_does_not_change_what_is_learned() {
        Experiment blind = new Experiment(
                pair.architecture(),
                pair.task(),
                pair.integrator(),
                pair.arms(),
                pair.seeds(),
                List.of(),
                pair.recording(),
                pair.goal());
        assertThat(run(blind, 1, 1).weights()).isEqualTo(run(pair, 1, 1).weights());
    }

    @Test
    void different_seeds_start_from_different_weights() {
        assertThat(run(pair, 0, 1).weights().getFirst())
                .isNotEqualTo(run(pair, 0, 2).weights().getFirst());
    }

    @Test
    void divergence_is_an_outcome_that_names_the_parameter_to_change_and_keeps_what_came_before() {
        Trajectory t = run(SmallParts.experiment(1e200, 50, SmallParts.arm("plain", 0)), 0, 1);
        assertThat(t.outcome().kind()).isEqualTo(Outcome.Kind.DIVERGED);
        assertThat(t.outcome().advice())
                .isEqualTo("The weights left the finite range at epoch "
                        + t.outcome().epoch() + ". Try a smaller learningRate (eta) of euler, now 1.0E200.");
        assertThat(t.epochs()).startsWith(0);
        t.series().values().forEach(values -> assertThat(values).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY));
    }

    @Test
    void a_cancelled_trajectory_ends_after_its_epoch_with_what_was_recorded() {
        List<Long> seen = new ArrayList<>();
        Trajectory t = new Simulation(SmallParts.CATALOGUE, pair).run(0, 1, new Progress() {
            private long done;

            @Override
            public void recorded(int index, long epoch, double[] values) {
                assertThat(index).isEqualTo(seen.size());
                assertThat(values).hasSize(4);
                seen.add(epoch);
            }

            @Override
            public void advanced(long epochsDone) {
                done = epochsDone;
            }

            @Override
            public boolean cancelled() {
                return done == 10;
            }
        });
        assertThat(t.outcome()).isEqualTo(new Outcome(Outcome.Kind.CANCELLED, 10, ""));
        assertThat(t.epochs())
                .containsExactly(seen.stream().mapToLong(Long::longValue).toArray());
    }

    private static Trajectory run(Experiment experiment, int arm, long seed) {
        return new Simulation(SmallParts.CATALOGUE, experiment).run(arm, seed, Progress.NONE);
    }

    private static void assertSame(Trajectory got, Trajectory expected) {
        assertThat(got.weights()).isEqualTo(expected.weights());
        expected.series()
                .forEach((name, values) -> assertThat(got.series().get(name)).containsExactly(values));
    }
}
