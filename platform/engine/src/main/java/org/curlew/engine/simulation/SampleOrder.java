package org.curlew.engine.simulation;

import java.util.Optional;
import java.util.random.RandomGenerator;

/** The order in which each epoch visits the samples: prescribed by the task, or a fresh permutation an epoch. Epochs are asked for in turn. */
final class SampleOrder {

    private final Optional<int[][]> prescribed;
    private final RandomGenerator random;
    private final int[] current;

    SampleOrder(Optional<int[][]> prescribed, int samples, RandomGenerator random) {
        this.prescribed = prescribed;
        this.random = random;
        current = Permutation.identity(samples);
    }

    /** @param epoch counted from 0 */
    int[] of(long epoch) {
        if (prescribed.isPresent()) {
            return prescribed.get()[Math.toIntExact(epoch)];
        }
        Permutation.shuffle(current, random);
        return current;
    }
}
