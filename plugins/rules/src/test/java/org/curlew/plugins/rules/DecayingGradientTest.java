package org.curlew.plugins.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.curlew.spi.PlasticityRule;
import org.curlew.spi.RuleSetting;
import org.curlew.testkit.PlasticityRuleContract;
import org.curlew.testkit.TestStreams;
import org.junit.jupiter.api.Test;

final class DecayingGradientTest implements PlasticityRuleContract {

    @Override
    public PlasticityRule contribution() {
        return new GradientDescent();
    }

    @Override
    public Map<String, ?> parameters() {
        return Map.of("decay", 0.2, "outputError", "exact");
    }

    @Test
    void with_decay_it_claims_neither_to_be_the_gradient_nor_a_structure_without_decay() {
        var rule = contribution().create(values(), new RuleSetting(Bench.oneLayer(1, 2), 1, new TestStreams(1)));
        assertThat(rule.followsGradient()).isFalse();
        assertThat(rule.structure()).isEmpty();
    }
}
