package org.curlew.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.ExperimentJson;
import org.curlew.spi.Contribution;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.LocalRule;
import org.curlew.spi.Network;
import org.curlew.spi.PlasticityRule;
import org.curlew.spi.RuleSetting;
import org.curlew.spi.Values;
import org.junit.jupiter.api.Test;

class RuleCheckTest {

    @Test
    void a_rule_that_is_for_other_networks_is_refused_before_anything_runs_with_its_own_words() {
        List<Contribution> all = new ArrayList<>(SmallParts.contributions());
        all.add(new Picky());
        ExperimentJson json = new ExperimentJson(new Catalogue(all));
        String text = json.canonical(SmallParts.experiment(0.1, 5, SmallParts.arm("plain", 0)))
                .replace("\"descent\"", "\"picky\"");
        assertThatThrownBy(() -> json.read(text))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        mistake -> assertThat(mistake.violations())
                                .singleElement()
                                .satisfies(v -> {
                                    assertThat(v.path()).isEqualTo("/arms/0/rule/parameters");
                                    assertThat(v.message()).isEqualTo("picky: never with 2 layers");
                                }));
    }

    private static final class Picky implements PlasticityRule {

        @Override
        public String name() {
            return "picky";
        }

        @Override
        public String title() {
            return "Picky";
        }

        @Override
        public String summary() {
            return "Goes with no network.";
        }

        @Override
        public void check(Values values, Network network) {
            throw new InvalidInput("", "picky: never with " + network.depth() + " layers");
        }

        @Override
        public LocalRule create(Values values, RuleSetting setting) {
            return (batch, layers) -> {};
        }
    }
}
