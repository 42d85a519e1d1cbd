package org.curlew.frontend.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.curlew.engine.theory.ScalarCurves;
import org.curlew.engine.theory.ScalarNetwork;
import org.curlew.engine.theory.ScalarTrajectory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A phase portrait as its component takes it; places are rounded to what a screen can show. */
final class Portrait {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final double[] LEVELS = {0.02, 0.1, 0.4, 1.2, 3, 7, 15};
    private static final int ARROWS = 15;
    /** Of the frame's half width: shorter moves of a path are not drawn. */
    private static final double VISIBLE = 0.003;

    private Portrait() {}

    /** What does not depend on trajectories: field, contours of the loss, solutions, the circle within which none is reached. */
    static ObjectNode scene(String title, int arm, ScalarNetwork network) {
        double range = ExploreState.RANGE;
        List<List<double[]>> contours = new ArrayList<>();
        for (double level : LEVELS) {
            ScalarCurves.level(network, level, range).forEach(piece -> contours.add(rounded(piece)));
        }
        List<Map<String, Object>> solutions = ScalarCurves.solutions(network, range).stream()
                .map(s -> Map.<String, Object>of("stable", s.stable(), "points", rounded(s.points())))
                .toList();
        return MAPPER.valueToTree(Map.of(
                "title", title,
                "arm", arm,
                "range", range,
                "arrows", arrows(network, range),
                "contours", contours,
                "solutions", solutions,
                "trapped", network.circles() ? Math.sqrt(2 * Math.abs(network.t())) : 0));
    }

    // [w1, w2, dw1/dt, dw2/dt] on a grid
    private static List<double[]> arrows(ScalarNetwork network, double range) {
        List<double[]> arrows = new ArrayList<>();
        for (int i = 0; i < ARROWS; i++) {
            for (int j = 0; j < ARROWS; j++) {
                double w1 = range * (2.0 * (i + 0.5) / ARROWS - 1);
                double w2 = range * (2.0 * (j + 0.5) / ARROWS - 1);
                arrows.add(new double[] {
                    round(w1), round(w2), round(network.velocity1(w1, w2)), round(network.velocity2(w1, w2))
                });
            }
        }
        return arrows;
    }

    static ObjectNode path(ScalarTrajectory trajectory) {
        List<double[]> shown = new ArrayList<>();
        List<double[]> points = trajectory.points();
        for (int i = 0; i < points.size(); i++) {
            double[] next = points.get(i);
            boolean moved = shown.isEmpty() || distance(shown.getLast(), next) > VISIBLE * ExploreState.RANGE;
            if (moved || i == points.size() - 1) {
                shown.add(next);
            }
        }
        return MAPPER.valueToTree(Map.of(
                "points", rounded(shown), "ending", trajectory.ending().name().toLowerCase(java.util.Locale.ROOT)));
    }

    /** The conserved curve through a point, and the way from there. */
    static ObjectNode pointer(ScalarNetwork network, double w1, double w2, ScalarTrajectory way) {
        return MAPPER.valueToTree(Map.of(
                "at", new double[] {w1, w2},
                "curve", rounded(ScalarCurves.conserved(network, w1, w2, ExploreState.RANGE)),
                "path", path(way)));
    }

    private static double distance(double[] a, double[] b) {
        return Math.hypot(a[0] - b[0], a[1] - b[1]);
    }

    private static List<double[]> rounded(List<double[]> points) {
        return points.stream().map(p -> new double[] {round(p[0]), round(p[1])}).toList();
    }

    private static double round(double x) {
        return Math.rint(x * 1e4) / 1e4;
    }
}
