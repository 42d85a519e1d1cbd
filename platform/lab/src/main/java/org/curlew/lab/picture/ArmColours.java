package org.curlew.lab.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.sweep.AxisTarget;
import org.curlew.engine.sweep.Sweep;

/**
 * Which colour of the one order each arm has, the same in every picture: the first arm without rule flips has colour 0 (slate, gradient descent), the first with
 * flips colour 1 (vermilion, curl descent), the others 2, 3, ... in their order.
 */
public final class ArmColours {

    private static final int AFTER_BOTH = 2;

    private ArmColours() {}

    public static List<Integer> of(Experiment experiment) {
        return of(
                experiment.arms().size(),
                arm -> experiment.arms().get(arm).flips().any());
    }

    /** An arm whose flips an axis sets counts as one with flips in every cell. */
    public static List<Integer> of(Sweep sweep) {
        Experiment template = sweep.experiment();
        return of(
                template.arms().size(),
                arm -> template.arms().get(arm).flips().any() || varies(sweep, "/arms/" + arm + "/flips/"));
    }

    private static boolean varies(Sweep sweep, String pointer) {
        return sweep.axes().stream()
                .anyMatch(axis -> axis.target() instanceof AxisTarget.Parameters set
                        && set.pointers().stream().anyMatch(p -> p.startsWith(pointer)));
    }

    private static List<Integer> of(int arms, IntPredicate flipped) {
        int plain =
                IntStream.range(0, arms).filter(flipped.negate()).findFirst().orElse(-1);
        int curl = IntStream.range(0, arms).filter(flipped).findFirst().orElse(-1);
        List<Integer> colours = new ArrayList<>();
        int next = AFTER_BOTH;
        for (int arm = 0; arm < arms; arm++) {
            colours.add(arm == plain ? 0 : arm == curl ? 1 : next++);
        }
        return List.copyOf(colours);
    }
}
