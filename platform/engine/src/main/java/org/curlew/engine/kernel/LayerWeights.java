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

    /** Of the samples that the panels of two vectors meet; null where these are too few for gathering to pay. */
    final SampleTiles tiles;

    private final PanelResponse panelResponse;
    private final RowResponse rowResponse;
    private final double[] lanes = new double[Lanes.COUNT];

    private LayerWeights(int rows, int columns) {
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
        panelResponse = new PanelResponse(this);
        rowResponse = new RowResponse(this);
    }

    static LayerWeights of(Layer layer) {
        return of(layer.postsynaptic(), layer.presynaptic());
    }

    static LayerWeights of(int rows, int columns) {
        return new LayerWeights(rows, columns);
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

    /** W <- W norm / ||W||_F; a matrix of zeros stays as it is, one whose norm is not finite is no number any more. */
    void fixNorm(double norm) {
        double squared = squaredNorm();
        if (squared != 0) {
            scale = norm / root(squared);
            if (!(scale > 0.5 && scale < 2)) {
                multiply(begin, end, scale);
                scale = 1;
            }
        }
    }

    /** Every row of W to norm 1; rows of zeros stay as they are. */
    void fixRowNorms() {
        for (int i = 0; i < inPanels; i += Lanes.COUNT) {
            fixNorms(i);
        }
        for (int i = rowsAt; i < end; i += stride) {
            double squared = 0;
            for (int j = i; j < i + stride; j++) {
                squared += v[j] * v[j];
            }
            multiply(i, i + stride, squared == 0 ? 1 : 1 / root(squared));
        }
        scale = 1;
    }

    // of a vector of neurons
    private void fixNorms(int i) {
        int step = step(i);
        int end = place(i) + columns * step;
        DoubleVector sum = DoubleVector.zero(Lanes.SPECIES);
        for (int at = place(i); at < end; at += step) {
            DoubleVector a = DoubleVector.fromArray(Lanes.SPECIES, v, at);
            sum = a.fma(a, sum);
        }
        sum.intoArray(lanes, 0);
        for (int k = 0; k < lanes.length; k++) {
            lanes[k] = lanes[k] == 0 ? 1 : 1 / root(lanes[k]);
        }
        DoubleVector factor = DoubleVector.fromArray(Lanes.SPECIES, lanes, 0);
        for (int at = place(i); at < end; at += step) {
            DoubleVector.fromArray(Lanes.SPECIES, v, at).mul(factor).intoArray(v, at);
        }
    }

    /** Whether no weight is larger, by the norm. */
    boolean within(double limit) {
        return scale * Math.sqrt(squaredNorm()) <= limit;
    }

    // Infinite squares would turn weights to zeros, as if nothing had happened.
    static double root(double squared) {
        return squared < Double.POSITIVE_INFINITY ? Math.sqrt(squared) : Double.NaN;
    }

    private void multiply(int from, int end, double factor) {
        for (int j = from; j < end; j += Lanes.COUNT) {
            DoubleVector.fromArray(Lanes.SPECIES, v, j).mul(factor).intoArray(v, j);
        }
    }

    /** ||V||^2. Four accumulators hide the latency of the multiply-add. */
    private double squaredNorm() {
        DoubleVector s0 = DoubleVector.zero(Lanes.SPECIES);
        DoubleVector s1 = s0;
        DoubleVector s2 = s0;
        DoubleVector s3 = s0;
        int j = begin;
        for (; j + 4 * Lanes.COUNT <= end; j += 4 * Lanes.COUNT) {
            DoubleVector a = DoubleVector.fromArray(Lanes.SPECIES, v, j);
            DoubleVector b = DoubleVector.fromArray(Lanes.SPECIES, v, j + Lanes.COUNT);
            DoubleVector c = DoubleVector.fromArray(Lanes.SPECIES, v, j + 2 * Lanes.COUNT);
            DoubleVector d = DoubleVector.fromArray(Lanes.SPECIES, v, j + 3 * Lanes.COUNT);
            s0 = a.fma(a, s0);
            s1 = b.fma(b, s1);
            s2 = c.fma(c, s2);
            s3 = d.fma(d, s3);
        }
        for (; j < end; j += Lanes.COUNT) {
            DoubleVector a = DoubleVector.fromArray(Lanes.SPECIES, v, j);
            s0 = a.fma(a, s0);
        }
        s0.add(s1).add(s2.add(s3)).intoArray(lanes, 0);
        return Lanes.sum(lanes, 0);
    }
}
