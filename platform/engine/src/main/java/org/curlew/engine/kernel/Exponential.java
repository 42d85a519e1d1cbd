package org.curlew.engine.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;

/**
 * exp and expm1 by whole vectors, from additions, multiplications and fused multiply-adds alone.
 *
 * <p>The same bits in interpreted and compiled code, which Math.exp, Math.tanh and the vector library's own functions do not promise. With k = round(y / ln 2) and
 * r = y - k ln 2: exp(y) - c = 2^k p + (2^k - c), p = expm1(r) = r + r^2 (1/2! + r/3! + ... + r^11/13!), whose remainder is below 2e-17 of p for |r| <= ln(2) / 2.
 */
final class Exponential {

    // Adding and subtracting 1.5 * 2^52 rounds to a whole number, which then stands in the lowest bits.
    private static final double ROUNDER = 0x1.8p52;
    private static final double PER_LN2 = 1.4426950408889634;
    // ln 2 in two parts; the first ends in 21 zero bits, so that k times it is exact.
    private static final double LN2_HIGH = 0x1.62e42fee00000p-1;
    private static final double LN2_LOW = 0x1.a39ef35793c76p-33;
    private static final double[] FACTORIAL = reciprocalFactorials(13);

    private Exponential() {}

    /**
     * e = exp(e) - less, in place and by whole vectors; exact in what it subtracts, so that less = 1 gives expm1. For e in [-708, 709], with less = 1 in [0, 700].
     *
     * <p>One method without calls of its own: a compiler that finds a part already compiled would pass it vectors as objects.
     */
    static void apply(double[] e, int length, double less) {
        for (int i = 0; i < length; i += Lanes.COUNT) {
            DoubleVector y = DoubleVector.fromArray(Lanes.SPECIES, e, i);
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
            p.fma(power, power.sub(less)).intoArray(e, i);
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
