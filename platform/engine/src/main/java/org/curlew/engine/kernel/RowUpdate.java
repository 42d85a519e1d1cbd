package org.curlew.engine.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;

/** V <- V + c D_post (postᵀ pre) for the neurons that are kept as rows: two rows and ten samples at a time. What was added to the padding of V is wiped out. */
final class RowUpdate {

    private static final int LANES = Lanes.COUNT;

    private final int neurons;
    private final int first;
    private final int rowsAt;
    private final int columns;
    private final int end;
    private final int stride;
    private final double[] postSigns;

    RowUpdate(LayerWeights weights, double[] postSigns) {
        neurons = weights.rows;
        first = weights.inPanels;
        rowsAt = weights.rowsAt;
        end = weights.end;
        columns = weights.columns;
        stride = weights.stride;
        this.postSigns = postSigns;
    }

    void add(double[] v, double c, double[] post, Presynaptic x, int[] places, int from, int count) {
        int i = first;
        long[] bits = i + 1 < neurons ? x.bits(places, from, count, stride) : null;
        int row = rowsAt;
        for (; i + 1 < neurons; i += 2, row += 2 * stride) {
            for (int b = 0; b < count; b += 10) {
                two(v, row, c, i, post, b * neurons + i, bits, places, from + b, count - b - 1);
            }
        }
        for (int b = 0; b < count && i < neurons; b += 5) {
            one(v, row, c * postSigns[i], post, b * neurons + i, x.x, places, from + b, count - b - 1);
        }
        for (row = rowsAt; row < end; row += stride) {
            for (int j = row + columns; j < row + stride; j++) {
                v[j] = 0;
            }
        }
    }

    private void one(
            double[] v, int row, double c, double[] post, int at, double[] x, int[] places, int from, int last) {
        int p0 = places[from];
        int p1 = places[from + Math.min(1, last)];
        int p2 = places[from + Math.min(2, last)];
        int p3 = places[from + Math.min(3, last)];
        int p4 = places[from + Math.min(4, last)];
        DoubleVector q0 = all(c * post[at]);
        DoubleVector q1 = all(last < 1 ? 0 : c * post[at + neurons]);
        DoubleVector q2 = all(last < 2 ? 0 : c * post[at + 2 * neurons]);
        DoubleVector q3 = all(last < 3 ? 0 : c * post[at + 3 * neurons]);
        DoubleVector q4 = all(last < 4 ? 0 : c * post[at + 4 * neurons]);
        for (int j = 0; j < stride; j += LANES) {
            DoubleVector sum = q0.fma(
                    DoubleVector.fromArray(Lanes.SPECIES, x, p0 + j),
                    DoubleVector.fromArray(Lanes.SPECIES, v, row + j));
            sum = q1.fma(DoubleVector.fromArray(Lanes.SPECIES, x, p1 + j), sum);
            sum = q2.fma(DoubleVector.fromArray(Lanes.SPECIES, x, p2 + j), sum);
            sum = q3.fma(DoubleVector.fromArray(Lanes.SPECIES, x, p3 + j), sum);
            sum = q4.fma(DoubleVector.fromArray(Lanes.SPECIES, x, p4 + j), sum);
            sum.intoArray(v, row + j);
        }
    }

