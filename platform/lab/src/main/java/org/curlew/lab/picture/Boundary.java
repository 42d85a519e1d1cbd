package org.curlew.lab.picture;

/**
 * A function on a grid of its own, whose zero line is drawn over a picture.
 *
 * @param x places along x, in the units of the picture's axis
 * @param values one a grid point, along x first; NaN where not known
 */
public record Boundary(double[] x, double[] y, double[] values) {

    public static final Boundary NONE = new Boundary(new double[0], new double[0], new double[0]);
}
