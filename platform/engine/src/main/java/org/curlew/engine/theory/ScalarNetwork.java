package org.curlew.engine.theory;

/**
 * The smallest network, M = N = K = 1, with teacher product t, signs d1, d2 and inputs of unit variance:
 *
 * <pre>  dw1/dt = d1 w2 (t - w1 w2),   dw2/dt = d2 w1 (t - w1 w2),   C = (t - w1 w2)^2/2</pre>
 *
 * <p>The flow keeps Q = w1^2 - d1 d2 w2^2: hyperbolas without or with both flips, where the origin is a saddle, circles with one flip, where it is a centre.
 * Solutions are w1 w2 = t, stable where J = d1 w2^2 + d2 w1^2 > 0.
 *
 * @param t teacher product
 * @param d1 +1 or -1: the input neuron
 * @param d2 +1 or -1: the hidden neuron
 */
public record ScalarNetwork(double t, int d1, int d2) {

    public ScalarNetwork {
        if (!Double.isFinite(t) || Math.abs(d1) != 1 || Math.abs(d2) != 1) {
            throw new IllegalArgumentException(
                    "a finite t and signs +1 or -1 are needed; got " + t + ", " + d1 + ", " + d2);
        }
    }

    /** The same without flips. */
    public ScalarNetwork gradientDescent() {
        return new ScalarNetwork(t, 1, 1);
    }

    public double velocity1(double w1, double w2) {
        return d1 * w2 * (t - w1 * w2);
    }

    public double velocity2(double w1, double w2) {
        return d2 * w1 * (t - w1 * w2);
    }

    public double loss(double w1, double w2) {
        double e = w1 * w2 - t;
        return e * e / 2;
    }

    /** Q, which no trajectory of the flow changes. */
    public double conserved(double w1, double w2) {
        return w1 * w1 - d1 * d2 * w2 * w2;
    }

    /** Exactly one neuron is flipped: orbits lie on circles. */
    public boolean circles() {
        return d1 != d2;
    }

    /** J of the solution (w1, w2): stable where positive. */
    public double stability(double w1, double w2) {
        return d1 * w2 * w2 + d2 * w1 * w1;
    }

    /** Whether the orbit through this point meets no solution: on circles with w1^2 + w2^2 < 2|t| it goes round for ever. */
    public boolean neverReachesASolution(double w1, double w2) {
        return circles() && w1 * w1 + w2 * w2 < 2 * Math.abs(t);
    }
}
