package org.curlew.engine.kernel;

import java.util.List;
import java.util.function.Supplier;
import org.curlew.spi.Factors;
import org.curlew.spi.LocalRule;
import org.curlew.spi.Memory;
import org.curlew.spi.Network;
import org.curlew.spi.Signs;
import org.curlew.spi.WeightConstraint;
import org.curlew.spi.Weights;

/**
 * The general path: any network, any rule, any signs. The rule supplies factors a minibatch, this forms the products.
 *
 * <p>v = -D_post ((postᵀ pre)/B + diag(r) W) D_pre in every layer, all factors taken at the weights before the step. Allocates nothing once built. Weights stay here between epochs until someone asks for them.
 */
public final class PlainKernel implements Kernel {

    private final Network network;
    private final PaddedExamples data;
    private final LocalRule rule;
    private final int largest;
    private final SamplePlaces order;
    private final KeptWeights kept;
    private final String name;
    private final LayerWeights[] weights;
    private final LayerWeights[] flow;
    private final Activity activity;
    private final CurrentMinibatch minibatch;
    private final Factors[] factors;
    private final LayerUpdate[] updates;

    /** @param student the weights at the start, whose norms the constraint keeps */
    public PlainKernel(
            Network network, PaddedExamples data, Weights student, LocalRule rule, List<Signs> signs, int largest) {
        this.network = network;
        this.data = data;
        this.rule = rule;
        this.largest = largest;
        order = new SamplePlaces(data);
        kept = new KeptWeights(network, student);
        name = kept.named("plain", largest);
        weights = kept.layers;
        flow = network.layers().stream().map(LayerWeights::of).toArray(LayerWeights[]::new);
        activity = new Activity(network, largest);
        minibatch = new CurrentMinibatch(network, data, activity, largest);
        factors = network.layers().stream()
                .map(l -> new Factors(l, largest * rule.terms()))
                .toArray(Factors[]::new);
        updates = new LayerUpdate[network.depth()];
        for (int l = 0; l < updates.length; l++) {
            updates[l] = new LayerUpdate(network.layer(l), weights[l], signs.get(l), largest, rule.terms());
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int samples() {
        return data.samples;
    }

    @Override
    public void order(Supplier<int[]> samples) {
        order.follow(samples);
    }

    @Override
    public void epoch(Weights w, int batchSize, double s, WeightConstraint constraint) {
        kept.take(w);
        for (int from = 0; from < data.samples; from += batchSize) {
            advance(weights, from, Math.min(batchSize, data.samples - from), s);
            kept.constrain(constraint);
        }
        kept.keep();
    }

    @Override
    public void step(Weights w, int from, int count, double s) {
        kept.take(w);
        advance(weights, from, count, s);
        kept.keep();
    }

    @Override
    public void constrain(Weights w, WeightConstraint constraint) {
        if (constraint != WeightConstraint.NONE) {
            kept.take(w);
            kept.constrain(constraint);
            kept.keep();
        }
    }

    /** More places than a minibatch holds are taken in parts and averaged by their sizes. */
    @Override
    public void velocity(Weights at, int from, int count, Weights velocity) {
        kept.take(at);
        for (LayerWeights sum : flow) {
            sum.clear();
        }
        for (int done = 0; done < count; done += largest) {
            int part = Math.min(largest, count - done);
            advance(flow, from + done, part, (double) part / count);
        }
        for (int l = 0; l < flow.length; l++) {
            flow[l].store(velocity.layer(l));
        }
    }

    @Override
    public void remember(Memory memory, Weights w) {
        kept.remember(memory, w);
    }

    @Override
    public boolean within(double limit) {
        return kept.within(limit);
    }

    // target <- target + s v(weights); the target is the weights themselves in a step.
    private void advance(LayerWeights[] target, int from, int count, double s) {
        int[] sampleAt = order.places();
        minibatch.take(weights, sampleAt, from, count);
        rule.factors(minibatch, factors);
        for (int l = 0; l < weights.length; l++) {
            LayerUpdate update = updates[l];
            if (!network.layer(l).plain()) {
                Presynaptic drive = activity.drive(l);
                update.apply(target[l], weights[l], s, factors[l], drive, activity.drivePlaces(l), 0, count);
            } else if (l == 0) {
                update.apply(target[l], weights[l], s, factors[l], data.presynaptic, sampleAt, from, count);
            } else {
                Presynaptic input = activity.presynaptic(l - 1);
                update.apply(target[l], weights[l], s, factors[l], input, activity.places(l - 1), 0, count);
            }
        }
    }
}
