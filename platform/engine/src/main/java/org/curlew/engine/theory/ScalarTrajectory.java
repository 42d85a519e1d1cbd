package org.curlew.engine.theory;

import java.util.ArrayList;
import java.util.List;
import org.curlew.spi.Stepping;
import org.curlew.spi.Weights;

/**
 * A path of the scalar network from a start, one integrator epoch at a time.
 *
 * @param points [w1, w2] at the start and after each epoch, up to the end
 * @param ending how it ended
 */
public record ScalarTrajectory(List<double[]> points, Ending ending) {

    /** How a path ends. */
    public enum Ending {
        /** It has come to a solution: the loss is below 1e-20. */
        SOLVED,
        /** All epochs are done. */
        UNDER_WAY,
        /** It left every sensible range. */
        LEFT,
        /** The integrator gave up. */
        STALLED
    }

    private static final double SOLVED_BELOW = 1e-20;
    private static final double FARTHEST = 1e6;

    public static ScalarTrajectory of(ScalarNetwork network, Stepping stepping, double w1, double w2, int epochs) {
        ScalarField field = new ScalarField(network, w1, w2);
        Weights weights = Weights.zeros(ScalarField.NETWORK);
        weights.layer(0).set(0, 0, w1);
        weights.layer(1).set(0, 0, w2);
        List<double[]> points = new ArrayList<>();
        points.add(new double[] {w1, w2});
        for (int epoch = 0; epoch < epochs; epoch++) {
            double[] last = points.getLast();
            if (network.loss(last[0], last[1]) < SOLVED_BELOW) {
                return new ScalarTrajectory(points, Ending.SOLVED);
            }
            stepping.epoch(field, weights);
            if (!stepping.stalled().isEmpty()) {
                return new ScalarTrajectory(points, Ending.STALLED);
            }
            double[] next = {weights.layer(0).get(0, 0), weights.layer(1).get(0, 0)};
            if (!(Math.abs(next[0]) < FARTHEST && Math.abs(next[1]) < FARTHEST)) {
                return new ScalarTrajectory(points, Ending.LEFT);
            }
            points.add(next);
        }
        return new ScalarTrajectory(points, Ending.UNDER_WAY);
    }
}
