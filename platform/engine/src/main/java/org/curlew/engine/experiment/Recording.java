package org.curlew.engine.experiment;

import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * How long an experiment runs and when it is measured.
 *
 * @param epochs E, passes over the training set
 * @param points n, logarithmically spaced recordings between epoch 1 and E
 * @param weights whether the weights are kept at every recorded epoch
 */
public record Recording(long epochs, int points, boolean weights) {

    /** Epoch 0 and unique(round(geomspace(1, E, n))). */
    public long[] recordedEpochs() {
        if (points == 1) {
            return new long[] {0, epochs};
        }
        double step = Math.log(epochs) / (points - 1);
        LongStream spaced =
                IntStream.range(0, points).mapToLong(i -> i == points - 1 ? epochs : Math.round(Math.exp(i * step)));
        return LongStream.concat(LongStream.of(0), spaced).distinct().toArray();
    }
}
