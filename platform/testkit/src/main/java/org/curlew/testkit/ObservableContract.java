package org.curlew.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.curlew.engine.simulation.Outcome;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.spi.Cadence;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Network;
import org.curlew.spi.Observable;
import org.curlew.spi.Values;
import org.junit.jupiter.api.Test;

/** What every observable must keep: it writes every series, finite or not defined, equally each time, and leaves what it looks at as it is. */
public interface ObservableContract extends ContributionContract<Observable> {

    /** A network that the observable is defined for. */
    default Network network() {
        return SmallNetwork.linearTwoLayer();
    }

    @Test
    default void its_series_have_names_of_their_own() {
        List<String> series = contribution().series(values(), network());
        assertThat(series).isNotEmpty().doesNotHaveDuplicates();
        assertThat(series.size() == 1 || series.stream().noneMatch(String::isBlank))
                .isTrue();
    }

    @Test
    default void it_declares_when_it_looks_and_what_a_look_costs() {
        Cadence cadence = contribution().cadence(values(), SmallExperiment.EPOCHS);
        assertThat(cadence.watchesFrom()).isNotNegative();
        assertThat(cadence.meaning()).isNotBlank();
        assertThat(contribution().passes(values(), network())).isFinite().isNotNegative();
    }

    @Test
    default void it_writes_every_series_at_every_recorded_epoch() {
        Trajectory one = measured(values(), 4711);
        Trajectory other = measured(values(), -0.25);
        assertThat(one.series().keySet()).hasSameSizeAs(contribution().series(values(), network()));
        one.series().forEach((name, values) -> {
            assertThat(values).as(name).hasSameSizeAs(one.epochs());
            assertThat(other.series().get(name))
                    .as("%s: a series that is not written keeps what stood there before", name)
                    .containsExactly(values);
        });
    }

    @Test
    default void its_values_are_finite_or_not_defined() {
        Trajectory trajectory = measured(values(), 0);
        assertThat(trajectory.outcome().kind()).isEqualTo(Outcome.Kind.COMPLETED);
    }

    @Test
    default void looking_leaves_learning_as_it_is() {
        assertThat(measured(values(), 0).weights())
                .isEqualTo(new SmallExperiment(network()).run(1).weights());
    }

    @Test
    default void interrupted_and_taken_up_it_measures_the_same_bit_for_bit() {
        Trajectory whole = measured(values(), 0);
        for (long at : new long[] {1, 9, SmallExperiment.EPOCHS - 1}) {
            Trajectory resumed = new SmallExperiment(network())
                    .observable(contribution(), values())
                    .interrupted(1, at);
            whole.series()
                    .forEach((name, values) -> assertThat(resumed.series().get(name))
                            .as("%s, interrupted after epoch %d", name, at)
                            .containsExactly(values));
        }
    }

    @Test
    default void values_at_the_ends_of_their_ranges_are_refused_in_words_or_measured() {
        for (Values end : RangeEnds.of(contribution(), parameters())) {
            assertThatCode(() -> {
                        try {
                            contribution().check(end, network());
                            measured(end, 0);
                        } catch (InvalidInput refusedInWords) {
                            assertThat(refusedInWords)
                                    .hasMessageContaining(contribution().name());
                        }
                    })
                    .as("%s", end)
                    .doesNotThrowAnyException();
        }
    }

    private Trajectory measured(Values values, double before) {
        return new SmallExperiment(network())
                .observable(new Prefilled(contribution(), before), values)
                .run(1);
    }
}
