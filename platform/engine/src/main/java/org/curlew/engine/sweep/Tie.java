package org.curlew.engine.sweep;

/**
 * A parameter that equals another one in every cell: B = P is {@code /integrator/parameters/batchSize} to {@code /task/parameters/P}.
 *
 * @param pointer what is set
 * @param to what it follows
 */
public record Tie(String pointer, String to) {}
