package org.curlew.engine.sweep;

import java.util.Optional;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.FlipSide;
import org.curlew.engine.experiment.RuleFlips;
import org.curlew.engine.theory.KnownJacobian;
import org.curlew.engine.theory.LargeNetwork;
import org.curlew.spi.Network;

/**
 * What theory says of one cell: the stability margin lambda_min of an infinite random network with the cell's c and the fractions of neurons that are flipped in
 * fact (round(alpha n)/n), and the finite-size band around it.
 *
 * <p>A finite network's own smallest eigenvalue scatters about lambda_min + 1.21 sigma (see {@link SpectralEdge}), and its ||W2||^2, a sum over N weights, by
 * 1/sqrt(N). The band is where its sign may differ from lambda_min's, within two deviations:
 *
 * <pre>  -1.21 sigma - h < lambda_min < -1.21 sigma + h,   h = 2 sqrt((1.27 sigma)^2 + 1/N)</pre>
 *
 * @param margin lambda_min
 * @param low lower end of the band, in units of lambda_min
 * @param high upper end
 */
public record CellTheory(double margin, double low, double high) {

    private static final double MEAN = 1.21;
    private static final double DEVIATION = 1.27;
    private static final double DEVIATIONS = 2;

    /** Empty unless the declared structure is that of the theory: two plain linear layers, one output, presynaptic flips, a rule that follows the gradient. */
    public static Optional<CellTheory> of(Catalogue catalogue, Experiment experiment, int arm) {
        return network(catalogue, experiment, arm).map(network -> {
            RuleFlips flips = experiment.arms().get(arm).flips();
            int inputs = network.inputs();
            int neurons = network.readout().presynaptic();
            LargeNetwork large = new LargeNetwork(
                    (double) inputs / neurons,
                    (double) flips.count(0, 2, inputs) / inputs,
                    (double) flips.count(1, 2, neurons) / neurons);
            return of(SpectralEdge.of(large, inputs), neurons);
        });
    }

    private static Optional<Network> network(Catalogue catalogue, Experiment experiment, int arm) {
        boolean spoken = experiment.arms().get(arm).flips().side() == FlipSide.PRESYNAPTIC
                && KnownJacobian.obstacle(catalogue, experiment, arm).isEmpty();
        return spoken ? Optional.of(KnownJacobian.network(catalogue, experiment)) : Optional.empty();
    }

    static CellTheory of(SpectralEdge edge, int neurons) {
        double deviation = Math.hypot(DEVIATION * edge.sigma(), 1 / Math.sqrt(neurons));
        double centre = -MEAN * edge.sigma();
        return new CellTheory(edge.lambda(), centre - DEVIATIONS * deviation, centre + DEVIATIONS * deviation);
    }

    public boolean stable() {
        return margin > 0;
    }

    public boolean inBand() {
        return margin > low && margin < high;
    }
}
