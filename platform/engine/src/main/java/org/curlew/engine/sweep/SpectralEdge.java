package org.curlew.engine.sweep;

import org.curlew.engine.theory.LargeNetwork;
import org.curlew.engine.theory.StabilityMargin;

/**
 * The smallest edge of the spectrum of J and how far it moves in a network of finite size.
 *
 * <pre>  K(w) = (1 - alpha_r)/(c (1 - w)) - alpha_r/(c (1 + w)) + f(w),   w f^2 - f - (w + Delta) = 0,   lambda = K(w*) = sup K
 *  sigma = (|K''(w*)|/2)^(1/3) M^(-2/3)</pre>
 *
 * The density near the edge is sqrt(2 (x - lambda)/|K''|)/pi, so the smallest eigenvalue of an M x M matrix is lambda + sigma X with -X the Tracy-Widom law of
 * order 1 (mean -1.21, deviation 1.27). Source of the edge: Ninou, Kadmon, Cayco-Gajic 2025, section 3; of the law: Tracy and Widom 1996.
 *
 * @param lambda the edge of the infinite network
 * @param sigma width of the smallest eigenvalue; 0 at an edge that is an atom
 */
public record SpectralEdge(double lambda, double sigma) {

    private static final double WIDEST = 40;
    private static final int HALVINGS = 200;

    public static SpectralEdge of(LargeNetwork network, int inputs) {
        double lambda = StabilityMargin.of(network);
        double w = maximum(network);
        double curvature = Math.abs(curvature(network, w));
        double sigma = Math.cbrt(curvature / 2) * Math.pow(inputs, -2.0 / 3);
        return new SpectralEdge(lambda, Double.isFinite(sigma) ? sigma : 0);
    }

    // w* by ternary search in t, w = -e^t, or -1/(1 + e^-t) where w > -1: K has one maximum
    private static double maximum(LargeNetwork n) {
        double low = -WIDEST;
        double high = WIDEST;
        for (int i = 0; i < HALVINGS; i++) {
            double left = low + (high - low) / 3;
            double right = high - (high - low) / 3;
            if (k(n, w(n, left)) < k(n, w(n, right))) {
                low = left;
            } else {
                high = right;
            }
        }
        return w(n, (low + high) / 2);
    }

    private static double w(LargeNetwork n, double t) {
        return n.readoutFlippedFraction() > 0 ? -1 / (1 + Math.exp(-t)) : -Math.exp(t);
    }

    private static double k(LargeNetwork n, double w) {
        double c = n.compressionRatio();
        double alphaR = n.readoutFlippedFraction();
        double flipped = alphaR > 0 ? alphaR / (c * (1 + w)) : 0;
        return (1 - alphaR) / (c * (1 - w)) - flipped + f(n, w);
    }

    private static double s(LargeNetwork n, double w) {
        return Math.sqrt(Math.max(0, (1 + 2 * w) * (1 + 2 * w) - 8 * w * n.hiddenFlippedFraction()));
    }

    private static double f(LargeNetwork n, double w) {
        return n.hiddenFlippedFraction() == 0 ? 1 / w + 1 : (1 + s(n, w)) / (2 * w);
    }

    // f' = (1 - f^2)/s, f'' = -(2 f f' + f' s')/s, s' = (4 w + 2 Delta)/s
    private static double curvature(LargeNetwork n, double w) {
        double c = n.compressionRatio();
        double alphaR = n.readoutFlippedFraction();
        double flipped = alphaR > 0 ? 2 * alphaR / (c * cube(1 + w)) : 0;
        double atoms;
        if (n.hiddenFlippedFraction() == 0) {
            atoms = 2 / cube(w);
        } else {
            double s = s(n, w);
            double f = f(n, w);
            double slope = (1 - f * f) / s;
            double steepening = (4 * w + 2 * (1 - 2 * n.hiddenFlippedFraction())) / s;
            atoms = -(2 * f * slope + slope * steepening) / s;
        }
        return 2 * (1 - alphaR) / (c * cube(1 - w)) - flipped + atoms;
    }

    private static double cube(double x) {
        return x * x * x;
    }
}
