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
 * Epochs to threshold: the first epoch at which the error is below the threshold; unit: epochs.
 *
 * <pre>  t* = min t with C(t) < theta</pre>
 *
 * Not defined (NaN) until it is reached.
 */
@Extension
public final class EpochsToThreshold implements Observable {

    @Override
    public String name() {
        return "epochs-to-threshold";
    }

    @Override
    public String title() {
        return "Epochs to threshold";
    }

    @Override
    public String summary() {
        return "The first epoch at which the error is below the threshold; not defined until then.";
    }

    @Override
    public String equation() {
        return "t^{*} = \\min\\{t : C(t) < \\theta\\}";
    }

    @Override
    public String reference() {
        return "Ninou, Kadmon, Cayco-Gajic 2025, arXiv:2510.02765, figure 5";
    }

    @Override
    public String unit() {
        return "epochs";
    }

    @Override
    public boolean logarithmic() {
        return true;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.number("threshold", 1e-3)
                        .symbol("\\theta")
                        .meaning("Error below which the network counts as trained")
                        .unit("squared activity")
                        .positiveUpTo(1e6)
                        .logarithmicScale()
                        .reference("Ninou, Kadmon, Cayco-Gajic 2025, figure 5: 1e-3"),
                Parameter.choice("error", List.of("test", "train")).meaning("Error of the test or of the training set"),
                Parameter.choice("looks", List.of("every-epoch", "recorded-epochs"))
                        .meaning("At every epoch, or as the paper does at the recorded ones only"));
    }

    @Override
    public Cadence cadence(Values values, long epochs) {
        return everyEpoch(values) ? Cadence.EVERY_EPOCH : Cadence.RECORDED;
    }

    @Override
    public boolean needsErrorsOnly(Values values) {
        return true;
    }

    @Override
    public Measure create(Values values, ObservableSetting setting) {
        double threshold = values.number("threshold");
        boolean test = values.choice("error").equals("test");
        return new FirstBelow(moment -> test ? moment.testError() : moment.trainError(), threshold);
    }

    private static boolean everyEpoch(Values values) {
        return values.choice("looks").equals("every-epoch");
    }
}
