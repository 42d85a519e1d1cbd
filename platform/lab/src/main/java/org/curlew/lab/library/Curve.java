package org.curlew.lab.library;

import java.util.List;

/** A small curve: the median over the seeds of one arm. */
public record Curve(String arm, List<Double> x, List<Double> y) {}
