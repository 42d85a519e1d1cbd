package org.curlew.lab.jobs;

import java.util.Optional;
import org.curlew.engine.simulation.Trajectory;

/** One unit that is to be computed, and what becomes of it. Called from the threads that feed the workers. */
public interface Work {

    Job job();

    /** The experiment in its canonical form, as workers read it. */
    String experiment();

    /** Index into the experiment's arms. */
    int arm();

    long seed();

    /** Names all that determines the trajectory, see {@link UnitKeys}. */
    String key();

    /** The trajectory where it was computed meanwhile, for another job. */
    default Optional<Trajectory> known() {
        return Optional.empty();
    }

    /** It no longer waits: a worker will begin it next. */
    default void taken() {}

    void started();

    /** A recorded point; a value that is not defined is null. */
    void point(long epoch, Double[] values);

    void advanced(long epochs);

    /** It goes on from a checkpoint: its time is that of the rest. */
    void resumed(long epoch);

    /** The processor time that it took since it was begun or taken up, told right before it is done. */
    void took(double seconds);

    void done(Trajectory trajectory);

    void failed(String error);
}
