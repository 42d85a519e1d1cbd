package org.curlew.engine.theory;

import java.util.ArrayList;
import java.util.List;

/** Curves of the scalar network's plane in closed form, within |w1|, |w2| <= range; a curve is a list of points [w1, w2]. */
public final class ScalarCurves {

    private static final int POINTS = 65;
    private static final int LEVEL_POINTS = 25;

    private ScalarCurves() {}

    /** A piece of the solutions w1 w2 = t, all of it stable or all of it not. */
    public record Solutions(boolean stable, List<double[]> points) {}

    /** The solutions, cut where their stability changes: with one flip at |w1| = |w2|. */
    public static List<Solutions> solutions(ScalarNetwork network, double range) {
        List<Solutions> pieces = new ArrayList<>();
        for (List<double[]> half : halves(network.t(), range, POINTS)) {
            double[] middle = half.get(half.size() / 2);
            pieces.add(new Solutions(network.stability(middle[0], middle[1]) > 0, half));
        }
        return pieces;
    }

    /** The points where the loss has a given value, w1 w2 = t ± sqrt(2 C), in pieces. */
    public static List<List<double[]>> level(ScalarNetwork network, double loss, double range) {
        double half = Math.sqrt(2 * loss);
        List<List<double[]>> pieces = new ArrayList<>(halves(network.t() - half, range, LEVEL_POINTS));
        pieces.addAll(halves(network.t() + half, range, LEVEL_POINTS));
        return pieces;
    }

    // w1 = ±r e^a, w2 = ± sign(t) r e^-a with r = sqrt(|t|): four halves, a < 0 and a > 0; for t = 0 the four half axes
    private static List<List<double[]>> halves(double t, double range, int points) {
        List<List<double[]>> found = new ArrayList<>();
        double r = Math.sqrt(Math.abs(t));
        if (r > range) {
            return found;
        }
        for (int branch : new int[] {1, -1}) {
            for (int side : new int[] {-1, 1}) {
                found.add(half(t, r, range, branch, side, points));
            }
        }
        return found;
    }

    private static List<double[]> half(double t, double r, double range, int branch, int side, int count) {
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double share = (double) i / (count - 1);
            if (r == 0) {
                double w = branch * share * range;
                points.add(side < 0 ? new double[] {0, w} : new double[] {w, 0});
            } else {
                double a = side * share * Math.log(range / r);
                points.add(new double[] {branch * r * Math.exp(a), branch * Math.signum(t) * r * Math.exp(-a)});
            }
        }
        return points;
    }

    /** The conserved circle or hyperbola through a point: where the flow can go from there. */
    public static List<double[]> conserved(ScalarNetwork network, double w1, double w2, double range) {
        List<double[]> points = new ArrayList<>();
        double q = network.conserved(w1, w2);
        if (network.circles()) {
            for (int i = 0; i < 2 * POINTS - 1; i++) {
                double angle = Math.PI * i / (POINTS - 1);
                points.add(new double[] {Math.sqrt(q) * Math.cos(angle), Math.sqrt(q) * Math.sin(angle)});
            }
            return points;
        }
        double r = Math.sqrt(Math.abs(q));
        double widest = r == 0 ? 0 : Math.log(4 * range / r + 1); // asinh(range/r) and a little more
        for (int i = 0; i < POINTS; i++) {
            double share = 2.0 * i / (POINTS - 1) - 1;
            double[] point = {r * Math.cosh(share * widest), r * Math.sinh(share * widest)};
            if (r == 0) {
                double w = share * range;
                points.add(new double[] {w, w1 * w2 < 0 ? -w : w});
            } else if (q > 0) {
                points.add(new double[] {Math.copySign(point[0], w1), point[1]});
            } else {
                points.add(new double[] {point[1], Math.copySign(point[0], w2)});
            }
        }
        return points;
    }
}
