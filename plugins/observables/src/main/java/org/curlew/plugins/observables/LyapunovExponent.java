package org.curlew.plugins.observables;

import java.util.List;
import org.curlew.spi.Cadence;
import org.curlew.spi.Measure;
import org.curlew.spi.Network;
import org.curlew.spi.Observable;
import org.curlew.spi.ObservableSetting;
import org.curlew.spi.Parameter;
import org.curlew.spi.Values;
import org.pf4j.Extension;

/**
 * Largest Lyapunov exponent of the learning map: how fast weights that start next to each other part; unit: 1/epoch. Benettin's method.
 *
 * <pre>  lambda(t) = 1/(t - t0) Σ_{t0 < t' <= t} ln(||F(w + δ) - F(w)|| / ||δ||),   δ rescaled to its length after every epoch</pre>
 *
 * F: one epoch, with the trajectory's own minibatches, integrator and constraint. Positive in chaos. The series is the convergence curve; its end is the estimate. Not
 * defined (NaN) before the epoch after t0.
 */
@Extension
public final class LyapunovExponent implements Observable {

    @Override
    public String name() {
        return "lyapunov-exponent";
    }

    @Override
    public String title() {
        return "Largest Lyapunov exponent";
    }

    @Override
    public String summary() {
        return "How fast neighbouring weights part under learning: positive in chaos, not positive where weights settle.";
    }

    @Override
    public String equation() {
        return "\\lambda(t) = \\frac{1}{t - t_0}\\sum_{t'=t_0+1}^{t}\\ln\\frac{\\lVert F(w+\\delta) - F(w)\\rVert}{\\lVert\\delta\\rVert}";
    }

    @Override
    public String reference() {
        return "Benettin, Galgani, Giorgilli, Strelcyn 1980, Meccanica 15:9";
    }

    @Override
    public String unit() {
        return "1/epoch";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.number("separation", 1e-8)
                        .symbol("\\delta")
                        .meaning("Distance of the second trajectory, relative to the norm of all weights")
                        .positiveUpTo(1)
                        .logarithmicScale(),
                Parameter.integer("settling", 0)
                        .symbol("t_0")
                        .meaning("First epochs that do not count, while the separation turns to the fastest direction")
                        .unit("epochs")
                        .range(0, Integer.MAX_VALUE));
    }

    @Override
    public Cadence cadence(Values values, long epochs) {
        return Cadence.EVERY_EPOCH;
    }

    /** A second trajectory: forward, back and update. */
    @Override
    public double passes(Values values, Network network) {
        return 3;
    }

    @Override
    public Measure create(Values values, ObservableSetting setting) {
        return new PartingTrajectory(
                setting.network(),
                values.number("separation"),
                values.integer("settling"),
                setting.randomness().stream("lyapunov-separation"));
    }
}
