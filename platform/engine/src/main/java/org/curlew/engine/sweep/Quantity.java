package org.curlew.engine.sweep;

import java.util.Optional;
import org.curlew.engine.simulation.Outcome;

/**
 * What a phase diagram shows of each cell: a number a seed.
 *
 * @param series name of the series, such as {@code test-error}; empty for OUTCOME
 * @param threshold only for TIME_TO_THRESHOLD
 * @param outcome only for OUTCOME
 * @param arm index into the experiment's arms
 * @param over the arm that divides it, seed by seed; empty for the arm itself
 */
public record Quantity(
        String series, Reduction reduction, double threshold, Outcome.Kind outcome, int arm, Optional<Integer> over) {

    public static Quantity of(String series, Reduction reduction, int arm) {
        return new Quantity(series, reduction, 0, Outcome.Kind.COMPLETED, arm, Optional.empty());
    }

    public static Quantity timeTo(String series, double threshold, int arm) {
        return new Quantity(
                series, Reduction.TIME_TO_THRESHOLD, threshold, Outcome.Kind.COMPLETED, arm, Optional.empty());
    }

    public static Quantity share(Outcome.Kind outcome, int arm) {
        return new Quantity("", Reduction.OUTCOME, 0, outcome, arm, Optional.empty());
    }

    public Quantity ofArm(int other) {
        return new Quantity(series, reduction, threshold, outcome, other, over);
    }

    public Quantity dividedBy(int other) {
        return new Quantity(series, reduction, threshold, outcome, arm, Optional.of(other));
    }

    /** The number of one trajectory; NaN where it is not defined. */
    public double of(UnitSummary unit) {
        return switch (reduction) {
            case OUTCOME -> unit.outcome() == outcome ? 1 : 0;
            case FINAL -> unit.last(series);
            case MAX -> unit.max(series);
            case MIN -> unit.min(series);
            case TIME_TO_THRESHOLD -> unit.timeTo(series, threshold);
        };
    }
}
