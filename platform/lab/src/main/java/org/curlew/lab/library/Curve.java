package org.curlew.lab.library;

import java.util.List;

/**
 * A small curve: the median over the seeds of one arm.
 *
 * @param colour of the arm, see ArmColours; null in curves kept by versions that did not know it
 */
public record Curve(String arm, Integer colour, List<Double> x, List<Double> y) {}
