package org.curlew.engine.kernel;

import jdk.incubator.vector.DoubleVector;

/** V <- V - s D_post diag(r) W D_pre: the decay of a layer, with the signs of rule-flipped neurons; V may be that of W itself. */
final class Decay {

    private Decay() {}

    static void apply(
            PaddedWeights target, PaddedWeights w, double s, double[] rates, double[] postSigns, double[] preSigns) {
        double ratio = w.scale / target.scale;
        for (int i = 0; i < w.rows; i++) {
            double c = -s * ratio * postSigns[i] * rates[i];
            for (int j = 0; j < w.stride; j += Lanes.COUNT) {
                int at = i * w.stride + j;
                DoubleVector sum = DoubleVector.fromArray(Lanes.SPECIES, target.v, at);
                DoubleVector sign = DoubleVector.fromArray(Lanes.SPECIES, preSigns, j);
                DoubleVector v = DoubleVector.fromArray(Lanes.SPECIES, w.v, at);
                v.mul(c).fma(sign, sum).intoArray(target.v, at);
            }
        }
    }
}
