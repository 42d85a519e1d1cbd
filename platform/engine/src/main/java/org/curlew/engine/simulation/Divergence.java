package org.curlew.engine.simulation;

import java.util.Locale;
import java.util.Optional;
import org.curlew.engine.experiment.Part;
import org.curlew.spi.Integrator;
import org.curlew.spi.Parameter;
import org.curlew.spi.ParameterType;
import org.curlew.spi.Weights;

/** Numbers that left the range in which they mean anything, and what to try: the integrator's first positive number is its step. */
final class Divergence {

    static final double LARGEST_WEIGHT = 1e30;

    private Divergence() {}

    /** Whether every weight is a number of sensible size. */
    static boolean sensible(Weights weights) {
        for (int l = 0; l < weights.depth(); l++) {
            for (double w : weights.layer(l).data()) {
                if (!(Math.abs(w) <= LARGEST_WEIGHT)) {
                    return false;
                }
            }
        }
        return true;
    }

    static Outcome at(long epoch, Integrator integrator, Part chosen) {
        String own = integrator.whenDiverging(chosen.values());
        return new Outcome(
                Outcome.Kind.DIVERGED,
                epoch,
                "The weights left the finite range at epoch " + epoch + ". "
                        + (own.isEmpty() ? smallerStep(integrator, chosen) : own));
    }

    private static String smallerStep(Integrator integrator, Part chosen) {
        Optional<Parameter> step = integrator.parameters().stream()
                .filter(p -> p.type() == ParameterType.NUMBER && p.positive())
                .findFirst();
        return step.map(p -> "Try a smaller " + p.label() + " of " + chosen.name() + ", now "
                        + figure(chosen.values().number(p.name())) + ".")
                .orElse("Try a smaller step of " + chosen.name() + ".");
    }

    private static String figure(double d) {
        return d == Math.rint(d) && Math.abs(d) < 1e15 ? String.format(Locale.ROOT, "%.0f", d) : Double.toString(d);
    }
}
