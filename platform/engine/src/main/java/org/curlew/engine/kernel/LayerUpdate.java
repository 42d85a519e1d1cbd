package org.curlew.engine.kernel;

import org.curlew.spi.Factors;
import org.curlew.spi.Layer;
import org.curlew.spi.Signs;

/** One layer's update: W <- W - s D_post ((postᵀ pre)/B + diag(r) W) D_pre, from the factors of a rule and the signs of rule-flipped neurons. */
final class LayerUpdate {

    private final WeightDecay decay;
    private final OuterProduct product;
    private final Presynaptic own;
    private final int ownColumns;
    private final int[] ownPlaces;
    private final int terms;

    /** @param terms outer products that the rule supplies a sample */
    LayerUpdate(Layer layer, LayerWeights weights, Signs signs, int largest, int terms) {
        this.terms = terms;
        decay = new WeightDecay(signs);
        product = new OuterProduct(weights, signs, largest * terms);
        ownColumns = layer.presynaptic();
        own = Presynaptic.changing(
                Activity.slackened(largest * terms, ownColumns).data());
        ownPlaces = Activity.consecutive(largest * terms, layer.presynaptic());
    }

    /**
     * target <- target - s D_post (...) D_pre.
     *
     * @param target W itself in a step, a sum of velocities else
     * @param input the layer's own input, rows at inputPlaces[from], ...
     */
    void apply(
            LayerWeights target,
            LayerWeights w,
            double s,
            Factors factors,
            Presynaptic input,
            int[] inputPlaces,
            int from,
            int count) {
        if (factors.decaying()) {
            decay.apply(target, w, s, factors.decay());
        }
        double c = -s / (count * target.scale);
        double[] post = factors.postsynaptic().data();
        if (factors.presynaptic() == null && terms > 1) {
            throw new IllegalStateException("a rule of " + terms + " terms a sample must set every presynaptic factor");
        }
        if (factors.presynaptic() == null) {
            product.add(target, c, post, input, inputPlaces, from, count);
        } else {
            int rows = count * terms;
            System.arraycopy(factors.presynaptic().data(), 0, own.x, 0, rows * ownColumns);
            product.add(target, c, post, own, ownPlaces, 0, rows);
        }
    }
}
