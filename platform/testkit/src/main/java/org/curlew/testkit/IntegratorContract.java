package org.curlew.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.curlew.spi.InitialWeights;
import org.curlew.spi.Integrator;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Matrix;
import org.curlew.spi.Network;
import org.curlew.spi.StandardActivation;
import org.curlew.spi.Stepping;
import org.curlew.spi.Values;
import org.curlew.spi.WeightConstraint;
import org.curlew.spi.Weights;
import org.junit.jupiter.api.Test;

/** What every integrator must keep: the same weights each time, constraints imposed, nothing allocated, no exception wherever values are legal. */
public interface IntegratorContract extends ContributionContract<Integrator> {

    /** P, more than the largest default minibatch. */
    int SAMPLES = 24;

    @Test
    default void equal_starts_give_bit_equal_weights() {
        assertThat(advanced(values(), 7)).isEqualTo(advanced(values(), 7));
    }

    @Test
    default void interrupted_and_taken_up_by_another_it_advances_the_same_bit_for_bit() {
        Weights weights = start();
        Stepping first = contribution().create(values(), network(), SAMPLES);
        advance(first, weights, 3);
        KeptMemory kept = new KeptMemory();
        first.remember(kept);
        Stepping second = contribution().create(values(), network(), SAMPLES);
        second.remember(kept.give());
        advance(second, weights, 4);
        assertThat(kept.spent()).isTrue();
        assertThat(weights).isEqualTo(advanced(values(), 7));
    }

    @Test
    default void a_decaying_field_gives_finite_weights_that_changed() {
        Weights after = advanced(values(), 7);
        assertThat(after).isNotEqualTo(start());
        assertThat(after.layers()).allSatisfy(w -> assertThat(w.norm()).isFinite());
    }

    @Test
    default void it_declares_what_an_epoch_costs() {
        Stepping stepping = contribution().create(values(), network(), SAMPLES);
        assertThat(stepping.largestMinibatch()).isBetween(1, SAMPLES);
        assertThat(stepping.evaluationsPerEpoch()).isPositive();
    }

    @Test
    default void values_at_the_ends_of_their_ranges_are_refused_in_words_or_work() {
        for (Values end : RangeEnds.of(contribution(), parameters())) {
            assertThatCode(() -> {
                        try {
                            advanced(end, 1);
                        } catch (InvalidInput refusedInWords) {
                            assertThat(refusedInWords)
                                    .hasMessageContaining(contribution().name());
                        }
                    })
                    .as("%s", end)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    default void every_constraint_that_it_offers_holds_after_an_epoch() {
        for (WeightConstraint constraint : WeightConstraint.values()) {
            Map<String, Object> given = new HashMap<>(parameters());
            given.put("constraint", constraint.label());
            Weights after =
                    advanced(Values.of(contribution().name(), contribution().parameters(), given), 3);
            for (int l = 0; l < after.depth(); l++) {
                Matrix w = after.layer(l);
                switch (constraint) {
                    case NONE -> assertThat(w.norm()).isFinite();
                    case FIXED_FROBENIUS_NORM ->
                        assertThat(w.norm()).isCloseTo(start().layer(l).norm(), within(1e-12));
                    case UNIT_ROW_NORMS -> assertThat(w.norm()).isCloseTo(Math.sqrt(w.rows()), within(1e-12));
                }
            }
        }
    }

    @Test
    default void an_epoch_allocates_nothing_once_it_is_compiled() {
        Stepping stepping = contribution().create(values(), network(), SAMPLES);
        Weights weights = start();
        AnalyticField field = field(stepping);
        assertThat(Allocation.of(() -> stepping.epoch(field, weights))).isZero();
    }

    private static Network network() {
        return SmallNetwork.of(StandardActivation.LINEAR);
    }

    private static Weights start() {
        return new InitialWeights(1, "normal").draw(network(), new SplittableRandom(3));
    }

    private static AnalyticField field(Stepping stepping) {
        return new AnalyticField(SAMPLES, stepping.largestMinibatch(), start(), AnalyticField.DECAY);
    }

    private Weights advanced(Values values, int epochs) {
        Stepping stepping = contribution().create(values, network(), SAMPLES);
        Weights weights = start();
        advance(stepping, weights, epochs);
        return weights;
    }

    private static void advance(Stepping stepping, Weights weights, int epochs) {
        AnalyticField field = field(stepping);
        for (int epoch = 0; epoch < epochs && stepping.stalled().isEmpty(); epoch++) {
            stepping.epoch(field, weights);
        }
    }
}
