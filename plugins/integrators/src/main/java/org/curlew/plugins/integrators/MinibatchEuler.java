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
                Minibatches.LEARNING_RATE,
                Minibatches.SIZE,
                WeightConstraint.parameter(WeightConstraint.FIXED_FROBENIUS_NORM));
    }

    /** @throws InvalidInput where B is larger than P */
    @Override
    public Stepping create(Values values, Network network, int samples) {
        return new Euler(
                Minibatches.size(name(), values, samples),
                samples,
                Minibatches.step(values, samples),
                WeightConstraint.named(values.choice("constraint")));
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
            return Minibatches.count(batchSize, samples);
        }
    }
}
