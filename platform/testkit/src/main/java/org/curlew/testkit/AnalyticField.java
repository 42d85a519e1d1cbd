package org.curlew.testkit;

import org.curlew.spi.LearningField;
import org.curlew.spi.Matrix;
import org.curlew.spi.WeightConstraint;
import org.curlew.spi.Weights;

/**
 * A learning field given by a formula, the same for every minibatch: problems with known solutions for integrators. It allocates nothing.
 *
 * <p>Refuses samples outside the epoch, and steps of more samples than the integrator declared.
 */
public final class AnalyticField implements LearningField {

    /** v(W). */
    @FunctionalInterface
    public interface Flow {
        void velocity(Weights at, Weights velocity);
    }

    /** dW/dt = -W: every weight decays as exp(-t). */
    public static final Flow DECAY = (at, v) -> {
        v.set(at);
        v.add(-2, at);
    };

    private final int samples;
    private final int largestMinibatch;
    private final Flow flow;
    private final Weights velocity;
    private final double[] norms;

    /** @param start the weights whose norms the constraint keeps */
    public AnalyticField(int samples, int largestMinibatch, Weights start, Flow flow) {
        this.samples = samples;
        this.largestMinibatch = largestMinibatch;
        this.flow = flow;
        velocity = start.copy();
        norms = start.layers().stream().mapToDouble(Matrix::norm).toArray();
    }

    @Override
    public int samples() {
        return samples;
    }

    @Override
    public void velocity(Weights at, int from, int count, Weights out) {
        if (from < 0 || count < 1 || from + count > samples) {
            throw new IllegalArgumentException(
                    "an epoch has " + samples + " places; there are none from " + from + " to " + (from + count));
        }
        flow.velocity(at, out);
    }

    @Override
    public void step(Weights weights, int from, int count, double s) {
        if (count > largestMinibatch) {
            throw new IllegalArgumentException(
                    "a step of " + count + " samples, but the largest minibatch declared is " + largestMinibatch);
        }
        velocity(weights, from, count, velocity);
        weights.add(s, velocity);
    }

    @Override
    public void constrain(Weights weights, WeightConstraint constraint) {
        for (int l = 0; l < weights.depth(); l++) {
            Matrix w = weights.layer(l);
            switch (constraint) {
                case NONE -> {}
                case FIXED_FROBENIUS_NORM -> scale(w.data(), 0, w.data().length, norms[l]);
                case UNIT_ROW_NORMS -> {
                    for (int i = 0; i < w.rows(); i++) {
                        scale(w.data(), i * w.columns(), (i + 1) * w.columns(), 1);
                    }
                }
            }
        }
    }

    private static void scale(double[] w, int from, int to, double norm) {
        double squared = 0;
        for (int i = from; i < to; i++) {
            squared += w[i] * w[i];
        }
        double factor = norm / Math.sqrt(squared);
        for (int i = from; i < to; i++) {
            w[i] *= factor;
        }
    }
}
