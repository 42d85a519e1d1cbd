package org.curlew.frontend.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.theory.ScalarNetwork;
import org.curlew.engine.theory.ScalarTrajectory;
import org.curlew.spi.Integrator;
import org.curlew.spi.LearningField;
import org.curlew.spi.Network;
import org.curlew.spi.Parameter;
import org.curlew.spi.Stepping;
import org.curlew.spi.Values;
import org.curlew.spi.WeightConstraint;
import org.curlew.spi.Weights;
import org.junit.jupiter.api.Test;

/** What the explore page draws, what it says, and how its address restores it. */
final class ExplorePresenterTest {

    private final List<String> drawn = new ArrayList<>();
    private final List<List<ScalarTrajectory>> paths = new ArrayList<>();
    private final ExplorePresenter presenter =
            new ExplorePresenter(Solver.all(new Catalogue(List.of(new Euler()))), new ExplorePresenter.Screen() {
                @Override
                public void state(ExploreState state, Solver solver) {
                    drawn.add("state with " + solver.id());
                }

                @Override
                public void scene(int side, ScalarNetwork network) {
                    drawn.add("scene " + side + " " + network.d1() + " " + network.d2());
                }

                @Override
                public void paths(int side, ScalarNetwork network, List<ScalarTrajectory> ways) {
                    drawn.add("paths " + side);
                    paths.add(ways);
                }

                @Override
                public void pointer(int side, ScalarNetwork network, ExploreState.Start at, ScalarTrajectory way) {
                    drawn.add("pointer " + side + " at " + at.w1());
                }
            });

    @Test
    void at_first_both_portraits_are_drawn_with_the_same_starts() {
        presenter.draw();
        assertThat(drawn)
                .containsExactly("scene 0 1 1", "paths 0", "scene 1 1 -1", "paths 1", "state with euler:forward");
        assertThat(starts(paths.get(0))).isEqualTo(starts(paths.get(1))).hasSize(4);
    }

    @Test
    void a_flip_changes_the_curl_portrait_alone() {
        presenter.draw();
        drawn.clear();
        presenter.change(s -> s.with(new ScalarNetwork(1, -1, -1)));
        presenter.draw();
        assertThat(drawn).contains("scene 1 -1 -1").doesNotContain("scene 0 1 1");
    }

    @Test
    void the_pointer_is_drawn_in_both_and_only_where_it_moved() {
        presenter.draw();
        drawn.clear();
        presenter.point(0.5, 1);
        presenter.draw();
        presenter.draw();
        assertThat(drawn).containsExactly("pointer 0 at 0.5", "pointer 1 at 0.5");
    }

    @Test
    void a_path_is_integrated_by_the_chosen_integrator_with_the_chosen_step_and_no_constraint() {
        presenter.change(s -> s.cleared().dropped(2, 1).withStep(0.125).withTime(0.5));
        presenter.draw();
        double[] first = paths.get(0).getFirst().points().get(1);
        // w1 + s w2 (t - w1 w2) = 2 + 0.125 * 1 * (1 - 2)
        assertThat(first[0]).isCloseTo(1.875, within(1e-15));
        assertThat(first[1]).isCloseTo(0.75, within(1e-15));
        assertThat(paths.get(0).getFirst().points()).hasSize(5);
        double[] curl = paths.get(1).getFirst().points().get(1);
        assertThat(curl[1]).isCloseTo(1.25, within(1e-15));
    }

    @Test
    void starts_are_dropped_moved_and_removed_and_stay_within_the_frame() {
        ExploreState state = ExploreState.INITIAL
                .cleared()
                .dropped(1, 2)
                .dropped(9, -9)
                .moved(0, 0.123456, 0)
                .removed(7);
        assertThat(state.drops()).containsExactly(new ExploreState.Start(0.1235, 0), new ExploreState.Start(3, -3));
        assertThat(state.removed(0).drops()).containsExactly(new ExploreState.Start(3, -3));
        for (int i = 0; i < 100; i++) {
            state = state.dropped(0, 0);
        }
        assertThat(state.drops()).hasSize(ExploreState.MOST_DROPS);
    }

