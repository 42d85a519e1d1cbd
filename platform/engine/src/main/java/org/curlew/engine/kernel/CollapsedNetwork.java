package org.curlew.engine.kernel;

import java.util.Arrays;
import org.curlew.spi.Matrix;
import org.curlew.spi.Memory;
import org.curlew.spi.Signs;

/**
 * A linear network of one output while it learns: W1 = κ (V + Σ_k a_k q_kᵀ), W2 = r, with w = W2 W1 at hand.
 *
 * <pre>  g = <e x>, e = w x - y;   ΔW2 = -s D (W1 g)ᵀ D2,   ΔW1 = -s (D f) (D1 g)ᵀ with f = W2ᵀ or fixed</pre>
 *
 * A step is of rank one whatever the size of the minibatch, so W1 is only read: the steps' pairs a, q are kept aside and added eight at a time. ||W1||^2 follows from
 * its own recurrence in between, and the norm constraint changes κ and r alone.
 */
final class CollapsedNetwork {

    private static final int PENDING = 8;

    private final int neurons;
    private final int inputs;
    private final RowBlocks blocks;
    private final int rows;
    private final int stride;
    private final double[] hiddenSigns; // D1
    private final double[] readoutSigns; // d D2, d the sign of the output neuron
    private final double sign; // D where f = W2ᵀ: that of all hidden neurons
    private final double[] fixed; // D f where f is fixed, else null
    private final double[] a;
    private final double[] q;
    private final double[] r;
    private final double[] w;
    private final double[] u;
    private final double[] next;
    private final double[] back; // (D f)ᵀ (V + Σ a qᵀ) where f is fixed; else it is ± w / κ
    private final Spans spans = new Spans();
    private int pending;
    private double kappa;
    private double squaredNorm; // of V + Σ a qᵀ
    private double squaredReadout;

    /** @param feedback fixed f, one a hidden neuron; null for W2ᵀ, and then all hidden neurons must have one postsynaptic sign */
    CollapsedNetwork(int neurons, int inputs, Signs hidden, Signs readout, double[] feedback) {
        this.neurons = neurons;
        this.inputs = inputs;
        blocks = new RowBlocks(neurons, inputs);
        rows = blocks.rows;
        stride = blocks.stride;
        hiddenSigns = Arrays.copyOf(hidden.presynaptic(), stride);
        readoutSigns = Arrays.copyOf(readout.presynaptic(), rows);
        Spans.scale(readoutSigns, readout.postsynaptic()[0], rows);
        sign = feedback == null ? hidden.postsynaptic()[0] : 1;
        fixed = feedback == null ? null : Arrays.copyOf(feedback, rows);
        if (fixed != null) {
            Spans.multiply(fixed.clone(), Arrays.copyOf(hidden.postsynaptic(), rows), fixed, 0, rows);
        }
        a = new double[PENDING * rows];
        q = new double[PENDING * stride];
        r = new double[rows];
        w = new double[stride];
        u = new double[rows];
        next = new double[stride];
        back = new double[stride];
    }

    /** w = W2 W1, padded with zeros. */
    double[] map() {
        return w;
    }

    void load(Matrix hidden, Matrix readout) {
        blocks.load(hidden);
        System.arraycopy(readout.data(), 0, r, 0, neurons);
        pending = 0;
        kappa = 1;
        squaredNorm = 0;
        for (int i = 0; i < rows; i++) {
            blocks.copy(i, next);
            squaredNorm += spans.dot(next, 0, next, stride);
        }
        squaredReadout = spans.dot(r, 0, r, rows);
        combine(r, w);
        if (fixed != null) {
            combine(fixed, back);
        }
    }

    void store(Matrix hidden, Matrix readout) {
        for (int i = 0; i < neurons; i++) {
            blocks.copy(i, next);
            for (int k = 0; k < pending; k++) {
                Spans.add(next, a[k * rows + i], q, k * stride, stride);
            }
            Spans.scale(next, kappa, stride);
            System.arraycopy(next, 0, hidden.data(), i * inputs, inputs);
        }
        System.arraycopy(r, 0, readout.data(), 0, neurons);
    }

