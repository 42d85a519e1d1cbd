package org.curlew.engine.theory;

import java.util.List;
import java.util.stream.Stream;

/**
 * x = K(w) with w written through the two atoms of D1, w = G1(z) = (1 - alpha_h)/(z - 1) + alpha_h/(z + 1):
 *
 * <pre>  x(z) = z + shift + sum_k m_k/(z - p_k),   shift = (1 - 2 alpha_r)/c</pre>
 *
 * <p>The poles are where w = 1 (masses (1 - alpha_r) beta/c) and w = -1 (masses alpha_r gamma/c), at most four, b1 < -1 < a1 < b2 < 1 < a2, all masses positive:
 * 1/(1 - w) = 1 + sum beta_k/(z - a_k), 1/(1 + w) = 1 - sum gamma_k/(z - b_k). So for a real x the equation x(z) = x has at most one root with Im z > 0: it is the
 * subordination function of the free convolution, and no branch has to be chosen. G(x) = G1(z), density -Im G/pi.
 */
final class SubordinationMap {

    /** A pole with its distances from the atoms of D1, which for a tiny share of flips are far smaller than the rounding of its place. */
    private record Pole(double aboveLower, double aboveUpper, double mass) {

        double place() {
            return Math.abs(aboveLower) < Math.abs(aboveUpper) ? aboveLower - 1 : aboveUpper + 1;
        }

        double minus(Pole other) {
            boolean atLower = Math.abs(aboveLower) + Math.abs(other.aboveLower)
                    < Math.abs(aboveUpper) + Math.abs(other.aboveUpper);
            return atLower ? aboveLower - other.aboveLower : aboveUpper - other.aboveUpper;
        }
    }

    private final double shift;
    private final List<Pole> poles;
    private final double alphaH;

    SubordinationMap(LargeNetwork network) {
        double c = network.compressionRatio();
        double kept = (1 - network.readoutFlippedFraction()) / c;
        double flipped = network.readoutFlippedFraction() / c;
        alphaH = network.hiddenFlippedFraction();
        shift = (1 - 2 * network.readoutFlippedFraction()) / c;
        double q = Math.sqrt(9 - 8 * alphaH); // a = (1 ± q)/2, the roots of z^2 - z - 2 (1 - alpha_h)
        double a1 = 4 * alphaH / (3 + q); // a1 + 1
        double a2 = 4 * (1 - alphaH) / (q + 1); // a2 - 1
        double r = Math.sqrt(1 + 8 * alphaH); // b = (-1 ± r)/2, the roots of z^2 + z - 2 alpha_h
        double b1 = -4 * alphaH / (1 + r); // b1 + 1
        double b2 = -4 * (1 - alphaH) / (3 + r); // b2 - 1
        poles = Stream.of(
                        new Pole(b1, b1 - 2, flipped * (b1 - 2) * b1 / r),
                        new Pole(a1, a1 - 2, kept * (2 - a1) * a1 / q),
                        new Pole(b2 + 2, b2, flipped * (2 + b2) * -b2 / r),
                        new Pole(a2 + 2, a2, kept * (2 + a2) * a2 / q))
                .filter(p -> p.mass > 0)
                .toList();
    }

    int size() {
        return poles.size();
    }

    double pole(int k) {
        return poles.get(k).place();
    }

    /** p_k - p_j. */
    double distance(int k, int j) {
        return poles.get(k).minus(poles.get(j));
    }

    double mass(int k) {
        return poles.get(k).mass;
    }

    double shift() {
        return shift;
    }

    /** x(p_k + t). */
    double x(int k, double t) {
        double sum = 0;
        for (int j = 0; j < size(); j++) {
            sum += mass(j) / (distance(k, j) + t);
        }
        return pole(k) + t + shift + sum;
    }

    /** sum_j m_j/(z - p_j)^n at z = p_k + t, n = 2 or 3. */
    double sum(int k, double t, int n) {
        double sum = 0;
        for (int j = 0; j < size(); j++) {
            double inverse = 1 / (distance(k, j) + t);
            sum += mass(j) * inverse * inverse * (n == 3 ? inverse : 1);
        }
        return sum;
    }

    /** The share of eigenvalues below x(z) at z = p_k + t outside the spectrum: the closed form of {@link JacobianSpectrum} with every argument 0 or pi. */
    double massBelow(LargeNetwork network, int k, double t) {
        double alphaR = network.readoutFlippedFraction();
        double c = network.compressionRatio();
        double aboveLower = poles.get(k).aboveLower + t;
        double aboveUpper = poles.get(k).aboveUpper + t;
        double w = (alphaH < 1 ? (1 - alphaH) / aboveUpper : 0) + (alphaH > 0 ? alphaH / aboveLower : 0);
        return 1
                - (aboveUpper < 0 ? 1 - alphaH : 0)
                - (aboveLower < 0 ? alphaH : 0)
                - (w > 1 ? (1 - alphaR) / c : 0)
                + (w < -1 ? alphaR / c : 0);
    }
}
