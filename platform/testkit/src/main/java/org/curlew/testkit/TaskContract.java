package org.curlew.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.curlew.engine.kernel.NetworkResponse;
import org.curlew.spi.Examples;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Matrix;
import org.curlew.spi.Network;
import org.curlew.spi.Randomness;
import org.curlew.spi.StandardActivation;
import org.curlew.spi.Task;
import org.curlew.spi.TaskData;
import org.curlew.spi.TaskSetting;
import org.curlew.spi.Values;
import org.curlew.spi.Weights;
import org.junit.jupiter.api.Test;

/** What every task must keep: data of the declared sizes, finite, equal for equal seeds whoever learns from them. */
public interface TaskContract extends ContributionContract<Task> {

    /** Entries of inputs and targets beyond which data at the ends of ranges are checked but not made. */
    long MOST_ENTRIES = 2_000_000;

    /** A network that the task is for. */
    default Network network() {
        return SmallNetwork.of(StandardActivation.TANH);
    }

    /** Whether seeds differ: false where all is given. */
    default boolean random() {
        return true;
    }

    @Test
    default void the_data_have_the_declared_sizes() {
        TaskData data = data(values(), 1);
        shapes(data.training(), contribution().samples(values()));
        shapes(data.test(), contribution().testSamples(values()));
        assertThat(data.student().fits(network())).isTrue();
        assertThat(data.teacher().map(t -> t.fits(network())).orElse(true)).isTrue();
    }

    @Test
    default void the_data_are_finite_and_targets_are_there_exactly_if_it_says_so() {
        TaskData data = data(values(), 1);
        for (Examples examples : new Examples[] {data.training(), data.test()}) {
            assertThat(examples.inputs().norm()).isFinite();
            if (contribution().hasTargets(values())) {
                assertThat(examples.targets().norm()).isFinite();
            } else {
                assertThat(examples.targets().data()).containsOnly(Double.NaN);
            }
        }
        assertThat(data.student().layers()).allSatisfy(w -> assertThat(w.norm()).isFinite());
    }

    @Test
    default void equal_seeds_give_equal_data_whatever_was_made_in_between() {
        TaskData first = data(values(), 1);
        TaskData other = data(values(), 2);
        assertSame(data(values(), 1), first);
        if (random()) {
            assertThat(other.training().inputs().equals(first.training().inputs())
                            && other.student().equals(first.student()))
                    .isFalse();
        } else {
            assertSame(other, first);
        }
    }

    @Test
    default void prescribed_orders_visit_every_sample_once_an_epoch() {
        int[] all = IntStream.range(0, contribution().samples(values())).toArray();
        long epochs = contribution().epochs(values());
        int[][] orders = data(values(), 1).orders().orElse(new int[0][]);
        assertThat(epochs).isEqualTo(orders.length == 0 ? Long.MAX_VALUE : orders.length);
        for (int[] order : orders) {
            assertThat(Arrays.stream(order).sorted().toArray()).isEqualTo(all);
        }
    }

    @Test
    default void values_at_the_ends_of_their_ranges_are_refused_in_words_or_give_data_of_the_declared_sizes() {
        for (Values end : RangeEnds.of(contribution(), parameters())) {
            assertThatCode(() -> {
                        try {
                            contribution().check(end, network());
                            if (entries(end) <= MOST_ENTRIES) {
                                shapes(data(end, 1).training(), contribution().samples(end));
                            }
                        } catch (InvalidInput refusedInWords) {
                            assertThat(refusedInWords)
                                    .hasMessageContaining(contribution().name());
                        }
                    })
                    .as("%s", end)
                    .doesNotThrowAnyException();
        }
    }

    private long entries(Values values) {
        long samples = (long) contribution().samples(values) + contribution().testSamples(values);
        return samples * (network().inputs() + network().outputs());
    }

    private void shapes(Examples examples, int samples) {
        assertThat(examples.samples()).isEqualTo(samples);
        assertThat(examples.inputs().columns()).isEqualTo(network().inputs());
        assertThat(examples.targets().rows()).isEqualTo(samples);
        assertThat(examples.targets().columns()).isEqualTo(network().outputs());
    }

    private static void assertSame(TaskData got, TaskData expected) {
        assertThat(got.training()).isEqualTo(expected.training());
        assertThat(got.test()).isEqualTo(expected.test());
        assertThat(got.student()).isEqualTo(expected.student());
        assertThat(got.teacher()).isEqualTo(expected.teacher());
        assertThat(got.orders().isPresent()).isEqualTo(expected.orders().isPresent());
        if (got.orders().isPresent()) {
            assertThat(got.orders().get()).isDeepEqualTo(expected.orders().get());
        }
    }

    private TaskData data(Values values, long seed) {
        contribution().check(values, network());
        return contribution().create(values, new Setting(network(), new TestStreams(seed)));
    }

    /** What a task may use, with the engine's own responses. */
    record Setting(Network network, Randomness randomness) implements TaskSetting {

        @Override
        public Matrix respond(Weights weights, Matrix inputs) {
            return new NetworkResponse(network).outputs(weights, inputs);
        }
    }
}
