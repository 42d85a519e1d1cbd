package org.curlew.engine.experiment;

/** What learning should reach: the observable falls below the threshold. */
public record Goal(String observable, double threshold) {}
