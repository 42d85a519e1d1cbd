package org.curlew.engine.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.curlew.spi.Memory;
import org.curlew.spi.Randomness;

/** The streams of one seed, with the generators that were handed out in the order in which parts asked for them, so that they go on where they were. */
final class KeptStreams implements Randomness {

    private final Streams streams;
    private final List<L64X128Mix> given = new ArrayList<>();
    private boolean closed;

    KeptStreams(Streams streams) {
        this.streams = streams;
    }

    @Override
    public RandomGenerator stream(String purpose) {
        L64X128Mix fresh = streams.generator(purpose);
        if (!closed) {
            given.add(fresh);
        }
        return fresh;
    }

    /** All parts are made: who asks from here on takes a generator for a moment, or keeps account of it. */
    void close() {
        closed = true;
    }

    void remember(Memory memory) {
        if (memory.count(given.size()) != given.size()) {
            throw new IllegalStateException("parts that took another number of generators");
        }
        given.forEach(g -> g.remember(memory));
    }
}
