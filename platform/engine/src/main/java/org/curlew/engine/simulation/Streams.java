package org.curlew.engine.simulation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.random.RandomGenerator;
import org.curlew.spi.Randomness;

/** The random streams of one seed: a generator L64X128MixRandom a purpose, its state the SHA-256 of seed and purpose, so that no stream depends on another. */
record Streams(long seed) implements Randomness {

    @Override
    public RandomGenerator stream(String purpose) {
        return generator(purpose);
    }

    L64X128Mix generator(String purpose) {
        byte[] words = (seed + "/" + purpose).getBytes(StandardCharsets.UTF_8);
        try {
            return new L64X128Mix(MessageDigest.getInstance("SHA-256").digest(words));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
