package org.curlew.plugins.observables;

import java.util.function.ToDoubleFunction;
import org.curlew.spi.Measure;
import org.curlew.spi.Memory;
import org.curlew.spi.Moment;

/** The first epoch seen at which an error is below the threshold; NaN until then, and nothing is computed any more afterwards. */
final class FirstBelow implements Measure {

    private final ToDoubleFunction<Moment> error;
    private final double threshold;
    private double first = Double.NaN;

    FirstBelow(ToDoubleFunction<Moment> error, double threshold) {
        this.error = error;
        this.threshold = threshold;
    }

    @Override
    public void watch(Moment moment) {
        if (Double.isNaN(first) && error.applyAsDouble(moment) < threshold) {
            first = moment.epoch();
        }
    }

    @Override
    public void measure(Moment moment, double[] series) {
        watch(moment);
        series[0] = first;
    }

    @Override
    public void remember(Memory memory) {
        first = memory.number(first);
    }
}
