package org.curlew.engine.kernel;

import java.util.ServiceLoader;

/**
 * Two products by one multiplication, where sums have many of them: what is taken away again depends on one side alone and is computed once for all of the other.
 *
 * <pre>  u0 q0 + u1 q1 = (u1 + q0) (u0 + q1) - u0 u1 - q0 q1</pre>
 *
 * <p>Two additions take the place of a multiply-add. That pays where a processor has units for additions beside those for multiply-adds, and only as far as these would
 * idle: so some products of a sum are taken in pairs, others as ever. An error is of the order of eps (|u|^2 + |q|^2) instead of eps |u| |q|; the two are alike where
 * both sides are of one size, to which one of them is brought by a power of two, which changes no bit of it.
 *
 * <p>S. Winograd, A new algorithm for inner product, IEEE Transactions on Computers C-17, 693-694 (1968).
 */
final class Pairs {

    /** Whether pairs pay here: with vectors of eight, on a processor of which is known that it adds beside multiply-adds. */
    static final boolean PAY = Lanes.COUNT == 8 && addsApart();

    private Pairs() {}

    /** The power of two, as its exponent, by which numbers of one mean square come near the size of those of another; 0 where there is none. */
    static int exponent(double meanSquare, double wanted) {
        double ratio = wanted / meanSquare;
        return ratio > 0 && ratio < Double.POSITIVE_INFINITY ? Math.getExponent(ratio) / 2 : 0;
    }

    private static boolean addsApart() {
        return ServiceLoader.load(Processor.class, Processor.class.getClassLoader())
                .findFirst()
                .map(Processor::addsApart)
                .orElse(false);
    }
}
