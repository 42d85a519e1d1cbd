package org.curlew.engine.statistics;

import java.util.OptionalLong;
import org.curlew.engine.experiment.Goal;
import org.curlew.engine.simulation.Trajectory;

/**
 * The first recorded epoch at which the goal's observable is below its threshold; a trajectory that never gets there is censored at the last epoch.
 *
 * @param reached empty where it never was
 * @param last the experiment's last epoch
 */
public record EpochsToGoal(long seed, OptionalLong reached, long last) {

    public static EpochsToGoal of(Trajectory trajectory, Goal goal, long last) {
        double[] values = trajectory.series().getOrDefault(goal.observable(), new double[0]);
        for (int i = 0; i < values.length; i++) {
            if (values[i] < goal.threshold()) {
                return new EpochsToGoal(
                        trajectory.seed(), OptionalLong.of(trajectory.epochs()[i]), last);
            }
        }
        return new EpochsToGoal(trajectory.seed(), OptionalLong.empty(), last);
    }

    public boolean censored() {
        return reached.isEmpty();
    }

    /** The epoch, or the last one where the goal was never reached. */
    public long orLast() {
        return reached.orElse(last);
    }

    /** log10 of it; epoch 0 counts as 1. */
    public double log10() {
        return Math.log10(Math.max(1, orLast()));
    }
}
