package org.curlew.testkit;

import java.util.ArrayDeque;
import java.util.Deque;
import org.curlew.spi.Memory;

/** Keeps what one part tells and gives it to another of the same kind. */
final class KeptMemory implements Memory {

    private final Deque<Object> values = new ArrayDeque<>();
    private boolean giving;

    /** From here on what was kept is given back, in the same order. */
    KeptMemory give() {
        giving = true;
        return this;
    }

    /** Whether all that was kept was given back. */
    boolean spent() {
        return giving && values.isEmpty();
    }

    @Override
    public long count(long now) {
        return giving ? (Long) values.removeFirst() : keep(now);
    }

    @Override
    public double number(double now) {
        return giving ? (Double) values.removeFirst() : keep(now);
    }

    @Override
    public void numbers(double[] now) {
        if (giving) {
            System.arraycopy((double[]) values.removeFirst(), 0, now, 0, now.length);
        } else {
            keep(now.clone());
        }
    }

    private <T> T keep(T value) {
        values.addLast(value);
        return value;
    }
}
