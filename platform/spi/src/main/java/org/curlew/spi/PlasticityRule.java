package org.curlew.spi;

/** Extension point: a family of plasticity rules. Rule flips are not part of a rule: the engine applies them to any. */
public interface PlasticityRule extends Contribution {

    /** Whether the rule reads targets or errors, so that it needs a task that has them. */
    default boolean usesTargets() {
        return true;
    }

    /** @throws InvalidInput where the rule or its values do not go with the network, such as a rule for recurrent layers; asked before anything runs */
    default void check(Values values, Network network) {}

    /**
     * Whether the factors depend on minibatches before the one at hand, by a state that the rule tells in {@link LocalRule#remember}. Such a rule needs an integrator that
     * takes one step a minibatch: what is asked at trial points is no minibatch of its past.
     */
    default boolean keepsState(Values values) {
        return false;
    }

    /** A rule for one network and one seed. Its values have been checked with the network. */
    LocalRule create(Values values, RuleSetting setting);
}
