package org.curlew.plugins.observables;

import java.util.List;
import org.curlew.spi.Measure;
import org.curlew.spi.Network;
import org.curlew.spi.Observable;
import org.curlew.spi.ObservableSetting;
import org.curlew.spi.Parameter;
import org.curlew.spi.Values;
import org.pf4j.Extension;

/**
 * Curl fraction: how far the velocity field of learning is from a gradient.
 *
 * <pre>  ||Jv - Jvᵀ||_F / (||Jv - Jvᵀ||_F + ||Jv + Jvᵀ||_F),   Jv = ∂v/∂w</pre>
 *
 * v: mean update over the training set, w: all weights. 0 for any gradient system, 1 for pure rotation. Up to the given number of weights exact, by central differences
 * entry by entry; beyond, estimated with random probe vectors. Not defined (NaN) where v vanishes around w or is itself random.
 */
@Extension
public final class CurlFraction implements Observable {

    @Override
    public String name() {
        return "curl-fraction";
    }

    @Override
    public String title() {
        return "Curl fraction";
    }

    @Override
    public String summary() {
        return "0 where the rule follows the gradient of some function, 1 where it only rotates.";
    }

    @Override
    public String equation() {
        return "\\frac{\\lVert J_v - J_v^{\\top}\\rVert_F}{\\lVert J_v - J_v^{\\top}\\rVert_F + \\lVert J_v + J_v^{\\top}\\rVert_F}";
    }

    @Override
    public String reference() {
        return "Ninou, Kadmon, Cayco-Gajic 2025, arXiv:2510.02765";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.integer("exactUpTo", 200)
                        .meaning("Most weights for which the Jacobian is computed entry by entry")
                        .unit("weights")
                        .range(0, 5000)
                        .logarithmicScale(),
                Parameter.integer("probes", 16)
                        .meaning("Random probe vectors for larger networks; the error falls with their root")
                        .range(1, 10_000)
                        .logarithmicScale()
                        .reference("Hutchinson 1989, Commun. Stat. Simul. Comput. 18:1059"));
    }

    /** A velocity takes three passes (forward, back, update), a derivative two velocities; a probe takes two derivatives. */
    @Override
    public double passes(Values values, Network network) {
        return 6.0 * (exact(values, network) ? network.weightCount() : 2 * values.integer("probes"));
    }

    @Override
    public Measure create(Values values, ObservableSetting setting) {
        VelocityDerivative derivative = new VelocityDerivative(setting.network());
        return exact(values, setting.network())
                ? new ExactCurl(setting.network(), derivative)
                : new ProbedCurl(
                        setting.network(),
                        derivative,
                        values.integer("probes"),
                        setting.randomness().stream("curl-probes"));
    }

    /** The fraction of ||Jv - Jvᵀ||^2 and ||Jv + Jvᵀ||^2. */
    static double fraction(double antisymmetric, double symmetric) {
        double curl = Math.sqrt(Math.max(0, antisymmetric));
        return curl / (curl + Math.sqrt(Math.max(0, symmetric)));
    }

    private static boolean exact(Values values, Network network) {
        return network.weightCount() <= values.integer("exactUpTo");
    }
}
