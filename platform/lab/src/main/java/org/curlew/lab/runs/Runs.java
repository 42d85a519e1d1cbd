package org.curlew.lab.runs;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.simulation.WeightSnapshot;

/** The runs of this lab. */
public interface Runs {

    /** Puts the experiment in the queue; units that were computed before are taken over at once. */
    Run start(Optional<String> entryId, String title, Experiment experiment);

    Run run(String id);

    /** Newest first. */
    List<Run> list(int offset, int limit);

    /** Newest first, of one entry of the library. */
    List<Run> ofEntry(String entryId);

    int count();

    /** Queued and running ones, oldest first. */
    List<Run> active();

    /** Ends the run's work within a second; finished units are kept. */
    void cancel(String id);

    /** Goes on with a cancelled or failed run. */
    void resume(String id);

    RunProgress progress(String id);

    /** What there is, also while it runs: finished and partial trajectories. */
    RunResult result(String id);

    /** Told at most every 250 ms, and when the state changes. */
    Subscription watch(String id, Consumer<RunProgress> listener);

    Subscription watchAll(Consumer<RunProgress> listener);

    /** Each recording is read when it is asked for. */
    List<WeightSnapshot> weights(String id, String arm, long seed);

    /** |w| of each layer's largest weight in all recordings, known without reading them. */
    double[] largestWeights(String id, String arm, long seed);

    void delete(String id);

    Estimate estimate(Experiment experiment);

    /** @throws org.curlew.spi.InvalidInput where it is too large for a worker; {@link #start} asks this too */
    void check(Experiment experiment);
}
