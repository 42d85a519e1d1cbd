package org.curlew.engine.kernel;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.curlew.spi.ErrorFeedback;
import org.curlew.spi.Memory;
import org.curlew.spi.Signs;
import org.curlew.spi.WeightConstraint;
import org.curlew.spi.Weights;

/**
 * Two linear layers and one output: hidden activities are never formed, since everything follows from w = W2 W1; see {@link CollapsedNetwork}.
 *
 * <p>The full batch enters through its moments. Many hidden neurons are rotated to fewer until someone asks for the weights. Single steps, velocities and row norms
 * are left to the plain path.
 */
final class LinearCollapse implements Kernel {

    private final PlainKernel plain;
    private final PaddedExamples data;
    private final SamplePlaces order;
    private final MinibatchSlope slope;
    private final MapError error = new MapError();
    private final double[] g;
    private final CollapsedWeights kept;
    private final double hiddenNorm;
    private final double readoutNorm;
    private MomentSlope moments;
    private boolean momentsKnown;
    private boolean collapsed;

    LinearCollapse(
            PlainKernel plain, PaddedExamples data, Weights student, ErrorFeedback structure, List<Signs> signs) {
        this.plain = plain;
        this.data = data;
        order = new SamplePlaces(data);
        slope = new MinibatchSlope(data);
        g = new double[Lanes.padded(data.inputs)];
        double[] fixed = structure.fixed().map(b -> b.getFirst().data()).orElse(null);
        kept = new CollapsedWeights(signs.getFirst(), signs.getLast(), fixed);
        hiddenNorm = student.layer(0).norm();
        readoutNorm = student.layer(1).norm();
    }

    @Override
    public String name() {
        return collapsed ? "linear-collapse" : plain.name();
    }

    @Override
    public int samples() {
        return data.samples;
    }

    @Override
    public void order(Supplier<int[]> samples) {
        order.follow(samples);
        plain.order(samples);
    }

    @Override
    public void epoch(Weights w, int batchSize, double s, WeightConstraint constraint) {
        if (constraint == WeightConstraint.UNIT_ROW_NORMS) {
            plain.epoch(w, batchSize, s, constraint);
            return;
        }
        collapsed = true;
        CollapsedNetwork network = kept.take(w);
        if (batchSize >= data.samples && moments() != null) {
            moments().compute(network.map(), g);
            advance(network, s, constraint);
        } else {
            int[] places = order.places();
            for (int from = 0; from < data.samples; from += batchSize) {
                slope.compute(network.map(), places, from, Math.min(batchSize, data.samples - from), g);
                advance(network, s, constraint);
            }
        }
        kept.keep(w);
    }

    private void advance(CollapsedNetwork network, double s, WeightConstraint constraint) {
        network.step(g, s);
        if (constraint == WeightConstraint.FIXED_FROBENIUS_NORM) {
            network.fixNorms(hiddenNorm, readoutNorm);
        }
    }

    private MomentSlope moments() {
        if (!momentsKnown) {
            moments = MomentSlope.of(data);
            momentsKnown = true;
        }
        return moments;
    }

    @Override
    public OptionalDouble error(Weights weights, PaddedExamples examples) {
        return kept.has(weights) ? OptionalDouble.of(error.of(kept.network().map(), examples)) : OptionalDouble.empty();
    }

    @Override
    public void remember(Memory memory, Weights weights) {
        kept.remember(memory, weights);
        collapsed = memory.flag(collapsed);
    }

    @Override
    public boolean within(double limit) {
        return kept.within(limit);
    }

    @Override
    public void step(Weights w, int from, int count, double s) {
        plain.step(w, from, count, s);
    }

    @Override
    public void constrain(Weights w, WeightConstraint constraint) {
        plain.constrain(w, constraint);
    }

    @Override
    public void velocity(Weights at, int from, int count, Weights velocity) {
        plain.velocity(at, from, count, velocity);
    }
}
