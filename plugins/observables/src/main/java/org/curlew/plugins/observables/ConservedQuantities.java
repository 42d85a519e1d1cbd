package org.curlew.plugins.observables;

import java.util.stream.IntStream;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Layer;
import org.curlew.spi.Measure;
import org.curlew.spi.Network;
import org.curlew.spi.Observable;
import org.curlew.spi.ObservableSetting;
import org.curlew.spi.StandardActivation;
import org.curlew.spi.Values;
import org.pf4j.Extension;

/**
 * Drift of the quantities that the continuous flow of gradient descent with flips conserves, relative to their size at the start.
 *
 * <pre>  ||Q(t) - Q(0)||_F / ||Q(0)||_F,   Q_ij = (W1 D1 W1ᵀ)_ij - d_i (W2ᵀ W2)_ij over hidden neurons i, j with d_i = d_j</pre>
 *
 * D1: presynaptic signs of W1, d: presynaptic signs of W2. Of each pair of layers in turn, the largest. Hidden neurons must be linear, or relu, where i = j alone is
 * conserved. A step of finite size and a weight constraint make it drift. Not defined (NaN) where Q(0) vanishes.
 */
@Extension
public final class ConservedQuantities implements Observable {

    @Override
    public String name() {
        return "conserved-quantities";
    }

    @Override
    public String title() {
        return "Drift of the conserved quantities";
    }

    @Override
    public String summary() {
        return "How far learning is from the continuous flow, which keeps these quantities as they were at the start.";
    }

    @Override
    public String equation() {
        return "\\frac{\\lVert Q(t) - Q(0)\\rVert_F}{\\lVert Q(0)\\rVert_F},\\quad Q_{ij} = (W_1 D_1 W_1^{\\top})_{ij} - d_i\\,(W_2^{\\top} W_2)_{ij},\\ d_i = d_j";
    }

    @Override
    public String reference() {
        return "Ninou, Kadmon, Cayco-Gajic 2025, arXiv:2510.02765; Saxe, McClelland, Ganguli 2014, arXiv:1312.6120";
    }

    @Override
    public boolean logarithmic() {
        return true;
    }

    @Override
    public void check(Values values, Network network) {
        if (network.depth() < 2) {
            throw new InvalidInput("", "conserved-quantities: they belong to hidden neurons, and there are none");
        }
        for (Layer layer : network.layers()) {
            boolean hidden = layer != network.readout();
            boolean homogeneous =
                    layer.activation() == StandardActivation.LINEAR || layer.activation() == StandardActivation.RELU;
            if (!layer.plain() || hidden && !homogeneous) {
                throw new InvalidInput(
                        "",
                        "conserved-quantities: they are known for feedforward layers of linear or relu hidden neurons; got "
                                + layer.neurons() + " neurons, "
                                + layer.activation().label());
            }
        }
    }

    @Override
    public Measure create(Values values, ObservableSetting setting) {
        var pairs = IntStream.range(0, setting.network().depth() - 1)
                .mapToObj(l -> new Balance(l, setting))
                .toList();
        return (moment, series) -> series[0] =
                pairs.stream().mapToDouble(b -> b.drift(moment.weights())).max().orElseThrow();
    }
}
