package org.curlew.plugins.integrators;

import java.util.List;
import org.curlew.spi.Integrator;
import org.curlew.spi.LearningField;
import org.curlew.spi.Network;
import org.curlew.spi.Parameter;
import org.curlew.spi.Stepping;
import org.curlew.spi.Values;
import org.curlew.spi.WeightConstraint;
import org.curlew.spi.Weights;
import org.pf4j.Extension;

/**
 * Explicit Runge-Kutta with a fixed step on the full-batch flow.
 *
 * <pre>  dW/dt = v(W);   an epoch is n steps of h = Δt / n;   k_i = v(W + h Σ_{j<i} a_ij k_j),   W <- W + h Σ_i b_i k_i</pre>
 *
 * Time is counted in learning rate x epochs: Euler with one step an epoch is minibatch Euler with B = P and eta = Δt, bit for bit but for the order of sums.
 * Source: Hairer, Nørsett, Wanner 1993.
 */
@Extension
public final class RungeKutta implements Integrator {

    @Override
    public String name() {
        return "runge-kutta";
    }

    @Override
    public String title() {
        return "Runge-Kutta, fixed step";
    }

    @Override
    public String summary() {
        return "The full-batch flow in equal steps, by an explicit method of chosen order.";
    }

    @Override
    public String equation() {
        return "\\dot{W} = v(W),\\quad k_i = v\\Big(W + h\\sum_{j<i} a_{ij} k_j\\Big),\\quad"
                + "W \\leftarrow W + h\\sum_i b_i k_i,\\quad h = \\frac{\\Delta t}{n}";
    }

    @Override
    public String reference() {
        return "Hairer, Nørsett, Wanner 1993, Solving Ordinary Differential Equations I, doi:10.1007/978-3-540-78862-1";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.choice("method", Methods.names(Methods.ALL))
                        .meaning("Method, of order 4, 1, 2, 2, 3 and 5 in the order of this list"),
                EpochTime.PARAMETER,
                Parameter.integer("stepsPerEpoch", 1)
                        .symbol("n")
                        .meaning("Steps in an epoch; a step is Δt / n")
                        .unit("steps")
                        .range(1, 10_000)
                        .logarithmicScale(),
                WeightConstraint.parameter(WeightConstraint.NONE));
    }

    @Override
    public Stepping create(Values values, Network network, int samples) {
        int steps = values.integer("stepsPerEpoch");
        Tableau tableau = Methods.named(values.choice("method"));
        WeightConstraint constraint = WeightConstraint.named(values.choice("constraint"));
        return new FixedSteps(
                tableau, new Stages(tableau, network), steps, EpochTime.of(values) / steps, samples, constraint);
    }

    @Override
    public String whenDiverging(Values values) {
        return "Try more stepsPerEpoch (n) of runge-kutta, now " + values.integer("stepsPerEpoch")
                + "; where that does not help the flow itself grows without bound.";
    }

    private record FixedSteps(
            Tableau tableau, Stages stages, int steps, double h, int samples, WeightConstraint constraint)
            implements Stepping {

        @Override
        public void epoch(LearningField field, Weights weights) {
            for (int step = 0; step < steps; step++) {
                stages.begin(field, weights);
                stages.compute(field, weights, h, tableau.neededStages());
                stages.add(weights, h, tableau.b());
                field.constrain(weights, constraint);
            }
        }

        @Override
        public int largestMinibatch() {
            return EpochTime.block(samples);
        }

        @Override
        public long evaluationsPerEpoch() {
            return EpochTime.evaluations(samples, (long) steps * tableau.neededStages());
        }
    }
}
