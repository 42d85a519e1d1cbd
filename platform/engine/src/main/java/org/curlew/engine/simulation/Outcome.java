package org.curlew.engine.simulation;

/**
 * How a trajectory ended: a value with advice, never an exception.
 *
 * @param epoch the epoch at which it ended
 * @param advice what happened and what to try, ready to be shown; empty where all went well
 */
public record Outcome(Kind kind, long epoch, String advice) {

    public enum Kind {
        /** All epochs done. */
        COMPLETED,
        /** The numbers left the finite range; the series hold what came before. */
        DIVERGED,
        /** The integrator could not go on, such as where no step meets its tolerance; the series hold what came before. */
        STALLED,
        /** Stopped on request. */
        CANCELLED
    }
}
