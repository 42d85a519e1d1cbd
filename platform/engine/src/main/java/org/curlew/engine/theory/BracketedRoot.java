package org.curlew.engine.theory;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/** The root of a continuous function between two points where its signs differ, to the last digits of a double. */
final class BracketedRoot {

    private static final int MOST_EVALUATIONS = 2000;

    private BracketedRoot() {}

    /** An end where the function is zero is the root. */
    static double of(DoubleUnaryOperator f, double from, double to) {
        if (f.applyAsDouble(from) == 0) {
            return from;
        }
        if (f.applyAsDouble(to) == 0) {
            return to;
        }
        return new BracketingNthOrderBrentSolver(4e-16, 0, 0, 5).solve(MOST_EVALUATIONS, f::applyAsDouble, from, to);
    }
}
