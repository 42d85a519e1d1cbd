package org.curlew.engine.simulation;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.curlew.spi.Memory;

/** Memory on its way out: what is told is written and given back as it is. */
record WrittenMemory(DataOutputStream out) implements Memory {

    @Override
    public long count(long now) {
        try {
            out.writeLong(now);
            return now;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public double number(double now) {
        count(Double.doubleToRawLongBits(now));
        return now;
    }

    @Override
    public void numbers(double[] values) {
        count(values.length);
        for (double value : values) {
            number(value);
        }
    }
}
