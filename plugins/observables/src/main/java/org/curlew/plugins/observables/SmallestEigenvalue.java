package org.curlew.plugins.observables;

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
 * Smallest eigenvalue of J along the trajectory: where it is positive, the solutions around the weights at hand are stable.
 *
 * <pre>  J = ||W2||^2 D1 + W1ᵀ D2 W1                          presynaptic flips
 *   J = (W2 D1 W2ᵀ) 1 + d2 W1ᵀ W1                        postsynaptic flips, d2 the output's sign</pre>
 *
 * J: M x M. On the solution manifold and with inputs of covariance σ² 1 the output error u = W2 W1 - T2 T1 follows du/dt = -σ² u J. For two linear layers and K = 1.
 */
@Extension
public final class SmallestEigenvalue implements Observable {

    @Override
    public String name() {
        return "smallest-eigenvalue";
    }

    @Override
    public String title() {
        return "Smallest eigenvalue of J";
    }

    @Override
    public String summary() {
        return "Positive where the solutions around the weights are stable, negative where learning leaves them.";
    }

    @Override
    public String equation() {
        return "\\lambda_{\\min}(J),\\quad J = \\lVert W_2\\rVert^2 D_1 + W_1^{\\top} D_2 W_1";
    }

    @Override
    public String reference() {
        return "Ninou, Kadmon, Cayco-Gajic 2025, arXiv:2510.02765, section 3";
    }

    @Override
    public void check(Values values, Network network) {
        Layer hidden = network.layer(0);
        boolean two =
                network.depth() == 2 && hidden.plain() && network.readout().plain();
        if (!two) {
            throw new InvalidInput(
                    "", "smallest-eigenvalue: J is known for two feedforward layers; got " + network.depth());
        }
        if (network.outputs() != 1) {
            throw new InvalidInput("", "smallest-eigenvalue: J is known for K = 1; got K = " + network.outputs());
        }
        for (Layer layer : network.layers()) {
            if (layer.activation() != StandardActivation.LINEAR) {
                throw new InvalidInput(
                        "",
                        "smallest-eigenvalue: J is known for linear networks; got "
                                + layer.activation().label());
            }
        }
    }

    /** About M products with J, a hundredth of a pass each where P is of the order of some hundred samples. */
    @Override
    public double passes(Values values, Network network) {
        return Math.max(1, network.inputs() / 100.0);
    }

    @Override
    public Measure create(Values values, ObservableSetting setting) {
        StabilityMatrix j = new StabilityMatrix(setting.network(), setting.signs());
        SmallestRitzValue smallest = new SmallestRitzValue(setting.network().inputs());
        return (moment, series) -> series[0] = smallest.of(j.at(moment.weights()));
    }
}
