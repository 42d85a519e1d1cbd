package org.curlew.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SampleOrderTest {

    @Test
    void every_epoch_visits_a_fresh_permutation_of_all_samples() {
        SampleOrder order = new SampleOrder(Optional.empty(), 50, new Streams(1).stream(Streams.ORDER));
        int[] first = order.of(0).clone();
        int[] second = order.of(1).clone();
        assertThat(second).isNotEqualTo(first);
        Arrays.sort(first);
        Arrays.sort(second);
        assertThat(first).containsExactly(Permutation.identity(50));
        assertThat(second).containsExactly(Permutation.identity(50));
    }

    @Test
    void an_epoch_that_nobody_asks_for_changes_no_later_one() {
        SampleOrder asked = new SampleOrder(Optional.empty(), 50, new Streams(1).stream(Streams.ORDER));
        SampleOrder skipped = new SampleOrder(Optional.empty(), 50, new Streams(1).stream(Streams.ORDER));
        asked.of(0);
        asked.of(1);
        assertThat(skipped.of(2)).containsExactly(asked.of(2)).containsExactly(asked.of(2));
    }

    @Test
    void orders_that_the_task_prescribes_are_kept() {
        int[][] prescribed = {{2, 0, 1}, {1, 2, 0}};
        SampleOrder order = new SampleOrder(Optional.of(prescribed), 3, new Streams(1).stream(Streams.ORDER));
        assertThat(order.of(0)).containsExactly(2, 0, 1);
        assertThat(order.of(1)).containsExactly(1, 2, 0);
    }

    @Test
    void streams_of_different_purposes_and_seeds_are_different_and_repeatable() {
        long one = new Streams(1).stream("teacher").nextLong();
        assertThat(new Streams(1).stream("teacher").nextLong()).isEqualTo(one);
        assertThat(new Streams(1).stream("data").nextLong()).isNotEqualTo(one);
        assertThat(new Streams(2).stream("teacher").nextLong()).isNotEqualTo(one);
    }
}
