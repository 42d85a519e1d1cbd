package org.curlew.engine.simulation;

import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.Part;
import org.curlew.spi.Network;
import org.curlew.spi.Observable;
import org.curlew.spi.Stepping;
import org.curlew.spi.Task;

/**
 * What one unit (one arm and seed) costs, known before running.
 *
 * @param steps evaluations of the learning field, minibatch updates for minibatch Euler
 * @param multiplyAdds three a weight and sample visited (forward, back, update), and the recordings' forward passes
 * @param bytes most heap that one unit holds at a time
 */
public record Cost(long steps, double multiplyAdds, long bytes) {

    private static final double WORD = Double.BYTES;

    public static Cost of(Catalogue catalogue, Experiment experiment) {
        Network network = Parts.of(catalogue, experiment).network();
        Task task = catalogue.task(experiment.task().name());
        int samples = task.samples(experiment.task().values());
        int tests = task.testSamples(experiment.task().values());
        Stepping stepping = catalogue
                .integrator(experiment.integrator().name())
                .create(experiment.integrator().values(), network, samples);
        long epochs = experiment.recording().epochs();
        int points = experiment.recording().recordedEpochs().length;
        double weights = network.weightCount();
        double perEpoch = (double) stepping.evaluationsPerEpoch() * Math.min(stepping.largestMinibatch(), samples);
        double work = 3 * weights * perEpoch * epochs + looking(catalogue, experiment, network, samples + tests);
        // Inputs: as made, as the kernels read them, and once more while the teacher responds to them.
        double data = 3.0 * (samples + (double) tests) * (network.inputs() + network.outputs());
        double neurons =
                network.layers().stream().mapToDouble(l -> l.postsynaptic()).sum() + network.inputs();
        double buffers = 6 * neurons * (stepping.largestMinibatch() + 64.0);
        double history = experiment.recording().weights() ? weights * points : 0;
        double bytes = WORD * (data + buffers + 12 * weights + history);
        return new Cost((long) Math.min((double) stepping.evaluationsPerEpoch() * epochs, Long.MAX_VALUE), work, (long)
                Math.min(bytes, Long.MAX_VALUE));
    }

    // One pass of an observable visits every weight once a sample.
    private static double looking(Catalogue catalogue, Experiment experiment, Network network, int samples) {
        long epochs = experiment.recording().epochs();
        int points = experiment.recording().recordedEpochs().length;
        double passes = 0;
        for (Part chosen : experiment.observables()) {
            Observable observable = catalogue.observable(chosen.name());
            long every = Math.max(
                    0, epochs - observable.cadence(chosen.values(), epochs).watchesFrom());
            passes += observable.passes(chosen.values(), network) * (points + (double) every);
        }
        return passes * samples * network.weightCount();
    }

    /** The steps of all arms and seeds together. */
    public static double allSteps(Catalogue catalogue, Experiment experiment) {
        return (double) of(catalogue, experiment).steps() * experiment.units();
    }
}
