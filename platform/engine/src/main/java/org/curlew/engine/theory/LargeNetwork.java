package org.curlew.engine.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Violation;

/**
 * A random linear network with one output at a solution, in the limit M, N -> infinity at fixed c = M/N: entries of W1 with variance 1/M, ||W2|| = 1.
 *
 * <p>Everything here is said of the symmetric M x M matrix J = ||W2||^2 D1 + W1ᵀ D2 W1 of presynaptic flips. Source: Ninou, Kadmon, Cayco-Gajic 2025, section 3.
 *
 * @param compressionRatio c = M/N in (0, infinity)
 * @param hiddenFlippedFraction alpha_h in [0, 1], the share of -1 in D1
 * @param readoutFlippedFraction alpha_r in [0, 1], the share of -1 in D2
 */
public record LargeNetwork(double compressionRatio, double hiddenFlippedFraction, double readoutFlippedFraction) {

    /** Outside this range a double no longer holds the spectrum's two scales, 1 and 1/c. */
    public static final double SMALLEST_RATIO = 1e-9;

    public static final double LARGEST_RATIO = 1e9;

    /** @throws InvalidInput with every value that is out of range */
    public LargeNetwork {
        List<Violation> violations = new ArrayList<>();
        if (!(compressionRatio >= SMALLEST_RATIO && compressionRatio <= LARGEST_RATIO)) {
            violations.add(new Violation(
                    "/compressionRatio", "compressionRatio (c) must lie in [1e-9, 1e9]; got " + compressionRatio));
        }
        fraction("hiddenFlippedFraction", "alpha_h", hiddenFlippedFraction, violations);
        fraction("readoutFlippedFraction", "alpha_r", readoutFlippedFraction, violations);
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    private static void fraction(String name, String symbol, double value, List<Violation> violations) {
        if (!(value >= 0 && value <= 1)) {
            violations.add(new Violation(
                    "/" + name, String.format(Locale.ROOT, "%s (%s) must lie in [0, 1]; got %s", name, symbol, value)));
        }
    }

    public LargeNetwork withCompressionRatio(double c) {
        return new LargeNetwork(c, hiddenFlippedFraction, readoutFlippedFraction);
    }

    public LargeNetwork withHiddenFlippedFraction(double alpha) {
        return new LargeNetwork(compressionRatio, alpha, readoutFlippedFraction);
    }

    public LargeNetwork withReadoutFlippedFraction(double alpha) {
        return new LargeNetwork(compressionRatio, hiddenFlippedFraction, alpha);
    }
}
