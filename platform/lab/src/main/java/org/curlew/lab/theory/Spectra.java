package org.curlew.lab.theory;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.FlipSide;
import org.curlew.engine.experiment.RuleFlips;
import org.curlew.engine.simulation.StartingPoint;
import org.curlew.engine.theory.KnownJacobian;
import org.curlew.engine.theory.LargeNetwork;
import org.curlew.engine.theory.ReducedJacobian;
import org.curlew.engine.theory.SampledJacobian;
import org.curlew.engine.theory.StabilityMargin;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Matrix;
import org.curlew.spi.Network;
import org.curlew.spi.Violation;

/** Spectra of J for the weights of an experiment's own seeds, whether or not it was run. */
public record Spectra(Catalogue catalogue) {

    /**
     * At the teacher's weights of a seed.
     *
     * @param arm index into the experiment's arms
     * @throws InvalidInput where J is not known for this arm, or there is no teacher, saying why
     */
    public WeightsSpectrum teacher(Experiment experiment, int arm, long seed) {
        Network network = known(experiment, arm);
        StartingPoint start = StartingPoint.of(catalogue, experiment, arm, seed);
        List<Matrix> teacher = start.teacher()
                .filter(weights -> weights.fits(network))
                .orElseThrow(() -> new InvalidInput(
                        "/task", "the task " + experiment.task().name() + " has no teacher of the student's shape"))
                .layers();
        return spectrum(experiment, arm, network, start, teacher);
    }

    /**
     * At weights that the student had.
     *
     * @param layers W1, W2, as recorded
     * @throws InvalidInput where J is not known for this arm, or the weights are not finite, saying why
     */
    public WeightsSpectrum student(Experiment experiment, int arm, long seed, List<Matrix> layers) {
        Network network = known(experiment, arm);
        return spectrum(experiment, arm, network, StartingPoint.of(catalogue, experiment, arm, seed), layers);
    }

    private Network known(Experiment experiment, int arm) {
        if (arm < 0 || arm >= experiment.arms().size()) {
            throw new InvalidInput(
                    "/arm", "arm must lie in [0, " + (experiment.arms().size() - 1) + "]; got " + arm);
        }
        Optional<Violation> obstacle = KnownJacobian.obstacle(catalogue, experiment, arm);
        if (obstacle.isPresent()) {
            throw new InvalidInput(List.of(obstacle.get()));
        }
        Network network = KnownJacobian.network(catalogue, experiment);
        if (network.inputs() > SampledJacobian.LARGEST) {
            throw new InvalidInput(
                    "/architecture",
                    "J has one eigenvalue an input, and at most " + SampledJacobian.LARGEST
                            + " are computed here; this network has " + network.inputs());
        }
        return network;
    }

    private static WeightsSpectrum spectrum(
            Experiment experiment, int arm, Network network, StartingPoint start, List<Matrix> layers) {
        if (!layers.stream().flatMapToDouble(w -> Arrays.stream(w.data())).allMatch(Double::isFinite)) {
            throw new InvalidInput("/weights", "these weights are not finite, so J has no eigenvalues");
        }
        RuleFlips flips = experiment.arms().get(arm).flips();
        boolean presynaptic = flips.side() == FlipSide.PRESYNAPTIC;
        int inputs = network.inputs();
        int neurons = network.readout().presynaptic();
        double alphaH = fraction(flips, 0, presynaptic ? inputs : neurons);
        double alphaR = fraction(flips, 1, presynaptic ? neurons : network.outputs());
        double c = (double) inputs / neurons;
        double norm = layers.get(1).norm();
        double scale = norm * norm;
        Optional<Double> edge = presynaptic
                ? Optional.of(scale * StabilityMargin.of(new LargeNetwork(c, alphaH, alphaR)))
                : Optional.empty();
        double[] eigenvalues = ReducedJacobian.of(layers, start.signs()).eigenvalues();
        return new WeightsSpectrum(eigenvalues, c, alphaH, alphaR, scale, edge);
    }

    private static double fraction(RuleFlips flips, int layer, int neurons) {
        return (double) flips.count(layer, 2, neurons) / neurons;
    }
}
