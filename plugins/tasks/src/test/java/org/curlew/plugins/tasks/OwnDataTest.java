package org.curlew.plugins.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Matrix;
import org.curlew.spi.Network;
import org.curlew.spi.Task;
import org.curlew.spi.TaskData;
import org.curlew.spi.Values;
import org.curlew.testkit.TaskContract;
import org.junit.jupiter.api.Test;

final class OwnDataTest implements TaskContract {

    private static final SmallSetting SETTING = SmallSetting.of(2, 3, 1);

    @Override
    public Task contribution() {
        return new OwnData();
    }

    @Override
    public Network network() {
        return SETTING.network();
    }

    @Override
    public Map<String, ?> parameters() {
        return given();
    }

    @Test
    void every_sample_is_either_for_training_or_for_testing_with_its_own_target() {
        TaskData data = contribution().create(values(Map.of("testShare", 0.3)), SETTING);
        assertThat(data.training().samples()).isEqualTo(7);
        assertThat(data.test().samples()).isEqualTo(3);
        assertThat(DoubleStream.concat(
                                DoubleStream.of(data.training().targets().data()),
                                DoubleStream.of(data.test().targets().data()))
                        .sorted())
                .containsExactly(0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0);
        for (int p = 0; p < 7; p++) {
            assertThat(data.training().inputs().get(p, 1))
                    .isEqualTo(10 * data.training().targets().get(p, 0));
        }
    }

    @Test
    void a_random_split_is_another_one_for_another_seed_and_the_last_rows_are_not() {
        Values random = values(Map.of());
        Values last = values(Map.of("split", "last-rows"));
        SmallSetting other = new SmallSetting(SETTING.network(), 2);
        assertThat(contribution().create(random, SETTING).test().targets())
                .isNotEqualTo(contribution().create(random, other).test().targets());
        assertThat(contribution().create(last, SETTING).test().targets().data()).containsExactly(8, 9);
        assertThat(contribution().create(last, other).test().targets().data()).containsExactly(8, 9);
    }

    @Test
    void scaled_training_inputs_have_mean_zero_and_the_deviation_asked_for() {
        Matrix x = contribution()
                .create(values(Map.of("scaling", "each", "inputDeviation", 2)), SETTING)
                .training()
                .inputs();
        for (int j = 0; j < 2; j++) {
            double sum = 0;
            double squares = 0;
            for (int p = 0; p < x.rows(); p++) {
                sum += x.get(p, j);
                squares += x.get(p, j) * x.get(p, j) / x.rows();
            }
            assertThat(sum).isCloseTo(0, within(1e-12));
            assertThat(squares).isCloseTo(4, within(1e-12));
        }
    }

    @Test
    void without_targets_it_is_for_rules_that_need_none() {
        Map<String, Object> given = given();
        given.remove("targets");
        Values values = Values.of("own-data", contribution().parameters(), given);
        assertThat(contribution().hasTargets(values)).isFalse();
        assertThat(contribution().create(values, SETTING).training().targets().data())
                .containsOnly(Double.NaN);
    }

    @Test
    void missing_inputs_and_wrong_shapes_and_gaps_are_refused() {
        refused(Map.of(), "inputs is missing");
        refused(Map.of("inputs", new Matrix(1, 2)), "at least 2 samples; got 1");
        refused(
                Map.of("inputs", new Matrix(4, 3)),
                "inputs must be a 4 x 2 matrix, one row a sample, M columns; got a 4 x 3");
        refused(Map.of("inputs", new Matrix(4, 2), "targets", new Matrix(5, 1)), "targets must be a 4 x 1 matrix");
        Matrix gap = new Matrix(4, 2);
        gap.set(1, 1, Double.NaN);
        refused(Map.of("inputs", gap), "numbers throughout; got NaN");
    }

    private void refused(Map<String, ?> given, String message) {
        Values values = Values.of("own-data", contribution().parameters(), given);
        assertThatThrownBy(() -> contribution().check(values, SETTING.network()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(message);
    }

    private Values values(Map<String, ?> more) {
        Map<String, Object> given = given();
        given.putAll(more);
        return Values.of("own-data", contribution().parameters(), given);
    }

    // sample p: inputs 1, 10 p or so; target p
    private static Map<String, Object> given() {
        Matrix inputs = new Matrix(10, 2);
        Matrix targets = new Matrix(10, 1);
        for (int p = 0; p < 10; p++) {
            inputs.set(p, 0, p * p);
            inputs.set(p, 1, 10 * p);
            targets.set(p, 0, p);
        }
        return new HashMap<>(Map.of("inputs", inputs, "targets", targets));
    }
}
