package org.curlew.engine.experiment;

import java.util.stream.LongStream;

/** The seeds first, first + 1, ..., first + count - 1. */
public record Seeds(long first, int count) {

    public LongStream stream() {
        return LongStream.range(first, first + count);
    }
}
