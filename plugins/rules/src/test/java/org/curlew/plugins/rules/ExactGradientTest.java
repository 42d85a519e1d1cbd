package org.curlew.plugins.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SplittableRandom;
import org.curlew.spi.Layer;
import org.curlew.spi.Network;
import org.curlew.spi.PlasticityRule;
import org.curlew.spi.RuleSetting;
import org.curlew.spi.StandardActivation;
import org.curlew.testkit.PlasticityRuleContract;
import org.junit.jupiter.api.Test;

final class ExactGradientTest implements PlasticityRuleContract {

    @Override
    public PlasticityRule contribution() {
        return new GradientDescent();
    }

    @Override
    public Map<String, ?> parameters() {
        return Map.of("outputError", "exact");
    }

    @Test
    void it_claims_to_be_a_gradient_with_every_activation() {
        for (StandardActivation phi : StandardActivation.values()) {
            Network network = new Network(java.util.List.of(new Layer("W1", "output", "K", 1, 2, phi)));
            RuleSetting setting = new RuleSetting(network, 1, purpose -> new SplittableRandom(1));
            assertThat(contribution().create(values(), setting).followsGradient())
                    .isTrue();
        }
    }
}
