package org.curlew.engine.kernel;

import org.curlew.spi.Signs;

/** V <- V + c D_post (postᵀ pre) D_pre: the update that a minibatch's factors give, signs of the rule-flipped neurons included. */
final class OuterProduct {

    private final PanelUpdate panels;
    private final RowUpdate rows;
    private final SignedFactor signed;

    OuterProduct(LayerWeights shape, Signs signs, int largestMinibatch) {
        panels = new PanelUpdate(shape, signs.postsynaptic(), largestMinibatch);
        rows = new RowUpdate(shape, signs.postsynaptic());
        signed = new SignedFactor(signs.presynaptic(), largestMinibatch);
    }

    /**
     * @param target weights of the shape that this product was made for
     * @param c factor of the whole update, such as -s/B
     * @param post postsynaptic factor, row-major, samples x postsynaptic
     * @param pre presynaptic factor; its rows begin at places[from], ...
     */
    void add(LayerWeights target, double c, double[] post, Presynaptic pre, int[] places, int from, int count) {
        if (signed.flips()) {
            signed.fill(pre.x, places, from, count);
            apply(target, c, post, signed.signed(), signed.places(), 0, count);
        } else {
            apply(target, c, post, pre, places, from, count);
        }
    }

    private void apply(LayerWeights target, double c, double[] post, Presynaptic x, int[] places, int from, int count) {
        panels.add(target, c, post, x, places, from, count);
        rows.add(target.v, c, post, x, places, from, count);
    }
}
