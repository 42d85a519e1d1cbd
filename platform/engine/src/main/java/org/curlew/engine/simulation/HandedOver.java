package org.curlew.engine.simulation;

import java.util.Arrays;
import org.curlew.spi.LocalRule;
import org.curlew.spi.Memory;

/** Hands the state that one rule keeps over to another of the same kind; allocates nothing once it is large enough. */
final class HandedOver implements Memory {

    private long[] kept = new long[0];
    private int place;
    private boolean giving;

    void from(LocalRule one, LocalRule other) {
        tell(one, false);
        tell(other, true);
    }

    private void tell(LocalRule rule, boolean give) {
        giving = give;
        place = 0;
        rule.remember(this);
    }

    @Override
    public long count(long now) {
        if (place == kept.length) {
            kept = Arrays.copyOf(kept, 2 * place + 16);
        }
        if (!giving) {
            kept[place] = now;
        }
        return kept[place++];
    }

    @Override
    public double number(double now) {
        return Double.longBitsToDouble(count(Double.doubleToRawLongBits(now)));
    }

    @Override
    public void numbers(double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = number(values[i]);
        }
    }
}
