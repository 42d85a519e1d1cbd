package org.curlew.spi;

/** Extension point: a family of plasticity rules. Rule flips are not part of a rule: the engine applies them to any. */
public interface PlasticityRule extends Contribution {

    /** Whether the rule reads targets or errors, so that it needs a task that has them. */
    default boolean usesTargets() {
        return true;
    }

    /** @throws InvalidInput where the rule or its values do not go with the network, such as a rule for recurrent layers; asked before anything runs */
    default void check(Values values, Network network) {}

    /** A rule for one network and one seed. Its values have been checked with the network. */
    LocalRule create(Values values, RuleSetting setting);
}
