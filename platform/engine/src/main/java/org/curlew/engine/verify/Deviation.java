package org.curlew.engine.verify;

import org.curlew.engine.simulation.Trajectory;
import org.curlew.spi.Matrix;
import tools.jackson.databind.JsonNode;

/** How far a trajectory is from what was expected: max |got - expected| / max |expected| over every matrix and error of every epoch. */
final class Deviation {

    private Deviation() {}

    static double largest(JsonNode expected, Trajectory got) {
        if (got.epochs().length != expected.size()) {
            return Double.POSITIVE_INFINITY;
        }
        double largest = 0;
        for (int e = 0; e < got.epochs().length; e++) {
            JsonNode epoch = expected.get(e);
            if (epoch.path("epoch").asLong() != got.epochs()[e]) {
                return Double.POSITIVE_INFINITY;
            }
            for (int l = 0; l < got.weights().get(e).layers().size(); l++) {
                String name = "W" + (l + 1);
                Matrix reference = ReferenceFields.matrix("expected/" + e + "/" + name, epoch.path(name));
                largest = worse(
                        largest, of(reference, got.weights().get(e).layers().get(l)));
            }
            largest = worse(largest, of(epoch.path("trainError"), got.series().get("train-error")[e]));
            largest = worse(largest, of(epoch.path("testError"), got.series().get("test-error")[e]));
        }
        return largest;
    }

    // What is not a number is infinitely far.
    private static double worse(double largest, double deviation) {
        return Double.isNaN(deviation) ? Double.POSITIVE_INFINITY : Math.max(largest, deviation);
    }

    private static double of(JsonNode expected, double got) {
        double reference = expected.asDouble();
        double difference = Math.abs(got - reference);
        return difference == 0 ? 0 : difference / Math.abs(reference);
    }

    private static double of(Matrix expected, Matrix got) {
        if (!expected.sameShape(got)) {
            return Double.POSITIVE_INFINITY;
        }
        double difference = 0;
        double size = 0;
        for (int i = 0; i < expected.data().length; i++) {
            double distance = Math.abs(got.data()[i] - expected.data()[i]);
            difference = worse(difference, distance);
            size = Math.max(size, Math.abs(expected.data()[i]));
        }
        return difference == 0 ? 0 : difference / size;
    }
}
