package org.curlew.engine.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.curlew.spi.LearningField;
import org.curlew.spi.Stepping;
import org.curlew.spi.Weights;
import org.junit.jupiter.api.Test;

/** The scalar network: what its flow keeps, where it ends, and its curves. */
final class ScalarNetworkTest {

    private static final ScalarNetwork CURL = new ScalarNetwork(1, 1, -1);

    @Property
    void the_flow_is_tangent_to_the_conserved_curve(
            @ForAll @DoubleRange(min = -3, max = 3) double w1,
            @ForAll @DoubleRange(min = -3, max = 3) double w2,
            @ForAll @DoubleRange(min = -2, max = 2) double t) {
        for (int d1 : new int[] {1, -1}) {
            for (int d2 : new int[] {1, -1}) {
                ScalarNetwork network = new ScalarNetwork(t, d1, d2);
                double h = 1e-6;
                double slope1 = (network.conserved(w1 + h, w2) - network.conserved(w1 - h, w2)) / (2 * h);
                double slope2 = (network.conserved(w1, w2 + h) - network.conserved(w1, w2 - h)) / (2 * h);
                double change = slope1 * network.velocity1(w1, w2) + slope2 * network.velocity2(w1, w2);
                assertThat(change).isCloseTo(0, within(1e-6));
            }
        }
    }

    @Property
    void without_flips_the_velocity_is_minus_the_gradient_of_the_loss(
            @ForAll @DoubleRange(min = -3, max = 3) double w1, @ForAll @DoubleRange(min = -3, max = 3) double w2) {
        ScalarNetwork network = CURL.gradientDescent();
        double h = 1e-5;
        double slope = (network.loss(w1 + h, w2) - network.loss(w1 - h, w2)) / (2 * h);
        assertThat(network.velocity1(w1, w2)).isCloseTo(-slope, within(1e-6));
    }

    @Test
    void one_flip_leaves_half_of_the_solutions_stable_and_two_leave_none() {
        assertThat(CURL.stability(0.5, 2)).isPositive();
        assertThat(CURL.stability(2, 0.5)).isNegative();
        assertThat(stable(new ScalarNetwork(1, 1, 1))).containsExactly(true, true, true, true);
        assertThat(stable(new ScalarNetwork(1, -1, -1))).containsExactly(false, false, false, false);
        assertThat(stable(CURL)).containsExactly(true, false, true, false);
        assertThat(stable(new ScalarNetwork(-1, -1, 1))).containsExactly(false, true, false, true);
        assertThat(stable(new ScalarNetwork(0, 1, -1))).containsExactly(true, false, true, false);
    }

    @Test
    void curves_satisfy_their_equations() {
        for (double t : new double[] {1, -0.7, 0}) {
            ScalarCurves.solutions(new ScalarNetwork(t, 1, -1), 3)
                    .forEach(s -> assertThat(s.points())
                            .allSatisfy(p -> assertThat(p[0] * p[1]).isCloseTo(t, within(1e-12))));
        }
        assertThat(ScalarCurves.level(CURL, 0.3, 3))
                .hasSize(8)
                .allSatisfy(piece -> assertThat(piece)
                        .allSatisfy(p -> assertThat(CURL.loss(p[0], p[1])).isCloseTo(0.3, within(1e-12))));
        for (ScalarNetwork network : List.of(CURL, CURL.gradientDescent())) {
            for (double[] from : new double[][] {{1, 0.5}, {-0.5, 2}, {1, 1}, {1, -1}, {0, 0}}) {
                double q = network.conserved(from[0], from[1]);
                assertThat(ScalarCurves.conserved(network, from[0], from[1], 3))
                        .allSatisfy(
                                p -> assertThat(network.conserved(p[0], p[1])).isCloseTo(q, within(1e-9)));
            }
        }
    }

    @Test
    void orbits_inside_the_circle_of_twice_the_teacher_never_reach_a_solution_under_one_flip() {
        assertThat(CURL.neverReachesASolution(1, 0.9)).isTrue();
        ScalarTrajectory inside = ScalarTrajectory.of(CURL, smallSteps(), 1, 0.9, 5000);
        assertThat(inside.ending()).isEqualTo(ScalarTrajectory.Ending.UNDER_WAY);
        assertThat(inside.points())
                .allSatisfy(p -> assertThat(CURL.loss(p[0], p[1])).isGreaterThan(1e-4));
        ScalarTrajectory outside = ScalarTrajectory.of(CURL, smallSteps(), 1, 1.2, 5000);
        assertThat(outside.ending()).isEqualTo(ScalarTrajectory.Ending.SOLVED);
    }

    @Test
    void a_step_that_is_too_large_ends_outside_the_plane() {
        ScalarTrajectory path = ScalarTrajectory.of(CURL.gradientDescent(), euler(10), 2, 2, 100);
        assertThat(path.ending()).isEqualTo(ScalarTrajectory.Ending.LEFT);
        assertThat(path.points()).allSatisfy(p -> assertThat(p).doesNotContain(Double.NaN));
    }

    private static List<Boolean> stable(ScalarNetwork network) {
        return ScalarCurves.solutions(network, 3).stream()
                .map(ScalarCurves.Solutions::stable)
                .toList();
    }

    private static Stepping smallSteps() {
        return new Stepping() {

            private final Weights middle = Weights.zeros(ScalarField.NETWORK);
            private final Weights velocity = Weights.zeros(ScalarField.NETWORK);

            // the midpoint rule, twenty steps of 0.001
            @Override
            public void epoch(LearningField field, Weights weights) {
                for (int step = 0; step < 20; step++) {
                    field.velocity(weights, 0, 1, velocity);
                    middle.set(weights);
                    add(middle, 0.0005);
                    field.velocity(middle, 0, 1, velocity);
                    add(weights, 0.001);
                }
            }

            private void add(Weights to, double s) {
                for (int l = 0; l < 2; l++) {
                    to.layer(l)
                            .set(
                                    0,
                                    0,
                                    to.layer(l).get(0, 0)
                                            + s * velocity.layer(l).get(0, 0));
                }
            }

            @Override
            public int largestMinibatch() {
                return 1;
            }

            @Override
            public long evaluationsPerEpoch() {
                return 40;
            }
        };
    }

    private static Stepping euler(double s) {
        return new Stepping() {
            @Override
            public void epoch(LearningField field, Weights weights) {
                field.step(weights, 0, 1, s);
            }

            @Override
            public int largestMinibatch() {
                return 1;
            }

            @Override
            public long evaluationsPerEpoch() {
                return 1;
            }
        };
    }
}
