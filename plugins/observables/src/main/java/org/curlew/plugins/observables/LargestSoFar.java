package org.curlew.plugins.observables;

import java.util.function.ToDoubleFunction;
import org.curlew.spi.Measure;
import org.curlew.spi.Memory;
import org.curlew.spi.Moment;

/** The largest value so far of what is watched after every epoch; once it is not defined it stays so. */
final class LargestSoFar implements Measure {

    private final ToDoubleFunction<Moment> watched;
    private double largest = Double.NEGATIVE_INFINITY;

    LargestSoFar(ToDoubleFunction<Moment> watched) {
        this.watched = watched;
    }

    @Override
    public void watch(Moment moment) {
        largest = Math.max(largest, watched.applyAsDouble(moment));
    }

    @Override
    public void measure(Moment moment, double[] series) {
        series[0] = largest;
    }

    @Override
    public void remember(Memory memory) {
        largest = memory.number(largest);
    }
}
