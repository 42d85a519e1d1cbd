package org.curlew.engine.experiment;

/** A plasticity rule with its rule flips. Arms of one experiment share teacher, data, initial weights and sample order per seed. */
public record Arm(String name, Part rule, RuleFlips flips) {}
