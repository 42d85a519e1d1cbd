package org.curlew.engine.simulation;

import java.util.random.RandomGenerator;
import org.curlew.spi.Memory;

/**
 * The generator L64X128MixRandom of the Java platform, number for number, with a state that can be kept.
 *
 * <pre>  z = mix(s + x0),   s <- M s + a,   (x0, x1) <- xoroshiro128(x0, x1)</pre>
 *
 * Source: Steele, Vigna 2021, doi:10.1145/3485525.
 */
final class L64X128Mix implements RandomGenerator {

    private static final long MULTIPLIER = 0xd1342543de82ef95L;
    private static final long MIX = 0xdaba0b6eb09322e3L;

    private final long a;
    private long s;
    private long x0;
    private long x1;

    /** @param seed 32 bytes: a, s, x0, x1, each with its first byte highest */
    L64X128Mix(byte[] seed) {
        a = word(seed, 0) | 1;
        s = word(seed, 8);
        x0 = word(seed, 16);
        x1 = word(seed, 24);
        if ((x0 | x1) == 0) {
            x1 = 1; // a state of zeros would stay; no SHA-256 is known that gives it
        }
    }

    private static long word(byte[] seed, int from) {
        long word = 0;
        for (int i = from; i < from + 8; i++) {
            word = word << 8 | seed[i] & 0xFF;
        }
        return word;
    }

    @Override
    public long nextLong() {
        long z = s + x0;
        z = (z ^ z >>> 32) * MIX;
        z = (z ^ z >>> 32) * MIX;
        s = MULTIPLIER * s + a;
        long other = x1 ^ x0;
        x0 = Long.rotateLeft(x0, 24) ^ other ^ other << 16;
        x1 = Long.rotateLeft(other, 37);
        return z ^ z >>> 32;
    }

    void remember(Memory memory) {
        s = memory.count(s);
        x0 = memory.count(x0);
        x1 = memory.count(x1);
    }
}
