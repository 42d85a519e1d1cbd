package org.curlew.spi;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * How weights are drawn: uniform on ±g/sqrt(fan-in), or normal with standard deviation g/sqrt(fan-in).
 *
 * @param range g, the initialisation range
 * @param distribution {@code uniform} or {@code normal}
 */
public record InitialWeights(double range, String distribution) {

    public static final List<String> DISTRIBUTIONS = List.of("uniform", "normal");

    public Weights draw(Network network, RandomGenerator random) {
        Weights weights = Weights.zeros(network);
        for (Matrix w : weights.layers()) {
            double scale = range / Math.sqrt(w.columns());
            double[] data = w.data();
            for (int i = 0; i < data.length; i++) {
                data[i] = scale * (distribution.equals("normal") ? random.nextGaussian() : 2 * random.nextDouble() - 1);
            }
        }
        return weights;
    }
}
