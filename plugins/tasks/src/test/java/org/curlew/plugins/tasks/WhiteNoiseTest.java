package org.curlew.plugins.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Network;
import org.curlew.spi.Task;
import org.curlew.spi.TaskData;
import org.curlew.spi.Values;
import org.curlew.testkit.TaskContract;
import org.junit.jupiter.api.Test;

final class WhiteNoiseTest implements TaskContract {

    private static final SmallSetting SETTING = SmallSetting.of(12, 12, 2);

    @Override
    public Task contribution() {
        return new WhiteNoise();
    }

    @Override
    public Network network() {
        return SETTING.network();
    }

    @Test
    void exactly_white_inputs_have_the_identity_as_their_own_covariance() {
        TaskData data = contribution().create(values(Map.of("P", 40, "inputDeviation", 0.5)), SETTING);
        double[][] c = SmallSetting.moments(data.training().inputs());
        for (int i = 0; i < 12; i++) {
            for (int j = 0; j < 12; j++) {
                assertThat(c[i][j]).isCloseTo(i == j ? 0.25 : 0, within(1e-14));
            }
        }
    }

    @Test
    void sampled_ones_have_it_on_average_only() {
        TaskData data = contribution().create(values(Map.of("P", 20_000, "whitening", "sampled")), SETTING);
        double[][] c = SmallSetting.moments(data.training().inputs());
        assertThat(c[0][0]).isCloseTo(1, within(0.05)).isNotEqualTo(1);
        assertThat(c[0][1]).isCloseTo(0, within(0.05));
    }

    @Test
    void there_are_no_targets() {
        assertThat(contribution().hasTargets(values(Map.of()))).isFalse();
        TaskData data = contribution().create(values(Map.of()), SETTING);
        assertThat(data.training().targets().data()).containsOnly(Double.NaN);
        assertThat(data.teacher()).isEmpty();
    }

    @Test
    void fewer_samples_than_inputs_cannot_be_exactly_white() {
        assertThatThrownBy(() -> contribution().check(values(Map.of("P", 11)), SETTING.network()))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("white-noise: P must be at least M = 12 for inputs that are exactly white; got 11");
    }

    private Values values(Map<String, ?> given) {
        return Values.of("white-noise", contribution().parameters(), given);
    }
}
