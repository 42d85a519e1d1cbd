package org.curlew.engine.simulation;

import java.util.OptionalDouble;
import org.curlew.engine.kernel.ErrorGradient;
import org.curlew.engine.kernel.Kernel;
import org.curlew.engine.kernel.NetworkResponse;
import org.curlew.engine.kernel.PaddedExamples;
import org.curlew.spi.Matrix;
import org.curlew.spi.Memory;
import org.curlew.spi.Moment;
import org.curlew.spi.Weights;

/** The state of learning at a recorded epoch: errors, velocity and gradient computed from the data itself when first asked for. */
final class CurrentMoment implements Moment {

    private final Field own;
    private final HandedOver state = new HandedOver();
    private final PaddedExamples training;
    private final PaddedExamples test;
    private final NetworkResponse response;
    private final Lazy<Field> probe;
    private final LearningMap map;
    private final Lazy<ErrorGradient> descent;
    private long epoch;
    private Weights here;
    private Weights weights;
    private boolean shown;
    private double trainError;
    private double testError;
    private Weights velocity;
    private Weights gradient;

    /**
     * @param own the trajectory's field, whose kernel may know the errors of the weights that are with it
     * @param probe a field of its own, so that looking never changes what is looked at; so is the map's. Its rule sees what the trajectory's rule keeps.
     */
    CurrentMoment(
            Field own,
            PaddedExamples training,
            PaddedExamples test,
            NetworkResponse response,
            Lazy<Field> probe,
            LearningMap map,
            Lazy<ErrorGradient> descent) {
        this.own = own;
        this.training = training;
        this.test = test;
        this.response = response;
        this.probe = probe;
        this.map = map;
        this.descent = descent;
    }

    /** @param weights copied when they are looked at, so that looking never changes them */
    CurrentMoment at(long now, Weights weights) {
        epoch = now;
        here = weights;
        shown = false;
        trainError = Double.NaN;
        testError = Double.NaN;
        velocity = null;
        gradient = null;
        return this;
    }

    @Override
    public long epoch() {
        return epoch;
    }

    @Override
    public Weights weights() {
        if (!shown) {
            if (weights == null) {
                weights = here.copy();
            } else {
                weights.set(here);
            }
            shown = true;
        }
        return weights;
    }

    @Override
    public double trainError() {
        if (Double.isNaN(trainError)) {
            trainError = error(training);
        }
        return trainError;
    }

    @Override
    public double testError() {
        if (Double.isNaN(testError)) {
            testError = error(test);
        }
        return testError;
    }

    private double error(PaddedExamples examples) {
        OptionalDouble known = own.kernel().error(here, examples);
        return known.isPresent() ? known.getAsDouble() : response.error(weights(), examples);
    }

    @Override
    public Weights velocity() {
        if (velocity == null) {
            velocity = weights().copy();
            velocity(weights(), velocity);
        }
        return velocity;
    }

    @Override
    public Weights gradient() {
        if (gradient == null) {
            gradient = descent.get().at(weights());
        }
        return gradient;
    }

    @Override
    public Matrix activity(int layer) {
        return response.activity(weights(), training, layer);
    }

    @Override
    public void velocity(Weights at, Weights out) {
        state.from(own.rule(), probe.get().rule());
        Kernel field = probe.get().kernel();
        field.velocity(at, 0, field.samples(), out);
    }

    /** What a rule that was asked for velocities keeps; the rest is computed anew. */
    void remember(Memory memory) {
        if (memory.flag(probe.made())) {
            probe.get().remember(memory);
        }
    }

    @Override
    public void advance(Weights others) {
        map.advance(others);
    }
}
