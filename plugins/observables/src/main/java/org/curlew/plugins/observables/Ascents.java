package org.curlew.plugins.observables;

import org.curlew.spi.Measure;
import org.curlew.spi.Memory;
import org.curlew.spi.Moment;

/** Counts the epochs after which the train error is larger than before. */
final class Ascents implements Measure {

    private final double floor;
    private double before = Double.NaN;
    private long ascents;

    Ascents(double floor) {
        this.floor = floor;
    }

    @Override
    public void watch(Moment moment) {
        double now = moment.trainError();
        if (now > before && now > floor) {
            ascents++;
        }
        before = now;
    }

    @Override
    public void measure(Moment moment, double[] series) {
        boolean defined = moment.epoch() > 0 && !Double.isNaN(before);
        series[0] = defined ? (double) ascents / moment.epoch() : Double.NaN;
    }

    @Override
    public void remember(Memory memory) {
        before = memory.number(before);
        ascents = memory.count(ascents);
    }
}
