package org.curlew.plugins.rules;

import java.util.List;
import org.curlew.spi.LocalRule;
import org.curlew.spi.Parameter;
import org.curlew.spi.PlasticityRule;
import org.curlew.spi.RuleSetting;
import org.curlew.spi.Values;
import org.pf4j.Extension;

/**
 * Weight decay alone: dW/dt = -lambda W, so that W = W_init exp(-lambda t).
 *
 * <pre>  ΔW = -s lambda W</pre>
 *
 * With rule-flipped neurons their weights grow.
 */
@Extension
public final class WeightDecay implements PlasticityRule {

    @Override
    public String name() {
        return "weight-decay";
    }

    @Override
    public String title() {
        return "Weight decay";
    }

    @Override
    public String summary() {
        return "Weights decay exponentially, and nothing else happens: a null rule to compare with.";
    }

    @Override
    public String equation() {
        return "\\Delta W = -s\\,\\lambda\\,W";
    }

    @Override
    public String reference() {
        return "Krogh, Hertz 1991, A simple weight decay can improve generalization";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.number("decay", 0.01)
                .symbol("\\lambda")
                .meaning("Decay rate: each step subtracts s λ W")
                .unit("1 / (learning rate × epochs)")
                .range(0, 1000));
    }

    @Override
    public boolean usesTargets() {
        return false;
    }

    @Override
    public LocalRule create(Values values, RuleSetting setting) {
        DecayRate decay = DecayRate.of(values);
        return (batch, layers) -> decay.fill(layers);
    }
}
