package org.curlew.plugins.observables;

import java.util.List;
import org.curlew.spi.Layer;
import org.curlew.spi.Measure;
import org.curlew.spi.Network;
import org.curlew.spi.Observable;
import org.curlew.spi.ObservableSetting;
import org.curlew.spi.Values;
import org.pf4j.Extension;

/** Weight norm, ||W_l||_F, one series a layer. */
@Extension
public final class WeightNorm implements Observable {

    @Override
    public String name() {
        return "weight-norm";
    }

    @Override
    public String title() {
        return "Weight norm";
    }

    @Override
    public String summary() {
        return "Frobenius norm of each layer's weights.";
    }

    @Override
    public String equation() {
        return "\\lVert W_l \\rVert_F = \\sqrt{\\textstyle\\sum_{ij} W_{l,ij}^2}";
    }

    @Override
    public String reference() {
        return "Ninou, Kadmon, Cayco-Gajic 2025, arXiv:2510.02765";
    }

    @Override
    public List<String> series(Values values, Network network) {
        return network.layers().stream().map(Layer::weights).toList();
    }

    @Override
    public Measure create(Values values, ObservableSetting setting) {
        return (moment, series) -> {
            for (int l = 0; l < series.length; l++) {
                series[l] = moment.weights().layer(l).norm();
            }
        };
    }
}