    @Test
    void the_address_restores_everything_with_the_dropped_points() {
        ExploreState state = new ExploreState(new ScalarNetwork(-0.7, -1, 1), "euler:forward", 0.02, 7, List.of())
                .dropped(1, -2)
                .dropped(0.25, 0);
        assertThat(ExploreState.of(parsed(state.query()))).isEqualTo(state);
        assertThat(ExploreState.of(parsed(state.cleared().query()))).isEqualTo(state.cleared());
    }

    @Test
    void what_makes_no_sense_in_an_address_is_as_at_the_start() {
        assertThat(ExploreState.of(Map.of("t", "99", "d1", "0", "step", "-1", "time", "NaN")))
                .isEqualTo(ExploreState.INITIAL);
        assertThat(ExploreState.of(Map.of("from", "1,2;x,y;3;NaN,1")).drops())
                .containsExactly(new ExploreState.Start(1, 2));
    }

    @Test
    void the_equations_carry_the_chosen_signs() {
        ScalarNetwork curl = new ScalarNetwork(1, 1, -1);
        assertThat(ExploreWords.equations(curl)).contains("\\dot w_1 &= +w_2", "\\dot w_2 &= -w_1");
        assertThat(ExploreWords.conserved(curl)).isEqualTo("w_1^2 + w_2^2 = \\text{const}");
        assertThat(ExploreWords.conserved(curl.gradientDescent())).startsWith("w_1^2 - w_2^2");
        assertThat(ExploreWords.stability(curl)).isEqualTo("J = w_2^2 - w_1^2");
        assertThat(ExploreWords.stability(new ScalarNetwork(1, -1, 1))).isEqualTo("J = w_1^2 - w_2^2");
        assertThat(ExploreWords.stability(new ScalarNetwork(1, -1, -1))).isEqualTo("J = -w_2^2 - w_1^2");
    }

    private static List<double[]> startPoints(List<ScalarTrajectory> ways) {
        return ways.stream().map(w -> w.points().getFirst()).toList();
    }

    private static List<List<Double>> starts(List<ScalarTrajectory> ways) {
        return startPoints(ways).stream().map(p -> List.of(p[0], p[1])).toList();
    }

    private static Map<String, String> parsed(String query) {
        Map<String, String> values = new HashMap<>();
        for (String pair : query.split("&")) {
            String[] parts = pair.split("=", 2);
            values.put(parts[0], java.net.URLDecoder.decode(parts[1], java.nio.charset.StandardCharsets.UTF_8));
        }
        return values;
    }

    /** An integrator with everything that the page has to set: a step, a method, a batch size and a constraint. */
    private static final class Euler implements Integrator {

        @Override
        public String name() {
            return "euler";
        }

        @Override
        public String title() {
            return "Euler";
        }

        @Override
        public String summary() {
            return "One step an epoch.";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(
                    Parameter.choice("method", List.of("forward")),
                    Parameter.number("step", 0.1).positiveUpTo(10),
                    Parameter.integer("batchSize", 10).unit("samples").range(1, 100),
                    WeightConstraint.parameter(WeightConstraint.FIXED_FROBENIUS_NORM));
        }

        @Override
        public Stepping create(Values values, Network network, int samples) {
            int batchSize = values.integer("batchSize");
            WeightConstraint constraint = WeightConstraint.named(values.choice("constraint"));
            assertThat(batchSize).isLessThanOrEqualTo(samples);
            return new Stepping() {
                @Override
                public void epoch(LearningField field, Weights weights) {
                    field.epoch(weights, batchSize, values.number("step"), constraint);
                }

                @Override
                public int largestMinibatch() {
                    return batchSize;
                }

                @Override
                public long evaluationsPerEpoch() {
                    return 1;
                }
            };
        }
    }
}
