package org.curlew.engine.kernel;

import java.util.List;
import java.util.function.Supplier;
import jdk.incubator.vector.DoubleVector;
import org.curlew.spi.ErrorFeedback;
import org.curlew.spi.Layer;
import org.curlew.spi.Memory;
import org.curlew.spi.Network;
import org.curlew.spi.Signs;
import org.curlew.spi.WeightConstraint;
import org.curlew.spi.Weights;

/**
 * Two layers of any activation and one output, with factors computed from the declared structure: the plain path's products with nothing between them.
 *
 * <pre>  δ = e or e ∘ phi'(a2),   post_2 = δ,   post_1 = (δ fᵀ) ∘ phi'(a1) with f = W2ᵀ or fixed</pre>
 *
 * Weights stay here between epochs until someone asks for them. Single steps and velocities are left to the plain path.
 */
final class FusedTwoLayer implements Kernel {

    private final PlainKernel plain;
    private final PaddedExamples data;
    private final Layer hidden;
    private final Layer readout;
    private final boolean exact;
    private final double[] fixed;
    private final SamplePlaces order;
    private final KeptWeights kept;
    private final String name;
    private final LayerWeights w1;
    private final LayerWeights w2;
    private final OuterProduct update1;
    private final OuterProduct update2;
    private final double[] a1;
    private final double[] h;
    private final Presynaptic readoutInput;
    private final double[] back;
    private final double[] a2;
    private final double[] y;
    private final double[] delta;
    private final int[] rows;

    FusedTwoLayer(
            PlainKernel plain,
            Network network,
            PaddedExamples data,
            Weights student,
            ErrorFeedback structure,
            List<Signs> signs,
            int largest) {
        this.plain = plain;
        this.data = data;
        hidden = network.layer(0);
        readout = network.layer(1);
        exact = structure.outputError() == ErrorFeedback.OutputError.EXACT;
        fixed = structure.fixed().map(b -> Lanes.withSlack(b.getFirst().data())).orElse(null);
        order = new SamplePlaces(data);
        kept = new KeptWeights(network, student);
        name = kept.named("fused-two-layer", largest);
        w1 = kept.layers[0];
        w2 = kept.layers[1];
        update1 = new OuterProduct(w1, signs.getFirst(), largest);
        update2 = new OuterProduct(w2, signs.getLast(), largest);
        int n = hidden.postsynaptic();
        a1 = Activity.slackened(largest, n).data();
        h = a1.clone();
        readoutInput = Presynaptic.changing(h);
        back = a1.clone();
        a2 = Activity.slackened(largest, 1).data();
        y = a2.clone();
        delta = a2.clone();
        rows = Activity.consecutive(largest, n);
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
        plain.order(samples);
    }

    @Override
    public void epoch(Weights w, int batchSize, double s, WeightConstraint constraint) {
        kept.take(w);
        int[] places = order.places();
        for (int from = 0; from < data.samples; from += batchSize) {
            advance(places, from, Math.min(batchSize, data.samples - from), s);
            kept.constrain(constraint);
        }
        kept.keep();
    }

    private void advance(int[] places, int from, int count, double s) {
        int n = hidden.postsynaptic();
        w1.preactivations(data.presynaptic, places, from, count, a1);
        Response.apply(hidden.activation(), a1, h, count * n);
        w2.preactivations(readoutInput, rows, 0, count, a2);
        Response.apply(readout.activation(), a2, y, count);
        for (int b = 0; b < count; b++) {
            delta[b] = y[b] - data.targets[places[from + b] / data.inputs];
        }
        if (exact) {
            Slope.multiply(readout.activation(), a2, y, delta, count);
        }
        double c = -s / count;
        carryBack(count, n);
        Slope.multiply(hidden.activation(), a1, h, back, count * n);
        update1.add(w1, c / w1.scale, back, data.presynaptic, places, from, count);
        update2.add(w2, c / w2.scale, delta, readoutInput, rows, 0, count);
    }

    // Rows rise, so that what is written behind one is overwritten by the next.
    private void carryBack(int count, int n) {
        double[] f = fixed == null ? w2.v : fixed;
        int at = fixed == null ? w2.rowsAt : 0;
        double scale = fixed == null ? w2.scale : 1;
        for (int b = 0; b < count; b++) {
            DoubleVector d = DoubleVector.broadcast(Lanes.SPECIES, scale * delta[b]);
            for (int i = 0; i < n; i += Lanes.COUNT) {
                d.mul(DoubleVector.fromArray(Lanes.SPECIES, f, at + i)).intoArray(back, b * n + i);
            }
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
