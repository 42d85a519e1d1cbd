package org.curlew.plugins.integrators;

import java.util.List;
import java.util.Map;
import org.curlew.spi.Integrator;
import org.curlew.spi.Layer;
import org.curlew.spi.Matrix;
import org.curlew.spi.Network;
import org.curlew.spi.StandardActivation;
import org.curlew.spi.Stepping;
import org.curlew.spi.Values;
import org.curlew.spi.Weights;
import org.curlew.testkit.AnalyticField;

/** The scalar network M = N = K = 1: dw1/dt = d1 w2 (t - w1 w2), dw2/dt = d2 w1 (t - w1 w2). */
final class Scalar {

    static final Network NETWORK = new Network(List.of(
            new Layer("W1", "hidden", "N", 1, 1, StandardActivation.LINEAR),
            new Layer("W2", "output", "K", 1, 1, StandardActivation.LINEAR)));

    private Scalar() {}

    static Weights weights(double w1, double w2) {
        return new Weights(List.of(Matrix.of(new double[][] {{w1}}), Matrix.of(new double[][] {{w2}})));
    }

    static double w1(Weights w) {
        return w.layer(0).data()[0];
    }

    static double w2(Weights w) {
        return w.layer(1).data()[0];
    }

    static AnalyticField.Flow learning(double t, double d1, double d2) {
        return (at, v) -> {
            double e = t - w1(at) * w2(at);
            v.layer(0).data()[0] = d1 * w2(at) * e;
            v.layer(1).data()[0] = d2 * w1(at) * e;
        };
    }

    /** Looks at the weights after every epoch. */
    interface Look {
        void at(Weights weights);
    }

    static Stepping run(
            Integrator integrator, Map<String, ?> given, AnalyticField.Flow flow, Weights w, int epochs, Look look) {
        Values values = Values.of(integrator.name(), integrator.parameters(), given);
        Stepping stepping = integrator.create(values, NETWORK, 1);
        AnalyticField field = new AnalyticField(1, 1, w, flow);
        for (int epoch = 0; epoch < epochs && stepping.stalled().isEmpty(); epoch++) {
            stepping.epoch(field, w);
            look.at(w);
        }
        return stepping;
    }
}
