package org.curlew.plugins.observables;

import org.curlew.spi.Measure;
import org.curlew.spi.Observable;
import org.curlew.spi.ObservableSetting;
import org.curlew.spi.Values;
import org.pf4j.Extension;

/** Train error, C = 1/2 <(y - target)^2>, mean over training samples and outputs; unit: squared activity. */
@Extension
public final class TrainError implements Observable {

    @Override
    public String name() {
        return "train-error";
    }

    @Override
    public String title() {
        return "Train error";
    }

    @Override
    public String summary() {
        return "Half the mean squared error over training samples and outputs.";
    }

    @Override
    public String equation() {
        return "C = \\tfrac{1}{2}\\langle (y - y^{*})^2\\rangle";
    }

    @Override
    public String reference() {
        return "Ninou, Kadmon, Cayco-Gajic 2025, arXiv:2510.02765";
    }

    @Override
    public boolean logarithmic() {
        return true;
    }

    @Override
    public boolean needsErrorsOnly(Values values) {
        return true;
    }

    @Override
    public Measure create(Values values, ObservableSetting setting) {
        return (moment, series) -> series[0] = moment.trainError();
    }
}
