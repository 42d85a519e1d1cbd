package org.curlew.engine.kernel;

import org.curlew.spi.Signs;

/** V <- V - s D_post diag(r) W D_pre: the part of an update that decays. */
final class WeightDecay {

    private final Signs signs;

    WeightDecay(Signs signs) {
        this.signs = signs;
    }

    /** @param w of the same shape as V; may be the same weights */
    void apply(LayerWeights target, LayerWeights w, double s, double[] rates) {
        double ratio = w.scale / target.scale;
        for (int i = 0; i < w.rows; i++) {
            double c = -s * ratio * signs.postsynaptic()[i] * rates[i];
            int step = w.step(i);
            for (int j = 0, at = w.place(i); j < w.columns; j++, at += step) {
                target.v[at] = Math.fma(c * w.v[at], signs.presynaptic()[j], target.v[at]);
            }
        }
    }
}
