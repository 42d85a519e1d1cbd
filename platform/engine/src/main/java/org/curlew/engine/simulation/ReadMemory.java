package org.curlew.engine.simulation;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.curlew.spi.Memory;

/** Memory on its way back: what was written, in the same order. */
record ReadMemory(DataInputStream in) implements Memory {

    @Override
    public long count(long now) {
        try {
            return in.readLong();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public double number(double now) {
        return Double.longBitsToDouble(count(0));
    }

    @Override
    public void numbers(double[] values) {
        if (count(0) != values.length) {
            throw new IllegalStateException("another number of values than was kept");
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = number(0);
        }
    }
}
