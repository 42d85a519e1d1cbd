package org.curlew.spi;

/** Extension point: a family of plasticity rules. Rule flips are not part of a rule: the engine applies them to any. */
public interface PlasticityRule extends Contribution {

    /** Whether the rule reads targets or errors, so that it needs a task that has them. */
    default boolean usesTargets() {
        return true;
    }

    /** A rule for one network and one seed. @throws InvalidInput where the values do not go with the network */
    LocalRule create(Values values, RuleSetting setting);
}
