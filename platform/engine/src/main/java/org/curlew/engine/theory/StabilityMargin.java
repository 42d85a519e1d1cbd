package org.curlew.engine.theory;

/**
 * lambda_min, the smallest edge of the spectrum of J: the solution manifold is stable iff it is positive.
 *
 * <pre>  lambda_min = sup K(w) over w < 0 (and w > -1 where alpha_r > 0)
 *  K(w) = (1 - alpha_r)/(c (1 - w)) - alpha_r/(c (1 + w)) + (1 + sqrt(1 + 4 w (w + Delta)))/(2 w),  Delta = 1 - 2 alpha_h</pre>
 *
 * <p>With v = -w, the slope H(v) = v^2 dK/dv falls strictly from 1, since each of its terms does: -(1 - alpha_r)(v/(1+v))^2/c, -alpha_r (v/(1-v))^2/c, and
 * (1 + cos theta)/2 with tan theta = 2 v sqrt(1 - Delta^2)/(1 - 2 v Delta). So K has one maximum, at the only root of H, or none and its supremum is the limit
 * v -> infinity. The root is sought in t = log(v/(1-v)), or log v where alpha_r = 0, so that neither end loses digits.
 *
 * <p>Source: Ninou, Kadmon, Cayco-Gajic 2025, section 3, joined for both kinds of flips.
 */
public final class StabilityMargin {

    /** Beyond these, t moves K by less than its rounding. */
    private static final double WIDEST = 80;

    private final double c;
    private final double alphaH;
    private final double alphaR;

    private StabilityMargin(LargeNetwork network) {
        c = network.compressionRatio();
        alphaH = network.hiddenFlippedFraction();
        alphaR = network.readoutFlippedFraction();
    }

    /** lambda_min, exact to about 1e-14 relative to 1 + 1/c. */
    public static double of(LargeNetwork network) {
        return new StabilityMargin(network).supremum();
    }

    /**
     * d2K/dw2 at the maximum w*, by which the density near the edge is sqrt(2 (x - lambda_min)/|K''|)/pi; 0 where the smallest eigenvalue is an atom.
     *
     * <pre>  K'' = (dH/dv)/v^2 = -8 alpha_h (1 - alpha_h)/(v s^3) - 2 ((1 - alpha_r)/(1 + v)^3 + alpha_r/(1 - v)^3)/(c v),  s^2 = (1 - 2v)^2 + 8 v alpha_h</pre>
     */
    public static double curvature(LargeNetwork network) {
        StabilityMargin margin = new StabilityMargin(network);
        return margin.atom() ? 0 : margin.curvature(margin.maximum());
    }

    private double supremum() {
        if (atom()) {
            return alphaH == 0 ? 1 : -1;
        }
        return k(maximum());
    }

    // H(infinity) = alpha_h - 1/c >= 0 (1 - 1/c for alpha_h = 0): K grows for ever, to the atom at -1 (at +1)
    private boolean atom() {
        return alphaR == 0 && (alphaH - 1 / c >= 0 || alphaH == 0 && c >= 1);
    }

    private double maximum() {
        return slope(WIDEST) >= 0 ? WIDEST : BracketedRoot.of(this::slope, -WIDEST, WIDEST);
    }

    // v, and how far it is from 1: with flipped readouts v = 1/(1 + e^-t), 1 - v = 1/(1 + e^t); else v = e^t
    private double v(double t) {
        return alphaR > 0 ? 1 / (1 + Math.exp(-t)) : Math.exp(t);
    }

    private double oneMinusV(double t) {
        return 1 / (1 + Math.exp(t));
    }

    // (1 - 2v)^2 + 8 v alpha_h = 1 + 4 w (w + Delta), without cancellation
    private double s(double v) {
        return Math.sqrt((1 - 2 * v) * (1 - 2 * v) + 8 * v * alphaH);
    }

    private double k(double t) {
        double v = v(t);
        double atoms = alphaH == 0 ? 1 - 1 / v : -(1 + s(v)) / (2 * v);
        double flipped = alphaR > 0 ? alphaR / (c * oneMinusV(t)) : 0;
        return (1 - alphaR) / (c * (1 + v)) - flipped + atoms;
    }

    // H = v^2 dK/dv
    private double slope(double t) {
        double v = v(t);
        double kept = v / (1 + v);
        double flipped = alphaR > 0 ? v / oneMinusV(t) : 0;
        return atomSlope(v) - ((1 - alphaR) * kept * kept + alphaR * flipped * flipped) / c;
    }

    // (s + 1 - 2v + 4 alpha_h v)/(2s); for v > 1/2, s - (2v - 1) = 8 v alpha_h/(s + 2v - 1)
    private double atomSlope(double v) {
        if (alphaH == 0) {
            return 1;
        }
        double s = s(v);
        return v <= 0.5 ? (s + 1 - 2 * v + 4 * alphaH * v) / (2 * s) : 2 * alphaH * v * (1 + 2 / (s + 2 * v - 1)) / s;
    }

    private double curvature(double t) {
        double v = v(t);
        double s = s(v);
        double atoms = alphaH == 0 ? 0 : 8 * alphaH * (1 - alphaH) / (s * s * s);
        double flipped = alphaR > 0 ? alphaR / Math.pow(oneMinusV(t), 3) : 0;
        return -(atoms + 2 * ((1 - alphaR) / Math.pow(1 + v, 3) + flipped) / c) / v;
    }
}
