package org.curlew.engine.kernel;

import jdk.incubator.vector.DoubleVector;
import org.curlew.spi.Matrix;
import org.curlew.spi.Signs;

/**
 * Weights of many postsynaptic neurons, in panels of two vectors of neurons; the last panel is one vector wide where that is enough.
 *
 * <p>Within a panel the synapses of one presynaptic neuron lie side by side: products add whole vectors of neurons, no lane is ever summed with another, and memory is
 * read in order.
 */
final class PanelWeights extends LayerWeights {

    private static final int LANES = Lanes.COUNT;
    static final int WIDTH = 2 * LANES;

    /** Neurons in panels of full width; the rest, if any, are in one of half width. */
    final int inFull;

    private final PanelResponse response = new PanelResponse(this);

    PanelWeights(int rows, int columns) {
        super(rows, columns, Math.multiplyExact(Lanes.padded(rows), columns));
        int padded = Lanes.padded(rows);
        inFull = padded - padded % WIDTH;
    }

    @Override
    void load(Matrix weights) {
        scale = 1;
        double[] w = weights.data();
        for (int i = 0; i < rows; i++) {
            int at = place(i);
            int width = width(i);
            for (int j = 0; j < columns; j++) {
                v[at + j * width] = w[i * columns + j];
            }
        }
    }

    @Override
    void store(Matrix weights) {
        double[] w = weights.data();
        for (int i = 0; i < rows; i++) {
            int at = place(i);
            int width = width(i);
            for (int j = 0; j < columns; j++) {
                w[i * columns + j] = scale * v[at + j * width];
            }
        }
    }

    /** Width of the panel that neuron i is in. */
    private int width(int i) {
        return i < inFull ? WIDTH : LANES;
    }

    /** Where the synapse of neuron i with presynaptic neuron 0 is. */
    private int place(int i) {
        return i < inFull ? i / WIDTH * WIDTH * columns + i % WIDTH : inFull * columns + i - inFull;
    }

    @Override
    void preactivations(double[] x, int[] places, int from, int count, double[] a) {
        response.compute(x, places, from, count, a);
    }

    @Override
    OuterProduct outerProduct(Signs signs, int largestMinibatch) {
        return new PanelUpdate(this, signs, largestMinibatch);
    }

    @Override
    void decay(LayerWeights w, double s, double[] rates, Signs signs) {
        double ratio = w.scale / scale;
        double[] c = new double[Lanes.padded(rows)];
        for (int i = 0; i < rows; i++) {
            c[i] = -s * ratio * signs.postsynaptic()[i] * rates[i];
        }
        for (int i = 0; i < c.length; i += LANES) {
            DoubleVector factor = DoubleVector.fromArray(Lanes.SPECIES, c, i);
            for (int j = 0; j < columns; j++) {
                int at = place(i) + j * width(i);
                factor.mul(DoubleVector.fromArray(Lanes.SPECIES, w.v, at))
                        .fma(
                                DoubleVector.broadcast(Lanes.SPECIES, signs.presynaptic()[j]),
                                DoubleVector.fromArray(Lanes.SPECIES, v, at))
                        .intoArray(v, at);
            }
        }
    }

    @Override
    void fixRowNorms() {
        double[] factors = new double[LANES];
        for (int i = 0; i < Lanes.padded(rows); i += LANES) {
            DoubleVector sum = DoubleVector.zero(Lanes.SPECIES);
            for (int j = 0; j < columns; j++) {
                DoubleVector a = DoubleVector.fromArray(Lanes.SPECIES, v, place(i) + j * width(i));
                sum = a.fma(a, sum);
            }
            sum.intoArray(factors, 0);
            for (int k = 0; k < LANES; k++) {
                factors[k] = factors[k] == 0 ? 1 : 1 / root(factors[k]);
            }
            DoubleVector factor = DoubleVector.fromArray(Lanes.SPECIES, factors, 0);
            for (int j = 0; j < columns; j++) {
                int at = place(i) + j * width(i);
                DoubleVector.fromArray(Lanes.SPECIES, v, at).mul(factor).intoArray(v, at);
            }
        }
        scale = 1;
    }
}
