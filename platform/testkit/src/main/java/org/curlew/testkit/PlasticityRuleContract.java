package org.curlew.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.curlew.engine.experiment.FlipSelection;
import org.curlew.engine.experiment.FlipSide;
import org.curlew.engine.experiment.RuleFlips;
import org.curlew.engine.simulation.Outcome;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Network;
import org.curlew.spi.PlasticityRule;
import org.curlew.spi.RuleSetting;
import org.curlew.spi.Values;
import org.junit.jupiter.api.Test;

/**
 * What every plasticity rule must keep: it learns without leaving the finite numbers, equally each time, allocates nothing, says honestly whether it needs targets, and
 * is a gradient where it says so.
 */
public interface PlasticityRuleContract extends ContributionContract<PlasticityRule> {

    /** Networks that the rule is for. */
    default List<Network> networks() {
        return SmallNetwork.ofEveryActivation();
    }

    @Test
    default void equal_seeds_give_bit_equal_trajectories() {
        for (Network network : networks()) {
            assertThat(learn(network).weights()).isEqualTo(learn(network).weights());
        }
    }

    @Test
    default void interrupted_and_taken_up_it_learns_the_same_bit_for_bit() {
        for (Network network : networks()) {
            assertThat(probed(network).interrupted(1, 9).weights())
                    .isEqualTo(learn(network).weights());
        }
    }

    @Test
    default void legal_input_gives_finite_weights() {
        for (Network network : networks()) {
            Trajectory trajectory = learn(network);
            assertThat(trajectory.outcome().kind()).isEqualTo(Outcome.Kind.COMPLETED);
            assertThat(trajectory.series().get("probe/error")).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY);
        }
    }

    @Test
    default void values_at_the_ends_of_their_ranges_are_refused_in_words_or_give_an_outcome() {
        for (Values end : RangeEnds.of(contribution(), parameters())) {
            assertThatCode(() -> {
                        try {
                            new SmallExperiment(networks().getFirst())
                                    .rule(contribution(), end)
                                    .run(1);
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
    default void flips_of_every_neuron_turn_the_update_around() {
        RuleFlips all = new RuleFlips(FlipSide.POSTSYNAPTIC, 1, 1, FlipSelection.FIRST, List.of(), List.of());
        Network network = networks().getFirst();
        double plain = learn(network).series().get("probe/cosine")[0];
        double flipped = probed(network).flips(all).run(1).series().get("probe/cosine")[0];
        assertThat(flipped).isCloseTo(-plain, within(1e-12));
    }

    @Test
    default void it_learns_from_targets_exactly_if_it_says_so() {
        Network network = networks().getFirst();
        var taught = new SmallExperiment(network).rule(contribution(), values()).run(1);
        var taughtOtherwise = new SmallExperiment(network)
                .rule(contribution(), values())
                .targets(SmallParts.Targets.SHIFTED)
                .run(1);
        var untaught = new SmallExperiment(network)
                .rule(contribution(), values())
                .targets(SmallParts.Targets.UNDEFINED)
                .run(1);
        if (contribution().usesTargets()) {
            assertThat(taughtOtherwise.weights()).isNotEqualTo(taught.weights());
        } else {
            assertThat(taughtOtherwise.weights()).isEqualTo(taught.weights());
            assertThat(untaught.weights()).isEqualTo(taught.weights());
        }
    }

    @Test
    default void a_rule_that_claims_to_be_a_gradient_is_one_by_finite_differences() {
        for (Network network : networks()) {
            if (contribution().create(values(), setting(network)).followsGradient()) {
                double cosine = learn(network).series().get("probe/slope-cosine")[0];
                assertThat(cosine).as("%s", network.readout().activation()).isCloseTo(1, within(1e-6));
            }
        }
    }

    @Test
    default void a_declared_structure_gives_the_factors_of_the_rule() {
        for (Network network : networks()) {
            DeclaredStructure.check(contribution().create(values(), setting(network)), network);
        }
    }

    @Test
    default void factors_are_filled_without_allocating_once_compiled() {
        Network network = networks().getFirst();
        GivenMinibatch batch = new GivenMinibatch(network, SmallParts.MINIBATCH);
        var rule = contribution().create(values(), setting(network));
        var factors = batch.factors(rule.terms());
        assertThat(Allocation.of(() -> rule.factors(batch, factors))).isZero();
    }

    private static RuleSetting setting(Network network) {
        return new RuleSetting(network, SmallParts.MINIBATCH, new TestStreams(1));
    }

    private SmallExperiment probed(Network network) {
        return new SmallExperiment(network).rule(contribution(), values()).observable(new Probe(), Probe.NONE);
    }

    private Trajectory learn(Network network) {
        return probed(network).run(1);
    }
}
