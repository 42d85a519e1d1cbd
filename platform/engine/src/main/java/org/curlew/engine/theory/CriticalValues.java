package org.curlew.engine.theory;

import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;

/**
 * The roots of lambda_min(c, alpha_h, alpha_r) = 0 in one of the three, the others given. lambda_min falls with each of them, so there is at most one.
 *
 * <p>At alpha = 0 lambda_min may jump: any fraction above 0 already brings an edge of its own. A jump across zero is a crossing at 0.
 */
public final class CriticalValues {

    private static final double SMALLEST_FRACTION = 1e-18;

    private CriticalValues() {}

    /** Critical alpha_h for the network's c and alpha_r. */
    public static CriticalValue hidden(LargeNetwork network) {
        return fraction(network::withHiddenFlippedFraction);
    }

    /** Critical alpha_r for the network's c and alpha_h. */
    public static CriticalValue readout(LargeNetwork network) {
        return fraction(network::withReadoutFlippedFraction);
    }

    /** Critical c for the network's alpha_h and alpha_r, sought between the smallest and largest ratio of {@link LargeNetwork}. */
    public static CriticalValue compression(LargeNetwork network) {
        double low = Math.log(LargeNetwork.SMALLEST_RATIO * 2);
        double high = Math.log(LargeNetwork.LARGEST_RATIO / 2);
        // c lambda_min = sup((1 - alpha_r)/(1 + v) - alpha_r/(1 - v) + c ...) is of order 1 where c is small
        DoubleUnaryOperator scaled =
                logC -> Math.min(1, Math.exp(logC)) * StabilityMargin.of(network.withCompressionRatio(Math.exp(logC)));
        if (scaled.applyAsDouble(low) <= 0) {
            return CriticalValue.never();
        }
        if (scaled.applyAsDouble(high) > 0) {
            return CriticalValue.always();
        }
        return CriticalValue.crossing(Math.exp(BracketedRoot.of(scaled, low, high)));
    }

    private static CriticalValue fraction(DoubleFunction<LargeNetwork> at) {
        DoubleUnaryOperator margin = alpha -> StabilityMargin.of(at.apply(alpha));
        if (margin.applyAsDouble(0) <= 0) {
            return CriticalValue.never();
        }
        if (margin.applyAsDouble(1) > 0) {
            return CriticalValue.always();
        }
        if (margin.applyAsDouble(SMALLEST_FRACTION) <= 0) {
            return CriticalValue.crossing(0);
        }
        // near 0 lambda_min moves with the root of alpha
        double root = BracketedRoot.of(r -> margin.applyAsDouble(r * r), Math.sqrt(SMALLEST_FRACTION), 1);
        return CriticalValue.crossing(root * root);
    }
}
