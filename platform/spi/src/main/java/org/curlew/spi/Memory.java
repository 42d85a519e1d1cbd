package org.curlew.spi;

/**
 * What a part keeps from epoch to epoch, told to the engine so that an interrupted trajectory goes on bit for bit.
 *
 * <p>One method of the part serves both ways, {@code n = memory.count(n); memory.numbers(means);}: while a checkpoint is taken it writes what it is given and gives it
 * back, while one is taken up it gives what was written. Buffers that every epoch fills anew need not be told, nor generators that came from {@link Randomness}: the
 * engine keeps those.
 */
public interface Memory {

    long count(long now);

    double number(double now);

    /** In place; the length is always the same. */
    void numbers(double[] values);

    default boolean flag(boolean now) {
        return count(now ? 1 : 0) == 1;
    }

    /** In place. */
    default void weights(Weights w) {
        for (int l = 0; l < w.depth(); l++) {
            numbers(w.layer(l).data());
        }
    }
}
