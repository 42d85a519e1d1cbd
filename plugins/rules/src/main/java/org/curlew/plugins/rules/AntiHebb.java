package org.curlew.plugins.rules;

import java.util.List;
import org.curlew.spi.LocalRule;
import org.curlew.spi.Parameter;
import org.curlew.spi.PlasticityRule;
import org.curlew.spi.RuleSetting;
import org.curlew.spi.Values;
import org.pf4j.Extension;

/**
 * Anti-Hebbian rule: Hebb's rule with the opposite sign, in every layer; all neurons rule-flipped from Hebb's.
 *
 * <pre>  ΔW_l = -s <h_l h_{l-1}ᵀ> - s lambda W_l</pre>
 *
 * h_l: B x postsynaptic, h_0 = x.
 */
@Extension
public final class AntiHebb implements PlasticityRule {

    @Override
    public String name() {
        return "anti-hebb";
    }

    @Override
    public String title() {
        return "Anti-Hebbian rule";
    }

    @Override
    public String summary() {
        return "Neurons that are active together disconnect: weights shrink with the correlation of what they connect.";
    }

    @Override
    public String equation() {
        return "\\Delta W_l = -s\\,\\langle h_l\\, h_{l-1}^{\\top}\\rangle - s\\,\\lambda\\,W_l";
    }

    @Override
    public String reference() {
        return "Földiák 1990, doi:10.1007/BF02331346";
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
        return new Correlation(-1, DecayRate.of(values));
    }
}
