package org.curlew.frontend.explore;

import java.util.List;
import org.curlew.engine.theory.ScalarNetwork;
import org.curlew.engine.theory.ScalarTrajectory;
import org.curlew.engine.theory.ScalarTrajectory.Ending;

/** The equations with the chosen signs, and what is to be seen, in words. */
final class ExploreWords {

    private ExploreWords() {}

    static String equations(ScalarNetwork n) {
        return "\\begin{aligned}\\dot w_1 &= " + sign(n.d1()) + "w_2\\,(t - w_1 w_2)\\\\ \\dot w_2 &= " + sign(n.d2())
                + "w_1\\,(t - w_1 w_2)\\end{aligned}";
    }

    static String conserved(ScalarNetwork n) {
        return "w_1^2 " + (n.circles() ? "+" : "-") + " w_2^2 = \\text{const}";
    }

    static String stability(ScalarNetwork n) {
        return n.d1() < 0 && n.d2() > 0
                ? "J = w_1^2 - w_2^2"
                : "J = " + (n.d1() < 0 ? "-" : "") + "w_2^2 " + (n.d2() < 0 ? "-" : "+") + " w_1^2";
    }

    private static String sign(int d) {
        return d < 0 ? "-" : "+";
    }

    static String portrait(ScalarNetwork n) {
        if (n.circles()) {
            return "Paths follow circles; the origin is a centre. Half of the solutions are unstable"
                    + (n.t() == 0 ? "." : ", and within the dotted circle none is ever reached.");
        }
        return n.d1() > 0
                ? "Paths follow hyperbolas downhill; the origin is a saddle. Every solution is stable."
                : "Paths follow hyperbolas uphill. No solution is stable.";
    }

    static String endings(ScalarNetwork n, List<ScalarTrajectory> paths) {
        if (paths.isEmpty()) {
            return "Click in a picture to drop a starting point.";
        }
        long solved = count(paths, Ending.SOLVED);
        long left = count(paths, Ending.LEFT) + count(paths, Ending.STALLED);
        String of = solved + " of " + paths.size() + (paths.size() == 1 ? " path" : " paths") + " at a solution";
        long under = paths.size() - solved - left;
        return of
                + (under > 0 ? ", " + under + " still moving" : "")
                + (left > 0 ? ", " + left + " beyond all bounds" : "")
                + (left > 0 && n.d1() + n.d2() > -2 ? ": try a smaller step." : ".");
    }

    private static long count(List<ScalarTrajectory> paths, Ending ending) {
        return paths.stream().filter(p -> p.ending() == ending).count();
    }
}