    void remember(Memory memory) {
        blocks.remember(memory);
        for (double[] kept : new double[][] {a, q, r, w, back}) {
            memory.numbers(kept);
        }
        pending = (int) memory.count(pending);
        kappa = memory.number(kappa);
        squaredNorm = memory.number(squaredNorm);
        squaredReadout = memory.number(squaredReadout);
    }

    private void combine(double[] coefficients, double[] sum) {
        Arrays.fill(sum, 0);
        for (int i = 0; i < rows; i += RowBlocks.BLOCK) {
            blocks.combine(i, coefficients, sum);
        }
    }

    /** One step of size s along the slope g, padded with zeros. */
    void step(double[] g, double s) {
        Arrays.fill(u, 0); // u = (V + Σ a qᵀ) g
        for (int k = 0; k < pending; k++) {
            Spans.add(u, spans.dot(q, k * stride, g, stride), a, k * rows, rows);
        }
        keep(g, -s * sign / kappa);
        Arrays.fill(next, 0); // r (V + Σ a qᵀ) with the r after the step
        for (int i = 0; i < rows; i += RowBlocks.BLOCK) {
            if (i == 0) {
                blocks.dots(i, g, u);
            } else {
                blocks.dotsAndCombine(i, g, u, r, next);
            }
            for (int k = i; k < i + RowBlocks.BLOCK; k++) { // ΔW2 = -s D (W1 g)ᵀ D2
                r[k] = Math.fma(-s * kappa * readoutSigns[k], u[k], r[k]);
            }
        }
        blocks.combine(rows - RowBlocks.BLOCK, r, next);
        for (int k = 0; k < pending; k++) {
            Spans.add(next, spans.dot(a, k * rows, r, rows), q, k * stride, stride);
        }
        Spans.set(w, 0, kappa, next, stride);
        squaredReadout = spans.dot(r, 0, r, rows);
        if (pending == PENDING) {
            settle();
        }
    }

    // ΔW1 = κ a qᵀ with a = c f, q = D1 g, and what follows for ||V + Σ a qᵀ||^2: + 2 aᵀ (V + Σ a qᵀ) q + ||a||^2
    // ||q||^2
    private void keep(double[] g, double c) {
        int newA = pending * rows;
        int newQ = pending * stride;
        Spans.multiply(g, hiddenSigns, q, newQ, stride);
        double qq = spans.dot(g, 0, g, stride);
        if (fixed == null) {
            Spans.set(a, newA, c, r, rows);
            squaredNorm += 2 * c / kappa * spans.dot(q, newQ, w, stride) + c * c * squaredReadout * qq;
        } else {
            Spans.set(a, newA, c, fixed, rows);
            double ff = spans.dot(fixed, 0, fixed, rows);
            squaredNorm += 2 * c * spans.dot(q, newQ, back, stride) + c * c * ff * qq;
            Spans.add(back, c * ff, q, newQ, stride);
        }
        pending++;
    }

    private void settle() {
        squaredNorm = blocks.addEight(a, q);
        pending = 0;
        if (!(kappa > 0.5 && kappa < 2)) {
            blocks.scale(kappa);
            squaredNorm *= kappa * kappa;
            kappa = 1;
        }
        if (fixed != null) {
            combine(fixed, back);
        }
    }

    /** Both layers to the norms given; zeros stay as they are, what is not finite is no number any more. */
    void fixNorms(double hidden, double readout) {
        double change = 1;
        if (squaredNorm != 0) {
            double before = kappa;
            kappa = hidden / LayerNorms.root(squaredNorm);
            change = kappa / before;
        }
        if (squaredReadout != 0) {
            double factor = readout / LayerNorms.root(squaredReadout);
            Spans.scale(r, factor, rows);
            squaredReadout *= factor * factor;
            change *= factor;
        }
        Spans.scale(w, change, stride);
    }

    /** An upper bound of every weight's size. */
    double bound() {
        return Math.sqrt(Math.max(kappa * kappa * squaredNorm, squaredReadout));
    }
}
