package org.curlew.plugins.observables;

import java.util.List;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Matrix;
import org.curlew.spi.Measure;
import org.curlew.spi.Network;
import org.curlew.spi.Observable;
import org.curlew.spi.ObservableSetting;
import org.curlew.spi.Values;
import org.pf4j.Extension;

/**
 * Participation ratio of each hidden layer over the training set: in how many dimensions its activity varies.
 *
 * <pre>  (Σ λ_i)^2 / Σ λ_i^2 = (tr C)^2 / tr(C C),   C = <(h - <h>)(h - <h>)ᵀ></pre>
 *
 * λ_i: eigenvalues of C. From 1, where one direction holds all variance, to N, where all hold as much. Not defined (NaN) where the activity does not vary.
 */
@Extension
public final class ParticipationRatio implements Observable {

    /** Share of the squared activity below which a variance is rounding. */
    private static final double ROUNDING = 1e-28;

    @Override
    public String name() {
        return "participation-ratio";
    }

    @Override
    public String title() {
        return "Participation ratio";
    }

    @Override
    public String summary() {
        return "In how many dimensions the hidden activity varies over the training set, one series a hidden layer.";
    }

    @Override
    public String equation() {
        return "\\frac{\\bigl(\\sum_i \\lambda_i\\bigr)^2}{\\sum_i \\lambda_i^2},\\quad \\lambda_i\\ \\text{of}\\ \\mathrm{cov}(h)";
    }

    @Override
    public String reference() {
        return "Gao, Trautmann, Yu, Santhanam, Ryu, Shenoy, Ganguli 2017, bioRxiv 214262";
    }

    @Override
    public String unit() {
        return "dimensions";
    }

    @Override
    public List<String> series(Values values, Network network) {
        return network.layers().stream()
                .filter(l -> l != network.readout())
                .map(l -> l.neurons().replace(' ', '-'))
                .toList();
    }

    @Override
    public void check(Values values, Network network) {
        if (network.depth() < 2) {
            throw new InvalidInput("", "participation-ratio: there is no hidden layer");
        }
    }

    /** The covariance takes N products a sample and hidden neuron, a forward pass M. */
    @Override
    public double passes(Values values, Network network) {
        double covariances = network.layers().stream()
                .filter(l -> l != network.readout())
                .mapToDouble(l -> 0.5 * l.postsynaptic() * l.postsynaptic())
                .sum();
        return network.depth() - 1 + covariances / network.weightCount();
    }

    @Override
    public Measure create(Values values, ObservableSetting setting) {
        return (moment, series) -> {
            for (int l = 0; l < series.length; l++) {
                series[l] = ratio(moment.activity(l));
            }
        };
    }

    /** Of the columns of h, samples x N. */
    static double ratio(Matrix h) {
        int n = h.columns();
        double[] centred = centred(h);
        double trace = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double c = 0;
                for (int at = 0; at < centred.length; at += n) {
                    c += centred[at + i] * centred[at + j];
                }
                trace += i == j ? c : 0;
                squares += (i == j ? 1 : 2) * c * c;
            }
        }
        double size = h.norm();
        return trace > ROUNDING * size * size ? trace * trace / squares : Double.NaN;
    }

    private static double[] centred(Matrix h) {
        double[] centred = h.data().clone();
        int n = h.columns();
        for (int i = 0; i < n; i++) {
            double mean = 0;
            for (int at = i; at < centred.length; at += n) {
                mean += centred[at] / h.rows();
            }
            for (int at = i; at < centred.length; at += n) {
                centred[at] -= mean;
            }
        }
        return centred;
    }
}
