package org.curlew.plugins.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Matrix;
import org.curlew.spi.Network;
import org.curlew.spi.Task;
import org.curlew.spi.TaskData;
import org.curlew.spi.Values;
import org.curlew.testkit.TaskContract;
import org.junit.jupiter.api.Test;

final class HandwrittenDigitsTest implements TaskContract {

    @Override
    public Task contribution() {
        return new HandwrittenDigits();
    }

    @Override
    public Network network() {
        return SmallSetting.of(7, 5, 10).network();
    }

    @Test
    void there_are_as_many_of_every_digit() {
        int[] counts = new int[10];
        Arrays.stream(all().digits()).forEach(d -> counts[d]++);
        assertThat(counts).containsOnly(DigitImages.COUNT / 10);
    }

    @Test
    void images_are_written_in_ink_that_leaves_the_corners_free() {
        Matrix pixels = all().pixels();
        for (int p = 0; p < pixels.rows(); p++) {
            double[] image = Arrays.copyOfRange(pixels.data(), p * pixels.columns(), (p + 1) * pixels.columns());
            assertThat(image[0]).isZero();
            assertThat(Arrays.stream(image).max().orElseThrow()).isBetween(100.0, 255.0);
            assertThat(Arrays.stream(image).average().orElseThrow()).isBetween(5.0, 100.0);
        }
    }

    @Test
    void the_notice_states_both_licences() throws IOException {
        try (InputStream notice = HandwrittenDigits.class.getResourceAsStream("handwritten-digits-notice.txt")) {
            assertThat(new String(notice.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("CC BY-SA 3.0", "The MIT License");
        }
        assertThat(contribution().reference()).contains("CC BY-SA 3.0", "MIT");
    }

    @Test
    void components_are_uncorrelated_and_fall_in_variance() {
        double[][] c = SmallSetting.moments(
                data(Map.of(), SmallSetting.of(20, 5, 10)).training().inputs());
        double trace = 0;
        for (int k = 0; k < 20; k++) {
            trace += c[k][k] / 20;
            assertThat(c[0][0]).isGreaterThanOrEqualTo(c[k][k]);
            assertThat(k == 3 ? 0 : c[3][k]).isCloseTo(0, within(1e-9));
        }
        assertThat(trace).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void pooling_averages_blocks_of_pixels() {
        DigitImages first = DigitImages.at(new int[] {0});
        double[] pooled = first.pooled(2).data();
        double quarter = 0;
        for (int row = 0; row < 7; row++) {
            for (int column = 7; column < 14; column++) {
                quarter += first.pixels().get(0, 14 * row + column) / 49;
            }
        }
        assertThat(pooled).hasSize(4);
        assertThat(pooled[1]).isCloseTo(quarter, within(1e-12));
        assertThat(first.pooled(14).data()).containsExactly(first.pixels().data());
    }

    @Test
    void one_hot_targets_name_the_digit_and_parity_tells_even_from_odd() {
        TaskData digits = data(Map.of(), SmallSetting.of(4, 5, 10));
        TaskData parity = data(Map.of("targets", "parity"), SmallSetting.of(4, 5, 1));
        for (int p = 0; p < 50; p++) {
            double[] row = digits.training().targets().toRows()[p];
            int digit = 0;
            while (row[digit] != 1) {
                digit++;
            }
            assertThat(Arrays.stream(row).sum()).isEqualTo(1);
            assertThat(parity.training().targets().get(p, 0)).isEqualTo(digit % 2 == 0 ? 1 : -1);
        }
    }

    @Test
    void a_network_of_another_shape_is_told_the_one_it_needs() {
        refused(Map.of(), SmallSetting.of(4, 5, 1), "one-hot targets need K = 10 output neurons; got 1");
        refused(Map.of(), SmallSetting.of(197, 5, 10), "principal-components need M = 1 to 196 input neurons; got 197");
        refused(Map.of("inputs", "pooled-pixels"), SmallSetting.of(20, 5, 10), "need M = 1, 4, 49 or 196");
        refused(Map.of("P", 8500), SmallSetting.of(4, 5, 10), "there are 8600 digits");
    }

    private static DigitImages all() {
        return DigitImages.at(IntStream.range(0, DigitImages.COUNT).toArray());
    }

    private TaskData data(Map<String, ?> given, SmallSetting setting) {
        return contribution().create(Values.of("digits", contribution().parameters(), given), setting);
    }

    private void refused(Map<String, ?> given, SmallSetting setting, String message) {
        Values values = Values.of("digits", contribution().parameters(), given);
        assertThatThrownBy(() -> contribution().check(values, setting.network()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(message);
    }
}
