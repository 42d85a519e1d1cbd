package org.curlew.engine.theory;

import java.util.ArrayList;
import java.util.List;

/**
 * The density as a curve to draw: every band in x = middle - halfwidth cos(theta), which resolves the square-root edges, finer where the curve bends.
 *
 * @param x ascending; a band begins and ends with density 0
 * @param density rho(x), one an x
 */
public record DensityCurve(double[] x, double[] density) {

    private static final int COARSE = 48;
    private static final int DEEPEST = 7;
    /** Of the highest density of the coarse curve: bends smaller than this are drawn straight. */
    private static final double BEND = 0.002;

    public static DensityCurve of(JacobianSpectrum spectrum) {
        List<double[]> points = new ArrayList<>();
        spectrum.bands().forEach(band -> new Tracing(spectrum, band, points).trace());
        return new DensityCurve(
                points.stream().mapToDouble(p -> p[0]).toArray(),
                points.stream().mapToDouble(p -> p[1]).toArray());
    }

    private record Tracing(JacobianSpectrum spectrum, Band band, List<double[]> points) {

        void trace() {
            double[][] coarse = new double[COARSE + 1][];
            double peak = 0;
            for (int i = 0; i <= COARSE; i++) {
                coarse[i] = at(Math.PI * i / COARSE);
                peak = Math.max(peak, coarse[i][1]);
            }
            points.add(coarse[0]);
            for (int i = 0; i < COARSE; i++) {
                refine(
                        Math.PI * i / COARSE,
                        Math.PI * (i + 1) / COARSE,
                        coarse[i],
                        coarse[i + 1],
                        BEND * peak,
                        DEEPEST);
            }
        }

        private void refine(double from, double to, double[] left, double[] right, double bend, int depth) {
            double middle = (from + to) / 2;
            double[] centre = at(middle);
            double share = (centre[0] - left[0]) / (right[0] - left[0]);
            double straight = left[1] + share * (right[1] - left[1]);
            if (depth > 0 && Math.abs(centre[1] - straight) > bend) {
                refine(from, middle, left, centre, bend, depth - 1);
                refine(middle, to, centre, right, bend, depth - 1);
            } else {
                points.add(right);
            }
        }

        // [x, rho(x)]
        private double[] at(double theta) {
            double half = (band.upper() - band.lower()) / 2;
            double sine = Math.sin(theta / 2);
            double x = theta >= Math.PI ? band.upper() : band.lower() + 2 * half * sine * sine;
            return new double[] {x, spectrum.density(x)};
        }
    }
}
