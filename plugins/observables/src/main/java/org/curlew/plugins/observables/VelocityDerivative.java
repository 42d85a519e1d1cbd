package org.curlew.plugins.observables;

import org.curlew.spi.Moment;
import org.curlew.spi.Network;
import org.curlew.spi.Weights;

/**
 * Jv d, the derivative of the velocity along a direction of norm 1, by central differences.
 *
 * <pre>  Jv d = (v(w + h d) - v(w - h d)) / (2 h),   h = 1e-5 max(||w||, 1e-3)</pre>
 */
final class VelocityDerivative {

    private static final double RELATIVE_STEP = 1e-5;
    private static final double SMALLEST_NORM = 1e-3;

    private final Weights shifted;
    private final Weights below;

    VelocityDerivative(Network network) {
        shifted = Weights.zeros(network);
        below = Weights.zeros(network);
    }

    /** Whether v is a function of the weights: asked twice it answers the same. A rule with noise of its own is none. */
    boolean defined(Moment moment) {
        moment.velocity(moment.weights(), shifted);
        moment.velocity(moment.weights(), below);
        return shifted.equals(below);
    }

    void along(Weights direction, Moment moment, Weights out) {
        Weights w = moment.weights();
        double h = RELATIVE_STEP * Math.max(WeightSpace.norm(w), SMALLEST_NORM);
        WeightSpace.add(w, -h, direction, shifted);
        moment.velocity(shifted, below);
        WeightSpace.add(w, h, direction, shifted);
        moment.velocity(shifted, out);
        WeightSpace.add(out, -1, below, out);
        WeightSpace.scale(out, 1 / (2 * h));
    }
}
