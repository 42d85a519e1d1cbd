package org.curlew.testkit;

import java.util.Arrays;
import java.util.List;
import org.curlew.spi.Cadence;
import org.curlew.spi.Measure;
import org.curlew.spi.Moment;
import org.curlew.spi.Network;
import org.curlew.spi.Observable;
import org.curlew.spi.ObservableSetting;
import org.curlew.spi.Parameter;
import org.curlew.spi.Values;

/** An observable whose series hold a value before it writes to them: it shows what is not written. */
record Prefilled(Observable observable, double before) implements Observable {

    @Override
    public String name() {
        return observable.name();
    }

    @Override
    public String title() {
        return observable.title();
    }

    @Override
    public String summary() {
        return observable.summary();
    }

    @Override
    public List<Parameter> parameters() {
        return observable.parameters();
    }

    @Override
    public List<String> series(Values values, Network network) {
        return observable.series(values, network);
    }

    @Override
    public Cadence cadence(Values values, long epochs) {
        return observable.cadence(values, epochs);
    }

    @Override
    public Measure create(Values values, ObservableSetting setting) {
        Measure measure = observable.create(values, setting);
        return new Measure() {
            @Override
            public void measure(Moment moment, double[] series) {
                Arrays.fill(series, before);
                measure.measure(moment, series);
            }

            @Override
            public void watch(Moment moment) {
                measure.watch(moment);
            }
        };
    }
}
