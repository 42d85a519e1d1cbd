package org.curlew.plugins.observables;

import java.util.random.RandomGenerator;
import org.curlew.spi.Measure;
import org.curlew.spi.Moment;
import org.curlew.spi.Network;
import org.curlew.spi.Weights;

/**
 * The curl fraction estimated with random directions z of norm 1 (Hutchinson's trace estimator); for a symmetric Jv it is zero for every choice of z.
 *
 * <pre>  ||Jv -+ Jvᵀ||_F^2 = 2 ||Jv||_F^2 -+ 2 tr(Jv Jv),   ||Jv||_F^2 ~ <||Jv z||^2>,   tr(Jv Jv) ~ <z · Jv Jv z></pre>
 */
final class ProbedCurl implements Measure {

    private final VelocityDerivative derivative;
    private final int probes;
    private final RandomGenerator random;
    private final Weights z;
    private final Weights once;
    private final Weights twice;

    ProbedCurl(Network network, VelocityDerivative derivative, int probes, RandomGenerator random) {
        this.derivative = derivative;
        this.probes = probes;
        this.random = random;
        z = Weights.zeros(network);
        once = Weights.zeros(network);
        twice = Weights.zeros(network);
    }

    @Override
    public void measure(Moment moment, double[] series) {
        if (!derivative.defined(moment)) {
            series[0] = Double.NaN;
            return;
        }
        double squares = 0;
        double trace = 0;
        for (int p = 0; p < probes; p++) {
            WeightSpace.draw(z, random);
            derivative.along(z, moment, once);
            double length = WeightSpace.norm(once);
            squares += length * length;
            if (length > 0) {
                WeightSpace.scale(once, 1 / length);
                derivative.along(once, moment, twice);
                trace += length * WeightSpace.dot(z, twice);
            }
        }
        series[0] = CurlFraction.fraction(squares - trace, squares + trace);
    }
}
