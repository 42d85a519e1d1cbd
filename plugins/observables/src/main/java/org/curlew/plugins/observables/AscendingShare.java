package org.curlew.plugins.observables;

import java.util.List;
import org.curlew.spi.Cadence;
import org.curlew.spi.Measure;
import org.curlew.spi.Observable;
import org.curlew.spi.ObservableSetting;
import org.curlew.spi.Parameter;
import org.curlew.spi.Values;
import org.pf4j.Extension;

/**
 * Share of the epochs so far that ascended the loss.
 *
 * <pre>  |{t' <= t : C(t') > C(t'-1)}| / t</pre>
 *
 * C: train error. A rise that ends below the floor is rounding and does not count. Not defined (NaN) at epoch 0 and without targets.
 */
@Extension
public final class AscendingShare implements Observable {

    @Override
    public String name() {
        return "ascending-share";
    }

    @Override
    public String title() {
        return "Share of epochs that ascend the loss";
    }

    @Override
    public String summary() {
        return "How often learning made the train error larger, among the epochs so far.";
    }

    @Override
    public String equation() {
        return "\\frac{1}{t}\\,\\bigl|\\{t' \\le t : C(t') > C(t'-1)\\}\\bigr|";
    }

    @Override
    public String reference() {
        return "Ninou, Kadmon, Cayco-Gajic 2025, arXiv:2510.02765";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.number("floor", 1e-24)
                .meaning("Train error below which a rise is rounding")
                .unit("squared activity")
                .range(0, 1e6)
                .logarithmicScale());
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
        return new Ascents(values.number("floor"));
    }
}
