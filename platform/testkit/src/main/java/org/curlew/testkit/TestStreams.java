package org.curlew.testkit;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.curlew.spi.Randomness;

/** The streams of a seed, for parts made outside an experiment. */
public record TestStreams(long seed) implements Randomness {

    @Override
    public RandomGenerator stream(String purpose) {
        return new SplittableRandom(31 * seed + purpose.hashCode());
    }
}
