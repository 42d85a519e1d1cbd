package org.curlew.plugins.observables;

import java.util.random.RandomGenerator;
import org.curlew.spi.Weights;

/** All weights of a network as one vector: inner product, norm, sums. */
final class WeightSpace {

    private WeightSpace() {}

    static double dot(Weights a, Weights b) {
        double sum = 0;
        for (int l = 0; l < a.depth(); l++) {
            double[] x = a.layer(l).data();
            double[] y = b.layer(l).data();
            for (int i = 0; i < x.length; i++) {
                sum += x[i] * y[i];
            }
        }
        return sum;
    }

    static double norm(Weights a) {
        return Math.sqrt(dot(a, a));
    }

    /** out = a + s b; out may be a. */
    static void add(Weights a, double s, Weights b, Weights out) {
        for (int l = 0; l < a.depth(); l++) {
            double[] x = a.layer(l).data();
            double[] y = b.layer(l).data();
            double[] sum = out.layer(l).data();
            for (int i = 0; i < x.length; i++) {
                sum[i] = x[i] + s * y[i];
            }
        }
    }

    static void scale(Weights a, double s) {
        for (int l = 0; l < a.depth(); l++) {
            double[] x = a.layer(l).data();
            for (int i = 0; i < x.length; i++) {
                x[i] *= s;
            }
        }
    }

    /** A direction uniform on the sphere: norm 1. */
    static void draw(Weights direction, RandomGenerator random) {
        for (int l = 0; l < direction.depth(); l++) {
            double[] x = direction.layer(l).data();
            for (int i = 0; i < x.length; i++) {
                x[i] = random.nextGaussian();
            }
        }
        scale(direction, 1 / norm(direction));
    }
}
