package org.curlew.engine.kernel;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import org.curlew.spi.Layer;
import org.curlew.spi.Matrix;
import org.curlew.spi.Memory;

/**
 * The weights of one layer in the shape that its kernels want: W = scale · V.
 *
 * <p>Neurons are kept in panels of two vectors of neurons, then one of one vector where that many are left: within a panel the synapses of one presynaptic neuron lie side by
 * side, so products add whole vectors of neurons, no lane is summed with another, and memory is read in order. The few neurons that would fill no half of a vector, such as a
 * readout of one, are kept behind the panels as rows along the presynaptic axis. What pads V to whole vectors is zero and stays zero.
 *
 * <p>The scale makes the norm constraint one multiplication: W <- W ||W_init||_F / ||W||_F changes the scale alone.
 */
final class LayerWeights {

    static final int WIDTH = 2 * Lanes.COUNT;

    private static final int FEW = Math.max(1, Lanes.COUNT / 2);

    final int rows;
    final int columns;

    /** Presynaptic neurons, with one that makes them even: panels are gone through by two. */
    final int inputs;

    /** Neurons in panels of two vectors. */
    final int inFull;

    /** Neurons in panels, with those that pad the last one. */
    final int inPanels;

    /** Where V begins and ends in its array. */
    final int begin;

    final int end;

    /** Where the neurons begin in V that are kept as rows, and the length of such a row. */
    final int rowsAt;

    final int stride;
    final double[] v;
    double scale = 1;
    final LayerNorms norms;

    /** Of the samples that the panels of two vectors meet; null where these are too few for gathering to pay. */
    final SampleTiles tiles;

    /** Whether some of their products with many samples are taken in pairs. */
    final boolean pairs;

    private final PanelResponse panelResponse;
    private final RowResponse rowResponse;

    private LayerWeights(int rows, int columns, boolean pairs) {
        this.rows = rows;
        this.columns = columns;
        inputs = columns + columns % 2;
        stride = Lanes.padded(columns);
        int left = rows % Lanes.COUNT;
        inPanels = left > FEW ? Lanes.padded(rows) : rows - left;
        inFull = inPanels - inPanels % WIDTH;
        int panels = Math.multiplyExact(inPanels, inputs);
        int size = Math.addExact(panels, Math.multiplyExact(Math.max(0, rows - inPanels), stride));
        begin = Lanes.origin(size);
        end = Math.addExact(begin, size);
        rowsAt = begin + panels;
        v = new double[end];
        tiles = SampleTiles.pay(inFull, columns) ? new SampleTiles(columns) : null;
        this.pairs = pairs && tiles != null;
        norms = new LayerNorms(this);
        panelResponse = new PanelResponse(this);
        rowResponse = new RowResponse(this);
    }

    static LayerWeights of(Layer layer) {
        return of(layer.postsynaptic(), layer.presynaptic());
    }

    static LayerWeights of(int rows, int columns) {
        return of(rows, columns, Pairs.PAY);
    }

    /** @param pairs whether to take products in pairs where layers are large enough */
    static LayerWeights of(int rows, int columns, boolean pairs) {
        return new LayerWeights(rows, columns, pairs);
    }

    /** Where the synapse of neuron i with presynaptic neuron 0 is. */
    int place(int i) {
        if (i >= inPanels) {
            return rowsAt + (i - inPanels) * stride;
        }
        return begin + (i < inFull ? i / WIDTH * WIDTH * inputs + i % WIDTH : inFull * inputs + i - inFull);
    }

    /** How far the synapses of neuron i lie apart. */
    int step(int i) {
        if (i >= inPanels) {
            return 1;
        }
        return i < inFull ? WIDTH : Lanes.COUNT;
    }

    void clear() {
        scale = 1;
        Arrays.fill(v, 0);
    }

    void remember(Memory memory) {
        memory.numbers(v);
        scale = memory.number(scale);
    }

    void load(Matrix weights) {
        scale = 1;
        double[] w = weights.data();
        for (int i = 0; i < rows; i++) {
            int step = step(i);
            for (int j = 0, at = place(i); j < columns; j++, at += step) {
                v[at] = w[i * columns + j];
            }
        }
    }

    void store(Matrix weights) {
        double[] w = weights.data();
        for (int i = 0; i < rows; i++) {
            int step = step(i);
            for (int j = 0, at = place(i); j < columns; j++, at += step) {
                w[i * columns + j] = scale * v[at];
            }
        }
    }

    /** V <- 2^k V, scale <- 2^-k scale: W stays as it is, bit for bit. */
    void shift(int k) {
        norms.multiply(begin, end, Math.scalb(1.0, k));
        scale = Math.scalb(scale, -k);
    }

    /**
     * a = x Wᵀ for the samples of a minibatch, gathered by their places in memory.
     *
     * @param places where the samples' rows begin in x
     * @param from first of the count places to take
     * @param a to be filled, row-major, samples x postsynaptic, with the slack of {@link Activity#slackened}
     */
    void preactivations(Presynaptic x, int[] places, int from, int count, double[] a) {
        panelResponse.compute(x, places, from, count, a);
        rowResponse.compute(x, places, from, count, a);
        if (scale != 1) {
            for (int i = 0; i < count * rows; i += Lanes.COUNT) {
                DoubleVector.fromArray(Lanes.SPECIES, a, i).mul(scale).intoArray(a, i);
            }
        }
    }
}
