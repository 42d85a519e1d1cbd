package org.curlew.plugins.observables;

import org.curlew.spi.Measure;
import org.curlew.spi.Memory;
import org.curlew.spi.Moment;
import org.curlew.spi.Network;
import org.curlew.spi.Weights;

/**
 * Follows mean and spread of every weight over the epochs after..E, in one pass (Welford 1962), so that weights that freeze give exactly zero.
 *
 * <pre>  n <- n + 1,   d = w - wbar,   wbar <- wbar + d / n,   m2 <- m2 + d (w - wbar)</pre>
 */
final class Wandering implements Measure {

    private final long after;
    private final long last;
    private final Weights mean;
    private double m2;
    private long n;

    /** @param after the epoch after which weights are followed @param last E */
    Wandering(Network network, long after, long last) {
        this.after = after;
        this.last = last;
        mean = Weights.zeros(network);
    }

    @Override
    public void watch(Moment moment) {
        if (moment.epoch() <= after) {
            return;
        }
        n++;
        for (int l = 0; l < mean.depth(); l++) {
            double[] w = moment.weights().layer(l).data();
            double[] wbar = mean.layer(l).data();
            for (int i = 0; i < w.length; i++) {
                double d = w[i] - wbar[i];
                wbar[i] += d / n;
                m2 += d * (w[i] - wbar[i]);
            }
        }
    }

    @Override
    public void measure(Moment moment, double[] series) {
        series[0] = moment.epoch() == last && n > 1 ? q() : Double.NaN;
    }

    private double q() {
        double sum = 0;
        long weights = 0;
        for (int l = 0; l < mean.depth(); l++) {
            for (double wbar : mean.layer(l).data()) {
                sum += wbar;
                weights++;
            }
        }
        double squares = 0;
        for (int l = 0; l < mean.depth(); l++) {
            for (double wbar : mean.layer(l).data()) {
                squares += (wbar - sum / weights) * (wbar - sum / weights);
            }
        }
        double q = m2 / n / squares;
        return Double.isInfinite(q) ? Double.NaN : q;
    }

    @Override
    public void remember(Memory memory) {
        memory.weights(mean);
        m2 = memory.number(m2);
        n = memory.count(n);
    }
}
