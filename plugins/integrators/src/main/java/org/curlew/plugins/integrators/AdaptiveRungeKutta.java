package org.curlew.plugins.integrators;

import java.util.List;
import org.curlew.spi.Integrator;
import org.curlew.spi.Network;
import org.curlew.spi.Parameter;
import org.curlew.spi.Stepping;
import org.curlew.spi.Values;
import org.curlew.spi.WeightConstraint;
import org.pf4j.Extension;

/**
 * Explicit Runge-Kutta with error control on the full-batch flow: steps as long as the tolerance allows.
 *
 * <pre>  dW/dt = v(W), advanced by Δt an epoch;   error = h Σ_i (b_i - b̂_i) k_i,   rms(error / (atol + rtol |W|)) <= 1</pre>
 *
 * Time is counted in learning rate x epochs, as in {@link RungeKutta}. Where no step meets the tolerance the trajectory ends with a STALLED outcome.
 */
@Extension
public final class AdaptiveRungeKutta implements Integrator {

    @Override
    public String name() {
        return "adaptive-runge-kutta";
    }

    @Override
    public String title() {
        return "Runge-Kutta, adaptive step";
    }

    @Override
    public String summary() {
        return "The full-batch flow in steps as long as an embedded error estimate allows.";
    }

    @Override
    public String equation() {
        return "\\dot{W} = v(W),\\quad \\mathrm{rms}_i\\,\\frac{h\\,\\big|\\sum_j (b_j - \\hat{b}_j)\\,k_{j,i}\\big|}"
                + "{\\mathrm{atol} + \\mathrm{rtol}\\,|W_i|} \\le 1";
    }

    @Override
    public String reference() {
        return "Dormand, Prince 1980, doi:10.1016/0771-050X(80)90013-3; Bogacki, Shampine 1989,"
                + " doi:10.1016/0893-9659(89)90079-7; Hairer, Nørsett, Wanner 1993, II.4";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.choice("method", Methods.names(Methods.EMBEDDED))
                        .meaning("Method: Dormand-Prince 5(4) or Bogacki-Shampine 3(2)"),
                EpochTime.PARAMETER,
                Parameter.number("relativeTolerance", 1e-6)
                        .symbol("\\mathrm{rtol}")
                        .meaning("Error allowed in a step, relative to each weight")
                        .positiveUpTo(1)
                        .logarithmicScale(),
                Parameter.number("absoluteTolerance", 1e-9)
                        .symbol("\\mathrm{atol}")
                        .meaning("Error allowed in a step for weights near zero")
                        .positiveUpTo(1)
                        .logarithmicScale(),
                Parameter.integer("mostSteps", 10_000)
                        .meaning("Steps in one epoch, rejected ones included, beyond which the trajectory is given up")
                        .unit("steps")
                        .range(1, 1_000_000)
                        .logarithmicScale(),
                WeightConstraint.parameter(WeightConstraint.NONE));
    }

    @Override
    public Stepping create(Values values, Network network, int samples) {
        Tableau tableau = Methods.named(values.choice("method"));
        StepSizes sizes =
                new StepSizes(tableau, values.number("relativeTolerance"), values.number("absoluteTolerance"), network);
        return new AdaptiveSteps(
                tableau,
                sizes,
                EpochTime.of(values),
                values.integer("mostSteps"),
                network,
                samples,
                WeightConstraint.named(values.choice("constraint")));
    }

    @Override
    public String whenDiverging(Values values) {
        return "The steps were accurate, so the flow itself grows without bound: try a weight constraint, or a rule with decay.";
    }
}
