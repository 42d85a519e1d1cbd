package org.curlew.testkit;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.curlew.spi.Architecture;
import org.curlew.spi.Contribution;
import org.curlew.spi.Examples;
import org.curlew.spi.Factors;
import org.curlew.spi.InitialWeights;
import org.curlew.spi.Integrator;
import org.curlew.spi.LearningField;
import org.curlew.spi.LocalRule;
import org.curlew.spi.Matrix;
import org.curlew.spi.Minibatch;
import org.curlew.spi.Network;
import org.curlew.spi.PlasticityRule;
import org.curlew.spi.Randomness;
import org.curlew.spi.RuleSetting;
import org.curlew.spi.Stepping;
import org.curlew.spi.Task;
import org.curlew.spi.TaskData;
import org.curlew.spi.TaskSetting;
import org.curlew.spi.Values;
import org.curlew.spi.WeightConstraint;
import org.curlew.spi.Weights;

/** The parts that stand beside the one under test: ten samples in minibatches of four (the last is shorter), gradient descent in small steps. */
final class SmallParts {

    static final int MINIBATCH = 4;

    private static final int SAMPLES = 10;

    private SmallParts() {}

    /** What the targets are. */
    enum Targets {
        TEACHER,
        SHIFTED,
        UNDEFINED
    }

    /** All of them have the same name and no parameters. */
    interface Small extends Contribution {
        @Override
        default String name() {
            return "small";
        }

        @Override
        default String title() {
            return "Small";
        }

        @Override
        default String summary() {
            return "Small enough to test with.";
        }
    }

    record Family(Network network) implements Architecture, Small {
        @Override
        public Network create(Values values) {
            return network;
        }
    }

    record Data(Targets targets) implements Task, Small {
        @Override
        public int samples(Values values) {
            return SAMPLES;
        }

        @Override
        public int testSamples(Values values) {
            return SAMPLES;
        }

        @Override
        public TaskData create(Values values, TaskSetting setting) {
            Network network = setting.network();
            RandomGenerator random = setting.randomness().stream(Randomness.DATA);
            Matrix inputs = new Matrix(SAMPLES, network.inputs());
            Arrays.setAll(inputs.data(), i -> random.nextGaussian());
            Weights teacher = new InitialWeights(1, "uniform").draw(network, random);
            Weights student = new InitialWeights(1, "uniform").draw(network, random);
            Matrix outputs = setting.respond(teacher, inputs);
            double shift = targets == Targets.SHIFTED ? 0.5 : 0;
            Arrays.setAll(outputs.data(), i -> outputs.data()[i] + shift);
            Examples examples = targets == Targets.UNDEFINED
                    ? Examples.withoutTargets(inputs, network.outputs())
                    : new Examples(inputs, outputs);
            return new TaskData(examples, examples, student, Optional.of(teacher), Optional.empty());
        }
    }

    record Steps() implements Integrator, Small {
        @Override
        public Stepping create(Values values, Network network, int samples) {
            int minibatch = Math.min(MINIBATCH, samples);
            return new Stepping() {
                @Override
                public void epoch(LearningField field, Weights weights) {
                    field.epoch(weights, minibatch, 0.01, WeightConstraint.NONE);
                }

                @Override
                public int largestMinibatch() {
                    return minibatch;
                }

                @Override
                public long evaluationsPerEpoch() {
                    return (samples + minibatch - 1L) / minibatch;
                }
            };
        }
    }

    record Descent() implements PlasticityRule, Small {
        @Override
        public LocalRule create(Values values, RuleSetting setting) {
            return Descent::factors;
        }

        private static void factors(Minibatch batch, Factors[] layers) {
            int last = layers.length - 1;
            Matrix delta = layers[last].postsynaptic();
            System.arraycopy(batch.error().data(), 0, delta.data(), 0, batch.samples() * delta.columns());
            batch.multiplyBySlope(last, delta);
            for (int l = last - 1; l >= 0; l--) {
                batch.carryBack(l + 1, layers[l + 1].postsynaptic(), layers[l].postsynaptic());
                batch.multiplyBySlope(l, layers[l].postsynaptic());
            }
        }
    }
}
