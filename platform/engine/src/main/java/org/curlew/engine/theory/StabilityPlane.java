package org.curlew.engine.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * lambda_min over the plane of c and one flipped fraction, the other fraction held: a theory phase diagram (figure 2 of Ninou, Kadmon, Cayco-Gajic 2025).
 *
 * @param margins lambda_min, one row a fraction from 0 to 1, one column a ratio, evenly spaced in log c
 * @param boundary points [c, alpha] with lambda_min = 0, alpha ascending, within the ratios; where the fraction 0 alone is stable for every c it ends at the largest
 */
public record StabilityPlane(double[][] margins, List<double[]> boundary) {

    private static final int BOUNDARY_POINTS = 101;

    /** The plane of c and alpha_h at a given alpha_r. */
    public static StabilityPlane hidden(
            double alphaR, double smallestRatio, double largestRatio, int columns, int rows) {
        LargeNetwork network = new LargeNetwork(1, 0, alphaR);
        return of(network::withHiddenFlippedFraction, smallestRatio, largestRatio, columns, rows);
    }

    /** The plane of c and alpha_r at a given alpha_h. */
    public static StabilityPlane readout(
            double alphaH, double smallestRatio, double largestRatio, int columns, int rows) {
        LargeNetwork network = new LargeNetwork(1, alphaH, 0);
        return of(network::withReadoutFlippedFraction, smallestRatio, largestRatio, columns, rows);
    }

    private static StabilityPlane of(DoubleFunction<LargeNetwork> at, double low, double high, int columns, int rows) {
        double[][] margins = new double[rows][columns];
        for (int row = 0; row < rows; row++) {
            LargeNetwork network = at.apply((double) row / (rows - 1));
            for (int column = 0; column < columns; column++) {
                double c = low * Math.pow(high / low, (double) column / (columns - 1));
                margins[row][column] = StabilityMargin.of(network.withCompressionRatio(c));
            }
        }
        return new StabilityPlane(margins, boundary(at, low, high));
    }

    private static List<double[]> boundary(DoubleFunction<LargeNetwork> at, double low, double high) {
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < BOUNDARY_POINTS; i++) {
            double root = (double) i / (BOUNDARY_POINTS - 1);
            double alpha = root * root; // dense where the boundary is flat in log c
            CriticalValue ratio = CriticalValues.compression(at.apply(alpha));
            if (ratio.kind() == CriticalValue.Kind.ALWAYS_STABLE) {
                points.add(new double[] {high, alpha});
            } else if (ratio.crossing() && ratio.value() >= low) {
                points.add(new double[] {Math.min(ratio.value(), high), alpha});
            }
        }
        return points;
    }
}
