package org.curlew.engine.simulation;

import java.util.List;
import org.curlew.engine.experiment.Arm;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.Part;
import org.curlew.engine.kernel.StepWork;
import org.curlew.spi.LocalRule;
import org.curlew.spi.Network;
import org.curlew.spi.Observable;
import org.curlew.spi.Signs;
import org.curlew.spi.Stepping;
import org.curlew.spi.Task;

/**
 * What one unit (one arm and seed) costs, known before running.
 *
 * @param steps evaluations of the learning field, minibatch updates for minibatch Euler
 * @param multiplyAdds of the steps by the kernel that will compute them, with all that goes with them (see {@link StepWork#effort}), and of the recordings' passes
 * @param bytes most heap that one unit holds at a time; recorded weights are not held
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
        double weights = network.weightCount();
        double epoch = StepWork.epoch()
                + effort(catalogue, experiment, network, stepping, samples) * stepping.evaluationsPerEpoch();
        double work = epoch * epochs + looking(catalogue, experiment, network, stepping, samples, tests);
        // Inputs: as made, as the kernels read them, and once more while the teacher responds to them.
        double data = 3.0 * (samples + (double) tests) * (network.inputs() + network.outputs());
        double neurons =
                network.layers().stream().mapToDouble(l -> l.postsynaptic()).sum() + network.inputs();
        double buffers = 6 * neurons * (stepping.largestMinibatch() + 64.0);
        double bytes = WORD * (data + buffers + 12 * weights);
        return new Cost(steps(stepping, epochs), work, (long) Math.min(bytes, Long.MAX_VALUE));
    }

    /** The steps alone, without asking what each of them costs. */
    public static long steps(Catalogue catalogue, Experiment experiment) {
        Network network = Parts.of(catalogue, experiment).network();
        int samples = catalogue
                .task(experiment.task().name())
                .samples(experiment.task().values());
        Stepping stepping = catalogue
                .integrator(experiment.integrator().name())
                .create(experiment.integrator().values(), network, samples);
        return steps(stepping, experiment.recording().epochs());
    }

    private static long steps(Stepping stepping, long epochs) {
        return (long) Math.min((double) stepping.evaluationsPerEpoch() * epochs, Long.MAX_VALUE);
    }

    // Of one evaluation, on average over the arms. An integrator that visits samples several times an epoch follows the
    // velocity, which is the plain path's.
    private static double effort(
            Catalogue catalogue, Experiment experiment, Network network, Stepping stepping, int samples) {
        int batch = Math.min(stepping.largestMinibatch(), samples);
        Streams streams = new Streams(1);
        double sum = 0;
        for (Arm arm : experiment.arms()) {
            boolean once = once(stepping, batch, samples);
            LocalRule rule = new Parts(catalogue, experiment, network).rule(arm, 1, streams);
            List<Signs> signs = FlippedNeurons.signs(arm.flips(), network, streams);
            StepWork work = once ? StepWork.of(network, rule, signs, batch, samples) : StepWork.plain(network, batch);
            sum += work.effort();
        }
        return sum / experiment.arms().size();
    }

    // One pass of an observable is the way of every training sample through the layers. An error visits training or
    // test
    // samples, half of both on average; where the kernel knows w = W2 W1 it takes one product of it with the inputs.
    private static double looking(
            Catalogue catalogue, Experiment experiment, Network network, Stepping stepping, int samples, int tests) {
        long epochs = experiment.recording().epochs();
        int points = experiment.recording().recordedEpochs().length;
        double known = known(catalogue, experiment, network, stepping, samples);
        double response = StepWork.response(network);
        double error = (samples + tests) / 2.0 * (known * network.inputs() + (1 - known) * response);
        double work = 0;
        double looks = 0;
        for (Part chosen : experiment.observables()) {
            Observable observable = catalogue.observable(chosen.name());
            long every = Math.max(
                    0, epochs - observable.cadence(chosen.values(), epochs).watchesFrom());
            if (!observable.needsErrorsOnly(chosen.values())) {
                looks = Math.max(looks, points + (double) every);
            }
            work += observable.passes(chosen.values(), network)
                    * (points + (double) every)
                    * (observable.needsErrorsOnly(chosen.values()) ? error : samples * response);
        }
        return work + looks * weights(catalogue, experiment, network, stepping, samples);
    }

    // The effort of handing out the weights once, on average over the arms.
    private static double weights(
            Catalogue catalogue, Experiment experiment, Network network, Stepping stepping, int samples) {
        Streams streams = new Streams(1);
        if (!once(stepping, Math.min(stepping.largestMinibatch(), samples), samples)) {
            return 0;
        }
        return experiment.arms().stream()
                .mapToDouble(arm -> StepWork.weights(
                        network,
                        new Parts(catalogue, experiment, network).rule(arm, 1, streams),
                        FlippedNeurons.signs(arm.flips(), network, streams)))
                .average()
                .orElse(0);
    }

    // The share of arms whose kernel knows the errors.
    private static double known(
            Catalogue catalogue, Experiment experiment, Network network, Stepping stepping, int samples) {
        Streams streams = new Streams(1);
        int batch = Math.min(stepping.largestMinibatch(), samples);
        long knowing = experiment.arms().stream()
                .filter(arm -> once(stepping, batch, samples))
                .filter(arm -> StepWork.knowsErrors(
                        network,
                        new Parts(catalogue, experiment, network).rule(arm, 1, streams),
                        FlippedNeurons.signs(arm.flips(), network, streams)))
                .count();
        return (double) knowing / experiment.arms().size();
    }

    private static boolean once(Stepping stepping, int batch, int samples) {
        return (stepping.evaluationsPerEpoch() - 1) * batch < samples;
    }

    /** The steps of all arms and seeds together. */
    public static double allSteps(Catalogue catalogue, Experiment experiment) {
        return (double) of(catalogue, experiment).steps() * experiment.units();
    }
}
