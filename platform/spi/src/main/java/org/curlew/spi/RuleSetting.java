package org.curlew.spi;

/**
 * What a rule may know when it is created.
 *
 * @param largestMinibatch most samples that one minibatch will hold: the size for buffers
 * @param randomness the seed's streams, for instance for fixed random feedback
 */
public record RuleSetting(Network network, int largestMinibatch, Randomness randomness) {}
