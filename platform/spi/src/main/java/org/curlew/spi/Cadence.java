package org.curlew.spi;

/**
 * When an observable looks.
 *
 * @param watchesFrom first epoch after which it looks at every epoch; {@link Long#MAX_VALUE} where the recorded epochs are enough
 * @param meaning the same in words, such as "every epoch of the last 1000"
 */
public record Cadence(long watchesFrom, String meaning) {

    /** At the recorded epochs only. */
    public static final Cadence RECORDED = new Cadence(Long.MAX_VALUE, "at the recorded epochs");

    /** After every epoch. */
    public static final Cadence EVERY_EPOCH = new Cadence(0, "after every epoch");

    /** After every one of the last epochs of a trajectory of the given length. */
    public static Cadence last(long window, long epochs) {
        return new Cadence(Math.max(0, epochs - window), "after every one of the last " + window + " epochs");
    }
}
