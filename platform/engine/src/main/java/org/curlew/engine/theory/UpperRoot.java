package org.curlew.engine.theory;

import org.hipparchus.complex.Complex;

/**
 * The root of x(z) = x with Im z > 0, for x inside a band: the real roots, one between each two neighbouring poles, are divided out, which leaves the pair.
 *
 * <pre>  2 Re z = x - shift + sum p_k - sum r_j,   |p_k - z|^2 = m_k prod_j |p_k - p_j| / prod_j |p_k - r_j|</pre>
 *
 * <p>then polished by Newton's iteration on x(z) - x.
 */
final class UpperRoot {

    private static final int POLISHING = 12;

    private final SubordinationMap map;
    private final double x;

    private UpperRoot(SubordinationMap map, double x) {
        this.map = map;
        this.x = x;
    }

    static Complex of(SubordinationMap map, double x) {
        UpperRoot root = new UpperRoot(map, x);
        return root.polished(root.pair());
    }

    private Complex pair() {
        int gaps = map.size() - 1;
        double[] real = new double[gaps];
        double twice = x - map.shift() + map.pole(gaps);
        for (int k = 0; k < gaps; k++) {
            real[k] = realRoot(k, map.distance(k + 1, k));
            twice += map.pole(k) - real[k];
        }
        double re = twice / 2;
        int k = nearest(re);
        double square = map.mass(k);
        for (int j = 0; j <= gaps; j++) {
            square *= j == k ? 1 : Math.abs(map.distance(k, j));
        }
        for (double r : real) {
            square /= Math.abs(map.pole(k) - r);
        }
        double im2 = square - (map.pole(k) - re) * (map.pole(k) - re);
        return new Complex(re, im2 > 0 ? Math.sqrt(im2) : 0);
    }

    private double realRoot(int k, double width) {
        double least = width * 1e-15;
        double most = width - least;
        double t = map.x(k, least) <= x
                ? least
                : map.x(k, most) >= x ? most : BracketedRoot.of(s -> map.x(k, s) - x, least, most);
        return map.pole(k) + t;
    }

    private int nearest(double z) {
        int best = 0;
        for (int k = 1; k < map.size(); k++) {
            best = Math.abs(map.pole(k) - z) < Math.abs(map.pole(best) - z) ? k : best;
        }
        return best;
    }

    private Complex polished(Complex start) {
        Complex z = start;
        double miss = value(z).norm();
        for (int i = 0; i < POLISHING && miss > 0; i++) {
            Complex next = z.subtract(value(z).divide(slope(z)));
            double left = next.getImaginary() > 0 ? value(next).norm() : Double.POSITIVE_INFINITY;
            if (!(left < miss)) {
                break;
            }
            z = next;
            miss = left;
        }
        return z;
    }

    private Complex value(Complex z) {
        Complex sum = z.add(map.shift() - x);
        for (int k = 0; k < map.size(); k++) {
            sum = sum.add(z.subtract(map.pole(k)).reciprocal().multiply(map.mass(k)));
        }
        return sum;
    }

    private Complex slope(Complex z) {
        Complex sum = Complex.ONE;
        for (int k = 0; k < map.size(); k++) {
            Complex inverse = z.subtract(map.pole(k)).reciprocal();
            sum = sum.subtract(inverse.multiply(inverse).multiply(map.mass(k)));
        }
        return sum;
    }
}
