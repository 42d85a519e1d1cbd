package org.curlew.frontend.theory;

import java.math.BigDecimal;
import java.math.MathContext;
import org.curlew.engine.theory.CriticalValue;
import org.curlew.engine.theory.CriticalValues;
import org.curlew.engine.theory.LargeNetwork;
import org.curlew.engine.theory.SolutionManifold;
import org.curlew.engine.theory.StabilityMargin;
import org.curlew.frontend.frame.Words;

/** What theory says, in words. */
final class TheorySentences {

    /** The distance at which the solutions count as left. */
    private static final double LEFT = 1;

    private TheorySentences() {}

    static String answer(TheoryState state) {
        double margin = StabilityMargin.of(state.network());
        SolutionManifold manifold = new SolutionManifold(margin);
        if (manifold.stable()) {
            double epochs = manifold.epochsToReturn(state.eta(), SolutionManifold.INPUT_DEVIATION, 10, 1);
            return "Stable. The margin is " + Words.figure(margin)
                    + "; the slowest distance from the solutions shrinks tenfold in about " + epochs(epochs) + ".";
        }
        double epochs = manifold.epochsToLeave(state.eta(), SolutionManifold.INPUT_DEVIATION, state.from(), LEFT);
        return Double.isInfinite(epochs)
                ? "At the boundary. The margin is 0."
                : "Unstable. The margin is " + Words.figure(margin) + "; from a distance of "
                        + Words.figure(state.from()) + " learning leaves the solutions after about " + epochs(epochs)
                        + ".";
    }

    /** Where the boundaries are, seen from here. */
    static String boundaries(LargeNetwork network) {
        return "Along this $c$: " + side("$\\alpha_h$", CriticalValues.hidden(network)) + ", "
                + side("$\\alpha_r$", CriticalValues.readout(network)) + ". Along these flips: "
                + side("$c$", CriticalValues.compression(network)) + ".";
    }

    static String sample(SampledSpectrum sample) {
        String negative = sample.negative() == 0 ? "none" : Integer.toString(sample.negative());
        return "A network of $M$ = " + sample.m() + ": smallest eigenvalue " + Words.figure(sample.smallest()) + ", "
                + negative + " of " + sample.m() + " below 0, so this one is "
                + (sample.smallest() > 0 ? "stable" : "unstable") + ".";
    }

    private static String side(String symbol, CriticalValue critical) {
        return switch (critical.kind()) {
            case CROSSING ->
                critical.value() == 0
                        ? "unstable for any " + symbol + " above 0"
                        : "critical " + symbol + " " + Words.figure(critical.value());
            case ALWAYS_STABLE -> "stable for every " + symbol;
            case NEVER_STABLE -> "unstable for every " + symbol;
        };
    }

    private static String epochs(double count) {
        return count < 1.5 ? "an epoch" : Words.large(twoDigits(count)) + " epochs";
    }

    private static double twoDigits(double count) {
        return new BigDecimal(count).round(new MathContext(2)).doubleValue();
    }
}
