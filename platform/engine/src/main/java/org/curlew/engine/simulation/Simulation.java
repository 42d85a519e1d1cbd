package org.curlew.engine.simulation;

import java.io.InputStream;
import java.util.List;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.kernel.Kernels;

/**
 * Computes the trajectories of an experiment. What a trajectory becomes depends on the experiment, the arm and the seed alone: not on other arms or seeds, nor on
 * threads or order. Any number of threads may share one simulation; arms of a seed that are computed at the same time share its data.
 */
public final class Simulation {

    private final Parts parts;
    private final Experiment experiment;
    private final Kernels kernels;
    private final SharedData data;

    /** By the fastest kernels that fit what the parts declare. */
    public Simulation(Catalogue catalogue, Experiment experiment) {
        this(catalogue, experiment, Kernels.FASTEST);
    }

    public Simulation(Catalogue catalogue, Experiment experiment, Kernels kernels) {
        parts = Parts.of(catalogue, experiment);
        this.experiment = experiment;
        this.kernels = kernels;
        data = new SharedData(parts);
    }

    /** Names of all series, such as {@code test-error} or {@code weight-norm/W1}, in the order of the observables. */
    public List<String> seriesNames() {
        return parts.seriesNames();
    }

    /** Epochs that will be recorded, 0 first. */
    public long[] recordedEpochs() {
        return experiment.recording().recordedEpochs();
    }

    /** @param arm index into the experiment's arms */
    public Trajectory run(int arm, long seed, Progress progress) {
        return begin(arm, seed).run(progress);
    }

    /**
     * Goes on from a checkpoint of the same experiment, arm and seed, and gives bit for bit what an uninterrupted run gives.
     *
     * @throws NoCheckpoint where it is the checkpoint of something else, or damaged: then only {@link #run} is left
     */
    public Trajectory resume(int arm, long seed, InputStream checkpoint, Progress progress) {
        Unit unit = begin(arm, seed);
        unit.read(checkpoint);
        return unit.run(progress);
    }

    /** What was given is no checkpoint of this experiment, arm and seed by this engine. */
    public static final class NoCheckpoint extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoCheckpoint(String why, Throwable cause) {
            super(why, cause);
        }
    }

    private Unit begin(int arm, long seed) {
        Streams streams = new Streams(seed);
        return new Unit(parts, kernels, experiment.arms().get(arm), streams, data.of(streams));
    }
}
