package org.curlew.engine.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;

/**
 * tanh and sigmoid by whole vectors, from additions, multiplications, fused multiply-adds and one division alone: within 2 units in the last place of the exact value.
 *
 * <pre>  tanh a = sign(a) t / (t + 2) with t = expm1(2 |a|),   sigmoid a = 1 / (1 + exp(-a))</pre>
 *
 * <p>The same bits in interpreted and compiled code, which Math.exp, Math.tanh and the vector library's own functions do not promise. With k = round(y / ln 2) and
 * r = y - k ln 2: exp(y) - c = 2^k p + (2^k - c), p = expm1(r) = r + r^2 (1/2! + r/3! + ... + r^11/13!), whose remainder is below 2e-17 of p for |r| <= ln(2) / 2.
 */
final class Sigmoids {

    // From here on tanh rounds to 1, and exp(-709) is the smallest power that is still a normal number.
    private static final double TANH_SATURATES = 20;
    private static final double EXP_LIMIT = 708;

    // Adding and subtracting 1.5 * 2^52 rounds to a whole number, which then stands in the lowest bits.
    private static final double ROUNDER = 0x1.8p52;
    private static final double PER_LN2 = 1.4426950408889634;
    // ln 2 in two parts; the first ends in 21 zero bits, so that k times it is exact.
    private static final double LN2_HIGH = 0x1.62e42fee00000p-1;
    private static final double LN2_LOW = 0x1.a39ef35793c76p-33;
    private static final double[] FACTORIAL = reciprocalFactorials(13);

    private Sigmoids() {}

    static void tanh(double[] a, double[] h, int length) {
        apply(a, h, length, true);
    }

    static void sigmoid(double[] a, double[] h, int length) {
        apply(a, h, length, false);
    }

    // One loop, so that the division of one vector goes on beside the sums of the next, and without calls of its own: a
    // compiler that finds a part already compiled would pass it vectors as objects.
    private static void apply(double[] a, double[] h, int length, boolean tanh) {
        double less = tanh ? 1 : 0;
        for (int i = 0; i < length; i += Lanes.COUNT) {
            DoubleVector x = DoubleVector.fromArray(Lanes.SPECIES, a, i);
            DoubleVector y;
            if (tanh) {
                DoubleVector size = x.lanewise(VectorOperators.ABS);
                size = size.blend(splat(TANH_SATURATES), size.compare(VectorOperators.GT, TANH_SATURATES));
                y = size.add(size);
            } else {
                y = x.neg();
                y = y.blend(splat(-EXP_LIMIT), y.compare(VectorOperators.LT, -EXP_LIMIT));
                y = y.blend(splat(EXP_LIMIT), y.compare(VectorOperators.GT, EXP_LIMIT));
            }
            DoubleVector rounded = y.fma(splat(PER_LN2), splat(ROUNDER));
            LongVector whole = rounded.reinterpretAsLongs();
            DoubleVector power =
                    whole.add(1023).lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
            DoubleVector k = rounded.sub(ROUNDER);
            DoubleVector r = k.fma(splat(-LN2_LOW), k.fma(splat(-LN2_HIGH), y));
            DoubleVector q = splat(FACTORIAL[13]);
            q = q.fma(r, splat(FACTORIAL[12]));
            q = q.fma(r, splat(FACTORIAL[11]));
            q = q.fma(r, splat(FACTORIAL[10]));
            q = q.fma(r, splat(FACTORIAL[9]));
            q = q.fma(r, splat(FACTORIAL[8]));
            q = q.fma(r, splat(FACTORIAL[7]));
            q = q.fma(r, splat(FACTORIAL[6]));
            q = q.fma(r, splat(FACTORIAL[5]));
            q = q.fma(r, splat(FACTORIAL[4]));
            q = q.fma(r, splat(FACTORIAL[3]));
            q = q.fma(r, splat(FACTORIAL[2]));
            DoubleVector p = q.fma(r.mul(r), r);
            DoubleVector t = p.fma(power, power.sub(less));
            if (tanh) {
                LongVector sign = x.reinterpretAsLongs().lanewise(VectorOperators.AND, Long.MIN_VALUE);
                t.div(t.add(2))
                        .reinterpretAsLongs()
                        .lanewise(VectorOperators.OR, sign)
                        .reinterpretAsDoubles()
                        .intoArray(h, i);
            } else {
                splat(1).div(t.add(1)).intoArray(h, i);
            }
        }
    }

    private static DoubleVector splat(double value) {
        return DoubleVector.broadcast(Lanes.SPECIES, value);
    }

    private static double[] reciprocalFactorials(int highest) {
        double[] reciprocals = new double[highest + 1];
        double factorial = 1;
        for (int n = 0; n <= highest; n++) {
            factorial *= Math.max(n, 1);
            reciprocals[n] = 1 / factorial;
        }
        return reciprocals;
    }
}
