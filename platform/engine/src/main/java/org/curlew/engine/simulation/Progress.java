package org.curlew.engine.simulation;

/** Watches one trajectory while it grows. Called from the thread that computes it, {@link #advanced} after every epoch: be quick. */
public interface Progress {

    /** Watches nothing. */
    Progress NONE = new Progress() {};

    /** @param values the series in the order of {@link Simulation#seriesNames()}; NaN where not defined */
    default void recorded(int index, long epoch, double[] values) {}

    default void advanced(long epochsDone) {}

    /** Asked after every epoch; true ends the trajectory as CANCELLED. */
    default boolean cancelled() {
        return false;
    }
}
