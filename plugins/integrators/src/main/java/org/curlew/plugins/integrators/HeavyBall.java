package org.curlew.plugins.integrators;

import java.util.List;
import org.curlew.spi.Integrator;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.LearningField;
import org.curlew.spi.Memory;
import org.curlew.spi.Network;
import org.curlew.spi.Parameter;
import org.curlew.spi.Stepping;
import org.curlew.spi.Values;
import org.curlew.spi.WeightConstraint;
import org.curlew.spi.Weights;
import org.pf4j.Extension;

/**
 * Minibatch steps with heavy-ball momentum, then the weight constraint.
 *
 * <pre>  U <- mu U + s v(W),   W <- W + U,   s = eta B / P</pre>
 *
 * U: the shapes of W, zero at the start and kept from epoch to epoch. In a steady velocity the steps grow to s / (1 - mu). Source: Polyak 1964.
 */
@Extension
public final class HeavyBall implements Integrator {

    @Override
    public String name() {
        return "heavy-ball";
    }

    @Override
    public String title() {
        return "Minibatch steps with momentum";
    }

    @Override
    public String summary() {
        return "Minibatch Euler that keeps part of its last step: heavy-ball momentum.";
    }

    @Override
    public String equation() {
        return "U \\leftarrow \\mu\\,U + s\\,v(W),\\quad W \\leftarrow W + U,\\quad s = \\eta\\,\\frac{B}{P}";
    }

    @Override
    public String reference() {
        return "Polyak 1964, doi:10.1016/0041-5553(64)90137-5";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Minibatches.LEARNING_RATE,
                Minibatches.SIZE,
                Parameter.number("momentum", 0.9)
                        .symbol("\\mu")
                        .meaning("Part of the last step that is kept; 0 is minibatch Euler")
                        .range(0, 0.9999),
                WeightConstraint.parameter(WeightConstraint.FIXED_FROBENIUS_NORM));
    }

    /** @throws InvalidInput where B is larger than P */
    @Override
    public Stepping create(Values values, Network network, int samples) {
        return new Momentum(
                Minibatches.size(name(), values, samples),
                Minibatches.step(values, samples),
                values.number("momentum"),
                Weights.zeros(network),
                Weights.zeros(network),
                samples,
                WeightConstraint.named(values.choice("constraint")));
    }

    private record Momentum(
            int batchSize, double s, double mu, Weights u, Weights v, int samples, WeightConstraint constraint)
            implements Stepping {

        @Override
        public void epoch(LearningField field, Weights weights) {
            for (int from = 0; from < samples; from += batchSize) {
                field.velocity(weights, from, Math.min(batchSize, samples - from), v);
                u.add(mu - 1, u);
                u.add(s, v);
                weights.add(1, u);
                field.constrain(weights, constraint);
            }
        }

        @Override
        public void remember(Memory memory) {
            memory.weights(u);
        }

        @Override
        public int largestMinibatch() {
            return batchSize;
        }

        @Override
        public long evaluationsPerEpoch() {
            return Minibatches.count(batchSize, samples);
        }
    }
}
