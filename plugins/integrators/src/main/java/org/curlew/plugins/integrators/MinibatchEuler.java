package org.curlew.plugins.integrators;

import java.util.List;
import org.curlew.spi.Integrator;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.LearningField;
import org.curlew.spi.Network;
import org.curlew.spi.Parameter;
import org.curlew.spi.Stepping;
import org.curlew.spi.Values;
import org.curlew.spi.WeightConstraint;
import org.curlew.spi.Weights;
import org.pf4j.Extension;

/**
 * Minibatch Euler: one step a minibatch, then the weight constraint.
 *
 * <pre>  W <- W + s v(W),   s = eta B / P</pre>
 */
@Extension
public final class MinibatchEuler implements Integrator {

    @Override
    public String name() {
        return "minibatch-euler";
    }

    @Override
    public String title() {
        return "Minibatch Euler";
    }

    @Override
    public String summary() {
        return "One step per minibatch, a fresh permutation of the training set each epoch.";
    }

    @Override
    public String equation() {
        return "W \\leftarrow W + s\\,v(W),\\quad s = \\eta\\,\\frac{B}{P}";
    }

    @Override
    public String reference() {
        return "Ninou, Kadmon, Cayco-Gajic 2025, arXiv:2510.02765";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.number("learningRate", 0.1)
                        .symbol("\\eta")
                        .meaning("Learning rate; a step is eta B / P")
                        .positiveUpTo(1e6)
                        .logarithmicScale(),
                Parameter.integer("batchSize", 10)
                        .symbol("B")
                        .meaning("Samples in a minibatch")
                        .unit("samples")
                        .range(1, 10_000_000)
                        .logarithmicScale(),
                WeightConstraint.parameter(WeightConstraint.FIXED_FROBENIUS_NORM));
    }

    @Override
    public Stepping create(Values values, Network network, int samples) {
        int batchSize = values.integer("batchSize");
        if (batchSize > samples) {
            throw new InvalidInput(
                    "/batchSize",
                    "minibatch-euler: batchSize (B) must be at most the training set's size P = " + samples + "; got "
                            + batchSize);
        }
        double s = values.number("learningRate") * batchSize / samples;
        return new Euler(batchSize, samples, s, WeightConstraint.named(values.choice("constraint")));
    }

    private record Euler(int batchSize, int samples, double s, WeightConstraint constraint) implements Stepping {

        @Override
        public void epoch(LearningField field, Weights weights) {
            field.epoch(weights, batchSize, s, constraint);
        }

        @Override
        public int largestMinibatch() {
            return batchSize;
        }

        @Override
        public long evaluationsPerEpoch() {
            return (samples + batchSize - 1L) / batchSize;
        }
    }
}
