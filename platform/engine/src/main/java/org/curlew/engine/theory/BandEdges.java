package org.curlew.engine.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * All edges of the continuous spectrum: the real z with dx/dz = 1 - S(z) = 0, S(z) = sum_k m_k/(z - p_k)^2.
 *
 * <p>S is convex between poles, so there is one edge left of all poles, one right of all, and none or two between neighbours: two where the spectrum has a gap.
 * Real z with dx/dz > 0 are the places outside the spectrum, in the order of x (the argument of Silverstein and Choi 1995 for sample covariances).
 */
final class BandEdges {

    /** An edge: x is extremal at z = p_pole + t. */
    record Edge(int pole, double t, double x) {}

    /** Of the distance between two poles: nearer to one of them S is far above 1 whatever the masses. */
    private static final double NEAREST = 1e-14;

    private final SubordinationMap map;
    private final List<Edge> edges = new ArrayList<>();

    private BandEdges(SubordinationMap map) {
        this.map = map;
        int last = map.size() - 1;
        double widest = Math.sqrt(total()) * 1.000001;
        add(0, BracketedRoot.of(excess(0), -widest, -Math.sqrt(map.mass(0)) * 0.999999));
        for (int k = 0; k < last; k++) {
            gap(k, map.distance(k + 1, k));
        }
        add(last, BracketedRoot.of(excess(last), Math.sqrt(map.mass(last)) * 0.999999, widest));
    }

    /** In ascending order; bands are between edges 0 and 1, 2 and 3, ... */
    static List<Edge> of(SubordinationMap map) {
        return List.copyOf(new BandEdges(map).edges);
    }

    private void gap(int k, double width) {
        // the two neighbours alone keep S above (m_k^(1/3) + m_{k+1}^(1/3))^3/width^2
        double roots = Math.cbrt(map.mass(k)) + Math.cbrt(map.mass(k + 1));
        if (roots * Math.sqrt(roots) >= width) {
            return;
        }
        DoubleUnaryOperator cubes = t -> map.sum(k, t, 3); // -S'/2, falls from infinity to -infinity
        double from = NEAREST * width;
        double to = width - from;
        double lowest = cubes.applyAsDouble(from) <= 0
                ? from
                : cubes.applyAsDouble(to) >= 0 ? to : BracketedRoot.of(cubes, from, to);
        double nearLeft = Math.sqrt(map.mass(k)) * 0.999999;
        double nearRight = -Math.sqrt(map.mass(k + 1)) * 0.999999;
        if (excess(k).applyAsDouble(lowest) < 0 && nearLeft < lowest && nearRight > lowest - width) {
            add(k, BracketedRoot.of(excess(k), nearLeft, lowest));
            double right = lowest - width;
            if (excess(k + 1).applyAsDouble(right) < 0) {
                add(k + 1, BracketedRoot.of(excess(k + 1), right, nearRight));
            } else {
                edges.removeLast(); // the gap is narrower than the digits can tell
            }
        }
    }

    private DoubleUnaryOperator excess(int k) {
        return t -> map.sum(k, t, 2) - 1;
    }

    // A band narrower than the digits can tell has no width, whatever they say.
    private void add(int k, double t) {
        double before =
                edges.isEmpty() ? Double.NEGATIVE_INFINITY : edges.getLast().x();
        edges.add(new Edge(k, t, Math.max(before, map.x(k, t))));
    }

    private double total() {
        double total = 0;
        for (int k = 0; k < map.size(); k++) {
            total += map.mass(k);
        }
        return total;
    }
}
