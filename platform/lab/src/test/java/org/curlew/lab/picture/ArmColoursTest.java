package org.curlew.lab.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curlew.engine.experiment.Arm;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.FlipSelection;
import org.curlew.engine.experiment.FlipSide;
import org.curlew.engine.experiment.Part;
import org.curlew.engine.experiment.Recording;
import org.curlew.engine.experiment.RuleFlips;
import org.curlew.engine.experiment.Seeds;
import org.curlew.engine.sweep.Axis;
import org.curlew.engine.sweep.AxisTarget;
import org.curlew.engine.sweep.AxisValues;
import org.curlew.engine.sweep.Sweep;
import org.curlew.spi.Values;
import org.junit.jupiter.api.Test;

/** One colour means one thing: 0 is gradient descent, 1 curl descent. */
class ArmColoursTest {

    private static final double NONE = 0;
    private static final double SOME = 0.1;

    @Test
    void the_first_arm_without_flips_is_slate_and_the_first_with_flips_vermilion_wherever_they_stand() {
        assertThat(ArmColours.of(experiment(NONE, SOME))).containsExactly(0, 1);
        assertThat(ArmColours.of(experiment(SOME, NONE))).containsExactly(1, 0);
        assertThat(ArmColours.of(experiment(SOME))).containsExactly(1);
    }

    @Test
    void further_arms_have_colours_of_their_own() {
        assertThat(ArmColours.of(experiment(NONE, SOME, SOME, NONE))).containsExactly(0, 1, 2, 3);
        assertThat(ArmColours.of(experiment(NONE, NONE))).containsExactly(0, 2);
    }

    @Test
    void an_arm_whose_flips_an_axis_sets_is_vermilion_in_every_cell() {
        assertThat(ArmColours.of(sweep("/arms/0/flips/hiddenFlippedFraction"))).containsExactly(1);
        assertThat(ArmColours.of(sweep("/task/parameters/P"))).containsExactly(0);
    }

    private static Sweep sweep(String pointer) {
        Axis axis = new Axis(
                new AxisTarget.Parameters(List.of(pointer)), new AxisValues.Listed(List.of(0.0, 1.0), false), "");
        return new Sweep(experiment(NONE), List.of(axis), List.of(), Optional.empty());
    }

    private static Experiment experiment(double... readoutFlippedFractions) {
        Part any = new Part("any", Values.of("any", List.of(), Map.of()));
        List<Arm> arms = Arrays.stream(readoutFlippedFractions)
                .mapToObj(alpha -> new Arm(
                        "Arm",
                        any,
                        new RuleFlips(FlipSide.PRESYNAPTIC, 0, alpha, FlipSelection.FIRST, List.of(), List.of())))
                .toList();
        return new Experiment(
                any, any, any, arms, new Seeds(1, 1), List.of(), new Recording(1, 1, false), Optional.empty());
    }
}
