package org.curlew.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.curlew.engine.experiment.Arm;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.FlipSelection;
import org.curlew.engine.experiment.FlipSide;
import org.curlew.engine.experiment.Part;
import org.curlew.engine.experiment.Recording;
import org.curlew.engine.experiment.RuleFlips;
import org.curlew.engine.experiment.Seeds;
import org.curlew.engine.simulation.Outcome;
import org.curlew.engine.simulation.Progress;
import org.curlew.engine.simulation.Simulation;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.spi.Network;
import org.curlew.spi.PlasticityRule;
import org.curlew.spi.RuleSetting;
import org.curlew.spi.StandardActivation;
import org.curlew.spi.Values;
import org.junit.jupiter.api.Test;

/** What every plasticity rule must keep: it learns without leaving the finite numbers, equally each time, and is a gradient where it says so. */
public interface PlasticityRuleContract extends ContributionContract<PlasticityRule> {

    @Test
    default void equal_seeds_give_bit_equal_trajectories() {
        for (StandardActivation activation : StandardActivation.values()) {
            assertThat(learn(activation, RuleFlips.NONE).series())
                    .usingRecursiveComparison()
                    .isEqualTo(learn(activation, RuleFlips.NONE).series());
        }
    }

    @Test
    default void legal_input_gives_finite_weights() {
        for (StandardActivation activation : StandardActivation.values()) {
            Trajectory trajectory = learn(activation, RuleFlips.NONE);
            assertThat(trajectory.outcome().kind()).isEqualTo(Outcome.Kind.COMPLETED);
            assertThat(trajectory.series().get("probe/error")).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY);
        }
    }

    @Test
    default void flips_of_every_neuron_turn_the_update_around() {
        RuleFlips all = new RuleFlips(FlipSide.POSTSYNAPTIC, 1, 1, FlipSelection.FIRST, List.of(), List.of());
        double plain = learn(StandardActivation.TANH, RuleFlips.NONE).series().get("probe/cosine")[0];
        double flipped = learn(StandardActivation.TANH, all).series().get("probe/cosine")[0];
        assertThat(flipped).isCloseTo(-plain, within(1e-12));
    }

    @Test
    default void a_rule_that_claims_to_be_a_gradient_is_one_by_finite_differences() {
        for (StandardActivation activation : StandardActivation.values()) {
            RuleSetting setting = new RuleSetting(SmallNetwork.of(activation), 4, SmallNetwork.RANDOMNESS);
            if (contribution().create(values(), setting).followsGradient()) {
                double cosine = learn(activation, RuleFlips.NONE).series().get("probe/slope-cosine")[0];
                assertThat(cosine).as("%s", activation).isCloseTo(1, within(1e-6));
            }
        }
    }

    @Test
    default void a_declared_structure_gives_the_factors_of_the_rule() {
        for (StandardActivation activation : StandardActivation.values()) {
            Network network = SmallNetwork.of(activation);
            RuleSetting setting = new RuleSetting(network, 4, SmallNetwork.RANDOMNESS);
            DeclaredStructure.check(contribution().create(values(), setting), network);
        }
    }

    private Trajectory learn(StandardActivation activation, RuleFlips flips) {
        Catalogue catalogue = new Catalogue(List.of(
                new SmallNetwork.Family(activation),
                new SmallNetwork.Data(),
                new SmallNetwork.Steps(),
                new SmallNetwork.Probe(activation),
                contribution()));
        Values none = Values.of("none", List.of(), Map.of());
        Experiment experiment = new Experiment(
                new Part("small", none),
                new Part("small", none),
                new Part("small", none),
                List.of(new Arm("arm", new Part(contribution().name(), values()), flips)),
                new Seeds(1, 1),
                List.of(new Part("probe", none)),
                new Recording(20, 5, false),
                java.util.Optional.empty());
        return new Simulation(catalogue, experiment).run(0, 1, Progress.NONE);
    }
}
