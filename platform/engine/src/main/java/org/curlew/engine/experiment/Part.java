package org.curlew.engine.experiment;

import org.curlew.spi.Values;

/** A chosen contribution with the checked values of its parameters. */
public record Part(String name, Values values) {}
