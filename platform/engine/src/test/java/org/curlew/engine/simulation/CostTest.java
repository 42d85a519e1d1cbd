package org.curlew.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.curlew.engine.experiment.Experiment;
import org.junit.jupiter.api.Test;

class CostTest {

    @Test
    void the_cost_is_known_before_running() {
        Experiment experiment =
                SmallParts.experiment(0.1, 200, SmallParts.arm("plain", 0), SmallParts.arm("curl", 0.5));
        Cost cost = Cost.of(SmallParts.CATALOGUE, experiment);
        assertThat(cost.steps()).isEqualTo(5 * 200);
        assertThat(cost.multiplyAdds()).isGreaterThan(3.0 * 60 * 5 * 5 * 200);
        assertThat(cost.bytes()).isBetween(10_000L, 1_000_000L);
        assertThat(Cost.allSteps(SmallParts.CATALOGUE, experiment)).isEqualTo(4 * 5 * 200);
    }

    @Test
    void a_cost_beyond_all_limits_is_told_not_thrown() {
        Experiment endless = SmallParts.experiment(0.1, Long.MAX_VALUE / 2, SmallParts.arm("plain", 0));
        assertThat(Cost.of(SmallParts.CATALOGUE, endless).steps()).isEqualTo(Long.MAX_VALUE);
    }
}
