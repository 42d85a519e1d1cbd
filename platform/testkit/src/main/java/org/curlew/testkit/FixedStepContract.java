package org.curlew.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.IntStream;
import org.curlew.spi.Layer;
import org.curlew.spi.Matrix;
import org.curlew.spi.Network;
import org.curlew.spi.StandardActivation;
import org.curlew.spi.Stepping;
import org.curlew.spi.Values;
import org.curlew.spi.Weights;
import org.junit.jupiter.api.Test;

/** An integrator of fixed step converges to the flow dW/dt = v(W) with the order it claims: the slope of log error against log step. */
public interface FixedStepContract extends IntegratorContract {

    /** The order p: the error at a fixed time is proportional to h^p. */
    int order();

    /** Parameter values with which an epoch over {@link IntegratorContract#SAMPLES} samples is one step h of the full-batch flow, without constraint. */
    Map<String, ?> oneStepOf(double h);

    // w1' = w2, w2' = -w1 with a frequency that depends on w3, and w3' = w3 (1 - w3) logistic
    @Test
    default void the_error_falls_with_the_step_to_the_power_of_the_order() {
        int[] steps = {16, 32, 64, 128};
        double[] x = IntStream.of(steps).mapToDouble(n -> -Math.log(n)).toArray();
        double[] y = IntStream.of(steps).mapToDouble(n -> Math.log(error(n))).toArray();
        assertThat(slope(x, y)).isCloseTo(order(), within(0.1));
    }

    private double error(int steps) {
        double time = 2;
        Network network =
                new Network(java.util.List.of(new Layer("W1", "output", "K", 1, 3, StandardActivation.LINEAR)));
        Weights w = new Weights(java.util.List.of(Matrix.of(new double[][] {{1, 0, 0.2}})));
        Values values = Values.of(contribution().name(), contribution().parameters(), oneStepOf(time / steps));
        Stepping stepping = contribution().create(values, network, SAMPLES);
        AnalyticField field =
                new AnalyticField(SAMPLES, stepping.largestMinibatch(), w, FixedStepContract::turnAndSaturate);
        for (int step = 0; step < steps; step++) {
            stepping.epoch(field, w);
        }
        // w3 = 1 / (1 + 4 exp(-t)); the angle is the integral of 1 + w3
        double angle = time + Math.log((Math.exp(time) + 4) / 5);
        double[] got = w.layer(0).data();
        double logistic = 1 / (1 + 4 * Math.exp(-time));
        return Math.hypot(Math.hypot(got[0] - Math.cos(angle), got[1] + Math.sin(angle)), got[2] - logistic);
    }

    private static void turnAndSaturate(Weights at, Weights velocity) {
        double[] w = at.layer(0).data();
        double[] v = velocity.layer(0).data();
        v[0] = (1 + w[2]) * w[1];
        v[1] = -(1 + w[2]) * w[0];
        v[2] = w[2] * (1 - w[2]);
    }

    // least squares
    private static double slope(double[] x, double[] y) {
        double meanX = java.util.Arrays.stream(x).average().orElseThrow();
        double meanY = java.util.Arrays.stream(y).average().orElseThrow();
        double xy = 0;
        double xx = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - meanX) * (y[i] - meanY);
            xx += (x[i] - meanX) * (x[i] - meanX);
        }
        return xy / xx;
    }
}
