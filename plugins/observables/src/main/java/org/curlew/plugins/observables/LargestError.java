package org.curlew.plugins.observables;

import java.util.function.ToDoubleFunction;
import org.curlew.spi.Cadence;
import org.curlew.spi.Measure;
import org.curlew.spi.Moment;
import org.curlew.spi.Observable;
import org.curlew.spi.ObservableSetting;
import org.curlew.spi.Values;

/**
 * Largest error so far, over every epoch and not only over the recorded ones; unit: squared activity.
 *
 * <pre>  max over t' <= t of C(t')</pre>
 *
 * Not defined (NaN) where there are no targets. Train and test error have one each, since a plugin's contributions are classes.
 */
class LargestError implements Observable {

    private final String of;
    private final String symbol;
    private final ToDoubleFunction<Moment> error;

    /**
     * @param of test or train
     * @param symbol LaTeX
     */
    LargestError(String of, String symbol, ToDoubleFunction<Moment> error) {
        this.of = of;
        this.symbol = symbol;
        this.error = error;
    }

    @Override
    public String name() {
        return "max-" + of + "-error";
    }

    @Override
    public String title() {
        return "Largest " + of + " error so far";
    }

    @Override
    public String summary() {
        return "The largest " + of + " error of all epochs so far, recorded or not.";
    }

    @Override
    public String equation() {
        return "\\max_{t' \\le t} " + symbol + "(t')";
    }

    @Override
    public String reference() {
        return "Ninou, Kadmon, Cayco-Gajic 2025, arXiv:2510.02765, figure 4";
    }

    @Override
    public String unit() {
        return "squared activity";
    }

    @Override
    public boolean logarithmic() {
        return true;
    }

    @Override
    public Cadence cadence(Values values, long epochs) {
        return Cadence.EVERY_EPOCH;
    }

    @Override
    public boolean needsErrorsOnly(Values values) {
        return true;
    }

    @Override
    public Measure create(Values values, ObservableSetting setting) {
        return new LargestSoFar(error);
    }
}
