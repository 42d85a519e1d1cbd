package org.curlew.engine.simulation;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.curlew.spi.Memory;

/**
 * The order in which each epoch visits the samples: prescribed by the task, or a fresh permutation an epoch.
 *
 * <p>Epochs are asked for in turn; one that nobody asks for (the full batch needs no order) is drawn when a later one is, so that asking changes none.
 */
public final class SampleOrder {

    private final Optional<int[][]> prescribed;
    private final RandomGenerator random;
    private final int[] current;
    private long drawn;

    public SampleOrder(Optional<int[][]> prescribed, int samples, RandomGenerator random) {
        this.prescribed = prescribed;
        this.random = random;
        current = Permutation.identity(samples);
    }

    /** All but the generator, which is kept with the streams. */
    void remember(Memory memory) {
        drawn = memory.count(drawn);
        for (int i = 0; i < current.length; i++) {
            current[i] = (int) memory.count(current[i]);
        }
    }

    /** @param epoch counted from 0, not before the one asked for last */
    public int[] of(long epoch) {
        if (prescribed.isPresent()) {
            return prescribed.get()[Math.toIntExact(epoch)];
        }
        for (; drawn <= epoch; drawn++) {
            Permutation.shuffle(current, random);
        }
        return current;
    }
}
