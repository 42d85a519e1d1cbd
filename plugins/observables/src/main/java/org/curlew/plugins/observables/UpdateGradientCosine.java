package org.curlew.plugins.observables;

import org.curlew.spi.Measure;
import org.curlew.spi.Observable;
import org.curlew.spi.ObservableSetting;
import org.curlew.spi.Values;
import org.curlew.spi.Weights;
import org.pf4j.Extension;

/**
 * Cosine between the mean update v and the negative gradient of the loss, over the training set.
 *
 * <pre>  cos = v · (-grad C) / (||v|| ||grad C||)</pre>
 *
 * Not defined (NaN) where either vanishes.
 */
@Extension
public final class UpdateGradientCosine implements Observable {

    @Override
    public String name() {
        return "update-gradient-cosine";
    }

    @Override
    public String title() {
        return "Cosine between update and negative gradient";
    }

    @Override
    public String summary() {
        return "1 for gradient descent; negative where learning ascends the loss.";
    }

    @Override
    public String equation() {
        return "\\cos\\theta = \\frac{v \\cdot (-\\nabla C)}{\\lVert v\\rVert\\,\\lVert\\nabla C\\rVert}";
    }

    @Override
    public String reference() {
        return "Ninou, Kadmon, Cayco-Gajic 2025, arXiv:2510.02765";
    }

    @Override
    public Measure create(Values values, ObservableSetting setting) {
        return (moment, series) -> series[0] = cosine(moment.velocity(), moment.gradient());
    }

    private static double cosine(Weights v, Weights gradient) {
        return -WeightSpace.dot(v, gradient) / (WeightSpace.norm(v) * WeightSpace.norm(gradient));
    }
}
