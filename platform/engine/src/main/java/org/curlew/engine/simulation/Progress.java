package org.curlew.engine.simulation;

import org.curlew.spi.Weights;

/** Watches one trajectory while it grows. Called from the thread that computes it, {@link #advanced} after every epoch: be quick. */
public interface Progress {

    /** Watches nothing. */
    Progress NONE = new Progress() {};

    /** Called first where the trajectory goes on from a checkpoint; what was recorded before it is told again. */
    default void resumed(long epoch) {}

    /** @param values the series in the order of {@link Simulation#seriesNames()}; NaN where not defined */
    default void recorded(int index, long epoch, double[] values) {}

    /** Whether recorded weights are taken as they come; then the trajectory holds none. */
    default boolean takesWeights() {
        return false;
    }

    /** Recorded weights, to be taken at once: they change with the next epoch. @param index of the recording, from 0 */
    default void weights(int index, long epoch, Weights recorded) {}

    default void advanced(long epochsDone) {}

    /** Called after every epoch but the last, where the trajectory can be taken up in its middle: the moment to write a checkpoint, if one is due. */
    default void keep(Checkpoint now) {}

    /** Called at the start where the trajectory cannot be taken up in its middle. @param why such as a part that does not tell what it keeps */
    default void keepsNothing(String why) {}

    /** Asked after every epoch; true ends the trajectory as CANCELLED. */
    default boolean cancelled() {
        return false;
    }
}
