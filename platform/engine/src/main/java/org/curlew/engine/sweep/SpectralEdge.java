package org.curlew.engine.sweep;

import org.curlew.engine.theory.LargeNetwork;
import org.curlew.engine.theory.StabilityMargin;

/**
 * The smallest edge of the spectrum of J and how far it moves in a network of finite size.
 *
 * <pre>  lambda = K(w*) = sup K,   sigma = (|K''(w*)|/2)^(1/3) M^(-2/3)   (see StabilityMargin)</pre>
 *
 * The density near the edge is sqrt(2 (x - lambda)/|K''|)/pi, so the smallest eigenvalue of an M x M matrix is lambda + sigma X with -X the Tracy-Widom law of
 * order 1 (mean -1.21, deviation 1.27). Source of the edge: Ninou, Kadmon, Cayco-Gajic 2025, section 3; of the law: Tracy and Widom 1996.
 *
 * @param lambda the edge of the infinite network
 * @param sigma width of the smallest eigenvalue; 0 at an edge that is an atom
 */
public record SpectralEdge(double lambda, double sigma) {

    public static SpectralEdge of(LargeNetwork network, int inputs) {
        double curvature = Math.abs(StabilityMargin.curvature(network));
        double sigma = Math.cbrt(curvature / 2) * Math.pow(inputs, -2.0 / 3);
        return new SpectralEdge(StabilityMargin.of(network), Double.isFinite(sigma) ? sigma : 0);
    }
}
