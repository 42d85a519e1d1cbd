package org.curlew.plugins.integrators;

import org.curlew.spi.LearningField;
import org.curlew.spi.Memory;
import org.curlew.spi.Network;
import org.curlew.spi.Stepping;
import org.curlew.spi.WeightConstraint;
import org.curlew.spi.Weights;

/**
 * Advances the full-batch flow by Δt an epoch in steps as long as the tolerance allows. Every epoch finds its steps anew, so that what an epoch does to the weights
 * depends on the weights alone.
 */
final class AdaptiveSteps implements Stepping {

    // Of Δt: shorter steps no longer add up.
    private static final double SHORTEST = 1e-13;

    private final Tableau tableau;
    private final Stages stages;
    private final StepSizes sizes;
    private final Weights next;
    private final Weights error;
    private final double[] errorWeights;
    private final double epochTime;
    private final int mostSteps;
    private final int samples;
    private final WeightConstraint constraint;
    private String stalled = "";

    AdaptiveSteps(
            Tableau tableau,
            StepSizes sizes,
            double epochTime,
            int mostSteps,
            Network network,
            int samples,
            WeightConstraint constraint) {
        this.tableau = tableau;
        this.sizes = sizes;
        this.epochTime = epochTime;
        this.mostSteps = mostSteps;
        this.samples = samples;
        this.constraint = constraint;
        stages = new Stages(tableau, network);
        next = Weights.zeros(network);
        error = Weights.zeros(network);
        errorWeights = tableau.b().clone();
        for (int i = 0; i < errorWeights.length; i++) {
            errorWeights[i] -= tableau.embedded()[i];
        }
    }

    @Override
    public void epoch(LearningField field, Weights weights) {
        stalled = "";
        stages.begin(field, weights);
        double h = sizes.first(field, weights, stages.first());
        double time = 0;
        boolean rejected = false;
        for (int step = 0; time < epochTime; step++) {
            boolean last = time + 1.000001 * h >= epochTime;
            h = last ? epochTime - time : h;
            if (step == mostSteps || !(h >= SHORTEST * epochTime)) {
                stalled = advice(step, h, time);
                return;
            }
            double err = attempt(field, weights, h);
            if (err <= 1) {
                weights.set(next);
                time = last ? epochTime : time + h;
                h = sizes.afterAccepted(h, err, rejected);
                prepare(field, weights, last);
            } else {
                h = sizes.afterRejected(h, err);
            }
            rejected = !(err <= 1);
        }
    }

    private double attempt(LearningField field, Weights weights, double h) {
        stages.compute(field, weights, h, tableau.stages());
        next.set(weights);
        stages.add(next, h, tableau.b());
        for (int l = 0; l < error.depth(); l++) {
            java.util.Arrays.fill(error.layer(l).data(), 0);
        }
        stages.add(error, h, errorWeights);
        return sizes.size(error, weights, next);
    }

    // The constraint moves the weights, so that the last stage is no longer the velocity there.
    private void prepare(LearningField field, Weights weights, boolean last) {
        field.constrain(weights, constraint);
        if (!last && constraint == WeightConstraint.NONE && tableau.firstSameAsLast()) {
            stages.beginWithLast();
        } else if (!last) {
            stages.begin(field, weights);
        }
    }

    private String advice(int steps, double h, double time) {
        String where = " (" + tableau.name() + ", at time " + time + " of the epoch's " + epochTime + ")";
        return steps == mostSteps
                ? "The step control needed more than " + mostSteps + " steps in one epoch" + where
                        + ". Try a larger relativeTolerance (rtol) or mostSteps, or a smaller epochTime (Δt); a rule that"
                        + " draws noise needs a fixed step."
                : "No step longer than " + h + " meets the tolerance" + where
                        + ": the weights run off in finite time, or the rule is noisy. Try a larger relativeTolerance"
                        + " (rtol), smaller initial weights or a fixed step.";
    }

    @Override
    public String stalled() {
        return stalled;
    }

    /** Nothing: every epoch finds its steps anew. */
    @Override
    public void remember(Memory memory) {}

    @Override
    public int largestMinibatch() {
        return EpochTime.block(samples);
    }

    /** A guess, since the steps are found on the way: two steps an epoch and one evaluation for the first step's size. */
    @Override
    public long evaluationsPerEpoch() {
        return EpochTime.evaluations(samples, 2L * tableau.stages() + 1);
    }
}
