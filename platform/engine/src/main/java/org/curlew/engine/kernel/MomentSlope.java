package org.curlew.engine.kernel;

import org.curlew.spi.Matrix;
import org.ojalgo.matrix.decomposition.QR;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;

/**
 * The slope of the full batch from two moments: g = S (w - w°) + ρ with S = XᵀX / P, w° a least-squares solution of X w = y and ρ = Xᵀ(X w° - y) / P.
 *
 * <p>Taken around w° nothing cancels as learning nears a solution: what is left of w - w° is as exact as w itself, as it is where e is formed from X.
 */
final class MomentSlope {

    private final RowBlocks moments;
    private final double[] solution;
    private final double[] rest;
    private final double[] distance;

    private MomentSlope(RowBlocks moments, double[] solution, double[] rest) {
        this.moments = moments;
        this.solution = solution;
        this.rest = rest;
        distance = new double[moments.rows];
    }

    /** Null where there are fewer samples than inputs or the inputs are not independent: then w° is not determined. */
    static MomentSlope of(PaddedExamples data) {
        int p = data.samples;
        int m = data.inputs;
        if (p < m) {
            return null;
        }
        R064Store x = R064Store.FACTORY.make(p, m);
        R064Store y = R064Store.FACTORY.make(p, 1);
        for (int b = 0; b < p; b++) {
            for (int j = 0; j < m; j++) {
                x.set(b, j, data.x[data.place(b) + j]);
            }
            y.set(b, 0, data.targets[b]);
        }
        QR<Double> decomposition = QR.R064.make(x);
        if (!decomposition.decompose(x) || !decomposition.isFullRank()) {
            return null;
        }
        MatrixStore<Double> w = decomposition.getSolution(y);
        w = w.add(decomposition.getSolution(y.subtract(x.multiply(w)))); // once refined
        MatrixStore<Double> slope = x.transpose().multiply(x.multiply(w).subtract(y));
        MatrixStore<Double> square = x.transpose().multiply(x);
        RowBlocks moments = new RowBlocks(m, m);
        double[] solution = new double[moments.rows];
        double[] rest = new double[moments.stride];
        Matrix s = new Matrix(m, m);
        for (int i = 0; i < m; i++) {
            solution[i] = w.doubleValue(i, 0);
            rest[i] = slope.doubleValue(i, 0) / p;
            for (int j = 0; j < m; j++) {
                s.set(i, j, square.doubleValue(i, j) / p);
            }
        }
        moments.load(s);
        return new MomentSlope(moments, solution, rest);
    }

    /** @param g to be filled, padded with zeros */
    void compute(double[] w, double[] g) {
        System.arraycopy(rest, 0, g, 0, g.length);
        System.arraycopy(w, 0, distance, 0, w.length);
        Spans.add(distance, -1, solution, 0, w.length);
        for (int i = 0; i < moments.rows; i += RowBlocks.BLOCK) {
            moments.combine(i, distance, g);
        }
    }
}
