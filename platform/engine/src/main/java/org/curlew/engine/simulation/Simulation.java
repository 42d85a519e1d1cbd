package org.curlew.engine.simulation;

import java.util.List;
import org.curlew.engine.experiment.Arm;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.kernel.ErrorGradient;
import org.curlew.engine.kernel.Kernel;
import org.curlew.engine.kernel.Kernels;
import org.curlew.engine.kernel.NetworkResponse;
import org.curlew.engine.kernel.PaddedExamples;
import org.curlew.spi.Signs;
import org.curlew.spi.Stepping;
import org.curlew.spi.TaskData;
import org.curlew.spi.Weights;

/**
 * Computes the trajectories of an experiment. What a trajectory becomes depends on the experiment, the arm and the seed alone: not on other arms or seeds, nor on
 * threads or order. Any number of threads may share one simulation.
 */
public final class Simulation {

    private final Parts parts;
    private final Experiment experiment;
    private final Kernels kernels;

    /** By the fastest kernels that fit what the parts declare. */
    public Simulation(Catalogue catalogue, Experiment experiment) {
        this(catalogue, experiment, Kernels.FASTEST);
    }

    public Simulation(Catalogue catalogue, Experiment experiment, Kernels kernels) {
        parts = Parts.of(catalogue, experiment);
        this.experiment = experiment;
        this.kernels = kernels;
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
        Arm chosen = experiment.arms().get(arm);
        Streams streams = new Streams(seed);
        NetworkResponse response = new NetworkResponse(parts.network());
        TaskData data = parts.data(streams, response);
        PaddedExamples training = new PaddedExamples(data.training());
        Stepping stepping = parts.stepping(data.training().samples());
        List<Signs> signs = FlippedNeurons.signs(chosen.flips(), parts.network(), streams);
        Kernel kernel = kernel(kernels, chosen, streams, data, training, stepping, signs);
        Lazy<Kernel> probe = new Lazy<>(() -> kernel(Kernels.PLAIN, chosen, streams, data, training, stepping, signs));
        LearningMap map = new LearningMap(
                new Lazy<>(() -> parts.stepping(data.training().samples())),
                new Lazy<>(() -> kernel(kernels, chosen, streams, data, training, stepping, signs)));
        Lazy<ErrorGradient> descent = new Lazy<>(() -> new ErrorGradient(parts.network(), training));
        CurrentMoment moment =
                new CurrentMoment(kernel, training, new PaddedExamples(data.test()), response, probe, map, descent);
        Recorder recorder = parts.recorder(data, signs, streams);
        SampleOrder order = new SampleOrder(data.orders(), data.training().samples(), streams.stream(Streams.ORDER));
        Weights weights = data.student().copy();
        Outcome outcome = new Epochs(stepping, kernel, order, map, moment, recorder, progress)
                .run(
                        weights,
                        recordedEpochs(),
                        epoch -> Divergence.at(epoch, parts.integrator(), experiment.integrator()));
        return recorder.trajectory(chosen.name(), seed, outcome, kernel.name());
    }

    private Kernel kernel(
            Kernels choice,
            Arm arm,
            Streams streams,
            TaskData data,
            PaddedExamples training,
            Stepping stepping,
            List<Signs> signs) {
        int largest = stepping.largestMinibatch();
        return choice.create(
                parts.network(), training, data.student(), parts.rule(arm, largest, streams), signs, largest);
    }
}
