package org.curlew.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curlew.engine.experiment.Arm;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.Goal;
import org.curlew.engine.experiment.Part;
import org.curlew.engine.experiment.Recording;
import org.curlew.engine.experiment.RuleFlips;
import org.curlew.engine.experiment.Seeds;
import org.curlew.engine.simulation.Outcome;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.spi.Values;
import org.junit.jupiter.api.Test;

class ArmComparisonTest {

    private static final Goal GOAL = new Goal("test-error", 1e-3);

    @Test
    void a_trajectory_that_never_gets_there_is_censored_at_the_last_epoch() {
        EpochsToGoal never = EpochsToGoal.of(trajectory("a", 1, -1), GOAL, 10_000);
        assertThat(never.censored()).isTrue();
        assertThat(never.orLast()).isEqualTo(10_000);
        assertThat(EpochsToGoal.of(trajectory("a", 1, 500), GOAL, 10_000).orLast())
                .isEqualTo(500);
    }

    @Test
    void the_outcome_is_said_in_words() {
        List<Trajectory> all = trajectories(new long[] {3000, 4000, 5000}, new long[] {1000, 1310, 1400});
        assertThat(new OutcomeSentence(experiment()).of(all))
                .startsWith(
                        "Curl descent reached a test error of 10^-3 after 1,310 epochs (median of 3 seeds, 95 % interval"
                                + " 1,000 to 1,400), 3.1 times sooner than Gradient descent (4,000); paired t-test p = ")
                .endsWith(", Wilcoxon p = 0.250.");
    }

    @Test
    void seeds_that_never_got_there_are_told_not_dropped() {
        List<Trajectory> all = trajectories(new long[] {3000, -1, -1}, new long[] {1000, 1310, 1400});
        assertThat(new OutcomeSentence(experiment()).of(all))
                .contains("at least 7.6 times sooner than Gradient descent (more than 10,000)")
                .endsWith("Gradient descent: 2 of 3 seeds never got there within 10,000 epochs.");
        assertThat(new OutcomeSentence(experiment()).of(trajectories(new long[] {-1, -1}, new long[] {-1, -1})))
                .startsWith("No arm reached a test error of 10^-3 within 10,000 epochs");
        assertThat(new OutcomeSentence(experiment()).of(List.of())).isEmpty();
    }

    @Test
    void arms_are_compared_by_their_common_seeds_only() {
        ArmGoal slow =
                ArmGoal.of("slow", List.of(trajectory("slow", 1, 3000), trajectory("slow", 2, 5000)), GOAL, 10_000);
        ArmGoal fast = ArmGoal.of(
                "fast",
                List.of(trajectory("fast", 2, 500), trajectory("fast", 1, 1000), trajectory("fast", 7, 500)),
                GOAL,
                10_000);
        ArmComparison comparison = ArmComparison.of(slow, fast);
        assertThat(comparison.faster()).isEqualTo(fast);
        assertThat(comparison.test().orElseThrow().pairs()).isEqualTo(2);
        // ratios 3 and 10
        assertThat(comparison.ratioInterval().orElseThrow().low()).isBetween(2.999, 3.001);
        assertThat(comparison.ratioInterval().orElseThrow().high()).isBetween(9.999, 10.001);
    }

    private static List<Trajectory> trajectories(long[] gradient, long[] curl) {
        List<Trajectory> all = new ArrayList<>();
        for (int i = 0; i < gradient.length; i++) {
            all.add(trajectory("Gradient descent", i + 1, gradient[i]));
            all.add(trajectory("Curl descent", i + 1, curl[i]));
        }
        return all;
    }

    private static Trajectory trajectory(String arm, long seed, long reachedAt) {
        long[] epochs = {0, 500, 1000, 1310, 1400, 3000, 4000, 5000, 10_000};
        double[] errors = new double[epochs.length];
        for (int i = 0; i < epochs.length; i++) {
            errors[i] = reachedAt > 0 && epochs[i] >= reachedAt ? 1e-4 : 1;
        }
        Outcome completed = new Outcome(Outcome.Kind.COMPLETED, 10_000, "");
        return new Trajectory(arm, seed, epochs, Map.of("test-error", errors), completed, List.of(), "plain");
    }

    private static Experiment experiment() {
        Part any = new Part("any", Values.of("any", List.of(), Map.of()));
        List<Arm> arms =
                List.of(new Arm("Gradient descent", any, RuleFlips.NONE), new Arm("Curl descent", any, RuleFlips.NONE));
        return new Experiment(
                any, any, any, arms, new Seeds(1, 3), List.of(), new Recording(10_000, 100, false), Optional.of(GOAL));
    }
}
