package org.curlew.plugins.observables;

import java.util.List;
import org.curlew.spi.Cadence;
import org.curlew.spi.Measure;
import org.curlew.spi.Network;
import org.curlew.spi.Observable;
import org.curlew.spi.ObservableSetting;
import org.curlew.spi.Parameter;
import org.curlew.spi.Values;
import org.pf4j.Extension;

/**
 * Order parameter q: how far the weights wander over the last epochs, against how much they differ from each other.
 *
 * <pre>  q = mean over t, i of (w_i(t) - wbar_i)^2 / var_i(wbar_i)</pre>
 *
 * t: the last T epochs, i: all weights of all layers, wbar_i: mean of weight i over t. About 0 where weights freeze, of order 1 where they wander (chaos). Defined at
 * the last epoch only, NaN before.
 */
@Extension
public final class OrderParameter implements Observable {

    @Override
    public String name() {
        return "order-parameter";
    }

    @Override
    public String title() {
        return "Order parameter q";
    }

    @Override
    public String summary() {
        return "How far the weights wander over the last epochs: about 0 where they freeze, of order 1 in chaos.";
    }

    @Override
    public String equation() {
        return "q = \\frac{\\langle (w_i(t) - \\bar w_i)^2\\rangle_{t,i}}{\\mathrm{var}_i(\\bar w_i)}";
    }

    @Override
    public String reference() {
        return "Ninou, Kadmon, Cayco-Gajic 2025, arXiv:2510.02765, figure 3b";
    }

    @Override
    public boolean logarithmic() {
        return true;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.integer("window", 1000)
                .symbol("T")
                .meaning("The last epochs, over which weights are followed; all where the trajectory is shorter")
                .unit("epochs")
                .range(2, 10_000_000)
                .logarithmicScale()
                .reference("Ninou, Kadmon, Cayco-Gajic 2025: the last 1000 epochs"));
    }

    @Override
    public Cadence cadence(Values values, long epochs) {
        return Cadence.last(values.integer("window"), epochs);
    }

    /** No sample is visited, only the weights. */
    @Override
    public double passes(Values values, Network network) {
        return 0.01;
    }

    @Override
    public Measure create(Values values, ObservableSetting setting) {
        return new Wandering(setting.network(), setting.epochs() - values.integer("window"), setting.epochs());
    }
}
