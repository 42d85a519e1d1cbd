package org.curlew.lab.theory;

import java.util.Optional;

/**
 * The exact spectrum of J = ||W2||^2 D1 + W1ᵀ D2 W1 of given weights, beside the large network that it is a finite one of.
 *
 * @param eigenvalues all M, ascending
 * @param compressionRatio c = M/N
 * @param hiddenFlippedFraction alpha_h, of the neurons that are flipped in fact
 * @param readoutFlippedFraction alpha_r, the same
 * @param scale ||W2||^2: the law of the large network has ||W2|| = 1, so x of that law is scale x here
 * @param edge smallest edge of the large network's law, in the units of the eigenvalues; empty for postsynaptic flips, for which no law is known here
 */
public record WeightsSpectrum(
        double[] eigenvalues,
        double compressionRatio,
        double hiddenFlippedFraction,
        double readoutFlippedFraction,
        double scale,
        Optional<Double> edge) {

    /** lambda_min of these weights: the solutions around them are stable iff it is positive. */
    public double smallest() {
        return eigenvalues[0];
    }
}
