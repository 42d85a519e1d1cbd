package org.curlew.plugins.rules;

import org.curlew.spi.Factors;
import org.curlew.spi.LocalRule;
import org.curlew.spi.Minibatch;

/**
 * Post- with presynaptic activity, in every layer.
 *
 * <pre>  ΔW_l = s sign <h_l h_{l-1}ᵀ> - s lambda W_l</pre>
 *
 * @param sign 1 Hebbian, -1 anti-Hebbian
 */
record Correlation(double sign, DecayRate decay) implements LocalRule {

    @Override
    public void factors(Minibatch batch, Factors[] layers) {
        for (int l = 0; l < layers.length; l++) {
            double[] h = batch.activity(l).data();
            double[] post = layers[l].postsynaptic().data();
            int entries = batch.samples() * batch.activity(l).columns();
            for (int i = 0; i < entries; i++) {
                post[i] = -sign * h[i];
            }
            // what the presynaptic neurons do, not what their types make of it
            if (!batch.network().layer(l).plain()) {
                layers[l].presynaptic(batch.input(l));
            }
        }
        decay.fill(layers);
    }
}
