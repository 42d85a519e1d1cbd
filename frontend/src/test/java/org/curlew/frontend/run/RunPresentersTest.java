package org.curlew.frontend.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curlew.engine.experiment.Goal;
import org.curlew.engine.experiment.Seeds;
import org.curlew.engine.simulation.WeightSnapshot;
import org.curlew.frontend.TinyParts;
import org.curlew.lab.runs.RunResult;
import org.curlew.lab.runs.RunState;
import org.curlew.spi.Layer;
import org.curlew.spi.Matrix;
import org.curlew.spi.Network;
import org.curlew.spi.StandardActivation;
import org.junit.jupiter.api.Test;

final class RunPresentersTest {

    private static final RunResult RESULT = Results.of(
            Optional.of(new Goal("loss", 0.1)),
            new double[][] {{0.5, 0.3, 0.05}, {0.5, 0.4, 0.06}},
            new double[][] {{0.5, 0.05, 0.01}, {0.5, Double.NaN, 0.02}});

    @Test
    void outcomes_count_seeds_epochs_to_the_goal_and_the_ratio_to_the_first_arm() {
        Outcomes outcomes = Outcomes.of(RESULT);
        Outcomes.Row slow = outcomes.rows().get(0);
        Outcomes.Row fast = outcomes.rows().get(1);
        assertThat(slow.seeds()).isEqualTo("2 of 2");
        assertThat(slow.median()).isEqualTo("100");
        assertThat(slow.ratio()).isEqualTo(Outcomes.NONE);
        assertThat(fast.median()).isEqualTo("55");
        assertThat(fast.ratio()).isEqualTo("1.82 times sooner [1.00, 10.0]");
        assertThat(slow.atEnd()).isEqualTo("0.0550 ± 0.00500");
    }

    @Test
    void an_arm_that_never_got_there_is_a_lower_bound_and_is_counted() {
        RunResult censored = Results.of(
                Optional.of(new Goal("loss", 0.1)),
                new double[][] {{0.5, 0.5, 0.5}, {0.5, 0.5, 0.4}},
                new double[][] {{0.5, 0.05, 0.01}, {0.5, 0.06, 0.02}});
        Outcomes outcomes = Outcomes.of(censored);
        assertThat(outcomes.rows().get(0).median()).isEqualTo("more than 100");
        assertThat(outcomes.rows().get(0).never()).isEqualTo("2");
        assertThat(outcomes.rows().get(1).ratio()).startsWith("at least 10.0 times sooner");
    }

    @Test
    void without_a_goal_only_the_end_is_told() {
        Outcomes outcomes =
                Outcomes.of(Results.of(Optional.empty(), new double[][] {{3, 2, 1}}, new double[][] {{3, 2, 0.5}}));
        assertThat(outcomes.finalOf()).isEqualTo("loss");
        assertThat(outcomes.rows().get(1).atEnd()).isEqualTo("0.500");
        assertThat(outcomes.rows().get(1).median()).isEqualTo(Outcomes.NONE);
    }

    @Test
    void a_curve_is_the_mean_with_its_standard_error_over_the_seeds_that_are_defined() {
        Map<String, Object> curve =
                ArmCurve.of(1, "Fast", RESULT.arms().get(1), "loss").json(true);
        assertThat(curve.get("mean")).isEqualTo(List.of(0.5, 0.05, 0.015));
        assertThat((Double) ((List<?>) curve.get("low")).get(2)).isCloseTo(0.01, within(1e-12));
        assertThat((List<?>) curve.get("seeds")).hasSize(2);
        assertThat(String.valueOf(curve)).doesNotContain("NaN");
    }

    @Test
    void seeds_travel_only_where_they_are_asked_for_but_are_counted() {
        Map<String, Object> curve =
                ArmCurve.of(0, "Slow", RESULT.arms().get(0), "loss").json(false);
        assertThat((List<?>) curve.get("seeds")).isEmpty();
        assertThat(curve.get("seedCount")).isEqualTo(2);
    }

    @Test
    void a_series_is_called_by_its_observable_and_keeps_its_own_name_where_that_is_gone() {
        assertThat(SeriesLabel.of(TinyParts.catalogue(), "loss/W1"))
                .isEqualTo(new SeriesLabel("The loss W1", "The loss W1 (au)", true));
        assertThat(SeriesLabel.of(TinyParts.catalogue(), "test-error").title()).isEqualTo("Test error");
    }

    @Test
    void the_answer_says_what_is_known_in_every_state() {
        RunResult nothing = Results.of(Optional.of(new Goal("loss", 0.1)), new double[0][], new double[0][]);
        assertThat(RunWords.answer(RunState.DONE, RESULT)).contains("Fast reached");
        for (RunState state : RunState.values()) {
            assertThat(RunWords.answer(state, nothing)).as(state.name()).isNotBlank();
        }
    }

    @Test
    void seeds_are_told_from_first_to_last() {
        assertThat(Provenances.seeds(new Seeds(5, 3))).isEqualTo("5 to 7");
        assertThat(Provenances.seeds(new Seeds(5, 1))).isEqualTo("5");
    }

    @Test
    void weights_are_drawn_with_colours_that_mean_the_same_at_every_epoch() {
        Network network = new Network(List.of(new Layer("W1", "output", "K", 1, 2, StandardActivation.TANH)));
        WeightHistory history = new WeightHistory(
                network,
                List.of(
                        new WeightSnapshot(0, List.of(Matrix.of(new double[][] {{1, -2}}))),
                        new WeightSnapshot(10, List.of(Matrix.of(new double[][] {{0.5, 4}})))),
                new double[] {4});
        assertThat(history.map(0, 0)).containsEntry("limit", 4.0).containsEntry("values", List.of(List.of(1.0, -2.0)));
        assertThat(history.map(0, 1)).containsEntry("limit", 4.0).containsEntry("title", "*W*_{1} at epoch 10");
        assertThat(history.map(0, 1)).containsEntry("xTitle", "input neuron").containsEntry("yTitle", "output neuron");
    }
}
