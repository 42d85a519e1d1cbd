package org.curlew.plugins.integrators;

import org.curlew.spi.LearningField;
import org.curlew.spi.Network;
import org.curlew.spi.Weights;

/**
 * Step sizes that keep the error of a step within the tolerance: a proportional-integral controller.
 *
 * <pre>  err = rms_i (error_i / (atol + rtol max(|W_i|, |W_i new|)));   a step is accepted where err <= 1
 *  h <- h clamp(0.9 err^(-0.7/q) errBefore^(0.4/q), 0.2, 5),   q = 1 + the lower of the two orders</pre>
 *
 * After a rejection the step only shrinks. Sources: Hairer, Nørsett, Wanner 1993, II.4 (starting step); Hairer, Wanner 1996, IV.2 (controller).
 */
final class StepSizes {

    private static final double SAFETY = 0.9;
    private static final double LEAST = 0.2;
    private static final double MOST = 5;

    private final double relative;
    private final double absolute;
    private final double q;
    private final Weights trial;
    private final Weights slope;
    private double before;

    StepSizes(Tableau tableau, double relative, double absolute, Network network) {
        this.relative = relative;
        this.absolute = absolute;
        q = 1.0 + Math.min(tableau.order(), tableau.embeddedOrder());
        trial = Weights.zeros(network);
        slope = Weights.zeros(network);
    }

    /** The first step from W with velocity v; from the sizes of W, v and the change of v along a small Euler step. */
    double first(LearningField field, Weights w, Weights v) {
        before = 1;
        double d0 = size(w, w, w);
        double d1 = size(v, w, w);
        if (d1 == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double h0 = d0 < 1e-5 || d1 < 1e-5 ? 1e-6 : 0.01 * d0 / d1;
        trial.set(w);
        trial.add(h0, v);
        field.velocity(trial, 0, field.samples(), slope);
        slope.add(-1, v);
        double d2 = size(slope, w, w) / h0;
        double h1 = Math.max(d1, d2) <= 1e-15 ? Math.max(1e-6, h0 * 1e-3) : Math.pow(0.01 / Math.max(d1, d2), 1 / q);
        return Math.min(100 * h0, h1);
    }

    /** err: the size of the error where the step goes from W to next, in units of the tolerance; not a number where the step left all numbers. */
    double size(Weights error, Weights w, Weights next) {
        double sum = 0;
        long n = 0;
        for (int l = 0; l < error.depth(); l++) {
            double[] e = error.layer(l).data();
            double[] from = w.layer(l).data();
            double[] to = next.layer(l).data();
            for (int i = 0; i < e.length; i++) {
                double scaled = e[i] / (absolute + relative * Math.max(Math.abs(from[i]), Math.abs(to[i])));
                sum += scaled * scaled;
            }
            n += e.length;
        }
        return Math.sqrt(sum / n);
    }

    double afterAccepted(double h, double err, boolean rejectedBefore) {
        double factor = SAFETY * Math.pow(Math.max(err, 1e-10), -0.7 / q) * Math.pow(before, 0.4 / q);
        before = Math.max(err, 1e-4);
        return h * Math.clamp(factor, LEAST, rejectedBefore ? 1 : MOST);
    }

    double afterRejected(double h, double err) {
        return Double.isFinite(err) ? h * Math.max(LEAST, SAFETY * Math.pow(err, -1 / q)) : h * LEAST;
    }
}
