package org.curlew.engine.kernel;

/** V <- V + c D_post (postᵀ pre) D_pre: the update that a minibatch's factors give, signs of the rule-flipped neurons included. */
interface OuterProduct {

    /**
     * @param target weights of the shape that this product was made for
     * @param c factor of the whole update, such as -s/B
     * @param post postsynaptic factor, row-major, samples x postsynaptic
     * @param pre presynaptic factor with a vector of slack; its rows begin at places[from], ...
     */
    void add(LayerWeights target, double c, double[] post, double[] pre, int[] places, int from, int count);
}
