package org.curlew.plugins.rules;

import java.util.List;
import org.curlew.spi.LocalRule;
import org.curlew.spi.Parameter;
import org.curlew.spi.PlasticityRule;
import org.curlew.spi.RuleSetting;
import org.curlew.spi.Values;
import org.pf4j.Extension;

/**
 * Hebb's rule: weights grow with the correlation of the activities that they connect, in every layer.
 *
 * <pre>  ΔW_l = s <h_l h_{l-1}ᵀ> - s lambda W_l</pre>
 *
 * h_l: B x postsynaptic, h_0 = x. Without decay or a weight constraint it grows without bound, along the leading eigenvector of <x xᵀ> where the layer is linear.
 */
@Extension
public final class Hebb implements PlasticityRule {

    @Override
    public String name() {
        return "hebb";
    }

    @Override
    public String title() {
        return "Hebb's rule";
    }

    @Override
    public String summary() {
        return "Neurons that are active together connect: weights grow with the correlation of what they connect.";
    }

    @Override
    public String equation() {
        return "\\Delta W_l = s\\,\\langle h_l\\, h_{l-1}^{\\top}\\rangle - s\\,\\lambda\\,W_l";
    }

    @Override
    public String reference() {
        return "Hebb 1949, The Organization of Behavior";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(DecayRate.PARAMETER);
    }

    @Override
    public boolean usesTargets() {
        return false;
    }

    @Override
    public LocalRule create(Values values, RuleSetting setting) {
        return new Correlation(1, DecayRate.of(values));
    }
}
