package org.curlew.plugins.observables;

import org.curlew.spi.Cadence;
import org.curlew.spi.Measure;
import org.curlew.spi.Moment;
import org.curlew.spi.Observable;
import org.curlew.spi.ObservableSetting;
import org.curlew.spi.Values;
import org.pf4j.Extension;

/**
 * Largest test error so far, over every epoch and not only over the recorded ones; unit: squared activity.
 *
 * <pre>  max over t' <= t of C_test(t')</pre>
 *
 * Not defined (NaN) where there are no targets.
 */
@Extension
public final class MaxTestError implements Observable {

    @Override
    public String name() {
        return "max-test-error";
    }

    @Override
    public String title() {
        return "Largest test error so far";
    }

    @Override
    public String summary() {
        return "The largest test error of all epochs so far, recorded or not.";
    }

    @Override
    public String equation() {
        return "\\max_{t' \\le t} C_{\\mathrm{test}}(t')";
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
    public Measure create(Values values, ObservableSetting setting) {
        return new LargestSoFar(Moment::testError);
    }
}