    private void two(
            double[] v, int row, double s, int i, double[] post, int at, long[] x, int[] places, int from, int last) {
        int p0 = places[from];
        int p1 = places[from + Math.min(1, last)];
        int p2 = places[from + Math.min(2, last)];
        int p3 = places[from + Math.min(3, last)];
        int p4 = places[from + Math.min(4, last)];
        int p5 = places[from + Math.min(5, last)];
        int p6 = places[from + Math.min(6, last)];
        int p7 = places[from + Math.min(7, last)];
        int p8 = places[from + Math.min(8, last)];
        int p9 = places[from + Math.min(9, last)];
        double c = s * postSigns[i];
        DoubleVector c0 = all(c * post[at]);
        DoubleVector c1 = all(last < 1 ? 0 : c * post[at + neurons]);
        DoubleVector c2 = all(last < 2 ? 0 : c * post[at + 2 * neurons]);
        DoubleVector c3 = all(last < 3 ? 0 : c * post[at + 3 * neurons]);
        DoubleVector c4 = all(last < 4 ? 0 : c * post[at + 4 * neurons]);
        DoubleVector c5 = all(last < 5 ? 0 : c * post[at + 5 * neurons]);
        DoubleVector c6 = all(last < 6 ? 0 : c * post[at + 6 * neurons]);
        DoubleVector c7 = all(last < 7 ? 0 : c * post[at + 7 * neurons]);
        DoubleVector c8 = all(last < 8 ? 0 : c * post[at + 8 * neurons]);
        DoubleVector c9 = all(last < 9 ? 0 : c * post[at + 9 * neurons]);
        double d = s * postSigns[i + 1];
        DoubleVector d0 = all(d * post[at + 1]);
        DoubleVector d1 = all(last < 1 ? 0 : d * post[at + neurons + 1]);
        DoubleVector d2 = all(last < 2 ? 0 : d * post[at + 2 * neurons + 1]);
        DoubleVector d3 = all(last < 3 ? 0 : d * post[at + 3 * neurons + 1]);
        DoubleVector d4 = all(last < 4 ? 0 : d * post[at + 4 * neurons + 1]);
        DoubleVector d5 = all(last < 5 ? 0 : d * post[at + 5 * neurons + 1]);
        DoubleVector d6 = all(last < 6 ? 0 : d * post[at + 6 * neurons + 1]);
        DoubleVector d7 = all(last < 7 ? 0 : d * post[at + 7 * neurons + 1]);
        DoubleVector d8 = all(last < 8 ? 0 : d * post[at + 8 * neurons + 1]);
        DoubleVector d9 = all(last < 9 ? 0 : d * post[at + 9 * neurons + 1]);
        for (int j = 0, k = row; j < stride; j += LANES, k += LANES) {
            DoubleVector a = DoubleVector.fromArray(Lanes.SPECIES, v, k);
            DoubleVector b = DoubleVector.fromArray(Lanes.SPECIES, v, k + stride);
            DoubleVector q = LongVector.fromArray(Lanes.LONGS, x, p0 + j).reinterpretAsDoubles();
            a = c0.fma(q, a);
            b = d0.fma(q, b);
            q = LongVector.fromArray(Lanes.LONGS, x, p1 + j).reinterpretAsDoubles();
            a = c1.fma(q, a);
            b = d1.fma(q, b);
            q = LongVector.fromArray(Lanes.LONGS, x, p2 + j).reinterpretAsDoubles();
            a = c2.fma(q, a);
            b = d2.fma(q, b);
            q = LongVector.fromArray(Lanes.LONGS, x, p3 + j).reinterpretAsDoubles();
            a = c3.fma(q, a);
            b = d3.fma(q, b);
            q = LongVector.fromArray(Lanes.LONGS, x, p4 + j).reinterpretAsDoubles();
            a = c4.fma(q, a);
            b = d4.fma(q, b);
            q = LongVector.fromArray(Lanes.LONGS, x, p5 + j).reinterpretAsDoubles();
            a = c5.fma(q, a);
            b = d5.fma(q, b);
            q = LongVector.fromArray(Lanes.LONGS, x, p6 + j).reinterpretAsDoubles();
            a = c6.fma(q, a);
            b = d6.fma(q, b);
            q = LongVector.fromArray(Lanes.LONGS, x, p7 + j).reinterpretAsDoubles();
            a = c7.fma(q, a);
            b = d7.fma(q, b);
            q = LongVector.fromArray(Lanes.LONGS, x, p8 + j).reinterpretAsDoubles();
            a = c8.fma(q, a);
            b = d8.fma(q, b);
            q = LongVector.fromArray(Lanes.LONGS, x, p9 + j).reinterpretAsDoubles();
            a = c9.fma(q, a);
            b = d9.fma(q, b);
            a.intoArray(v, k);
            b.intoArray(v, k + stride);
        }
    }

    private static DoubleVector all(double q) {
        return DoubleVector.broadcast(Lanes.SPECIES, q);
    }
}
