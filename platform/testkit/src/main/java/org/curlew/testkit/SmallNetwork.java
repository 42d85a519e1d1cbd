package org.curlew.testkit;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.curlew.spi.Architecture;
import org.curlew.spi.Contribution;
import org.curlew.spi.Examples;
import org.curlew.spi.InitialWeights;
import org.curlew.spi.Integrator;
import org.curlew.spi.Layer;
import org.curlew.spi.LearningField;
import org.curlew.spi.Matrix;
import org.curlew.spi.Measure;
import org.curlew.spi.Network;
import org.curlew.spi.Observable;
import org.curlew.spi.ObservableSetting;
import org.curlew.spi.Randomness;
import org.curlew.spi.StandardActivation;
import org.curlew.spi.Stepping;
import org.curlew.spi.Task;
import org.curlew.spi.TaskData;
import org.curlew.spi.TaskSetting;
import org.curlew.spi.Values;
import org.curlew.spi.WeightConstraint;
import org.curlew.spi.Weights;

/** A small world in which rules are tested: three layers, ten samples in minibatches of four (the last is shorter). */
final class SmallNetwork {

    static final Randomness RANDOMNESS = purpose -> new SplittableRandom(purpose.hashCode());

    private static final int SAMPLES = 10;
    private static final int MINIBATCH = 4;

    private SmallNetwork() {}

    static Network of(StandardActivation activation) {
        return new Network(List.of(
                new Layer("W1", "first hidden", "N", 5, 3, activation),
                new Layer("W2", "second hidden", "N", 4, 5, activation),
                new Layer("W3", "output", "K", 2, 4, activation)));
    }

    /** Every part of the small world has the same name and no parameters. */
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

    record Family(StandardActivation activation) implements Architecture, Small {
        @Override
        public Network create(Values values) {
            return of(activation);
        }
    }

    record Data() implements Task, Small {
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
            for (int i = 0; i < inputs.data().length; i++) {
                inputs.data()[i] = random.nextGaussian();
            }
            Weights teacher = new InitialWeights(1, "uniform").draw(network, random);
            Weights student = new InitialWeights(1, "uniform").draw(network, random);
            Examples examples = new Examples(inputs, setting.respond(teacher, inputs));
            return new TaskData(examples, examples, student, Optional.of(teacher), Optional.empty());
        }
    }

    record Steps() implements Integrator, Small {
        @Override
        public Stepping create(Values values, Network network, int samples) {
            return new Stepping() {
                @Override
                public void epoch(LearningField field, Weights weights) {
                    field.epoch(weights, MINIBATCH, 0.01, WeightConstraint.NONE);
                }

                @Override
                public int largestMinibatch() {
                    return MINIBATCH;
                }

                @Override
                public long evaluationsPerEpoch() {
                    return 3;
                }
            };
        }
    }

    record Probe(StandardActivation activation) implements Observable, Small {
        @Override
        public String name() {
            return "probe";
        }

        @Override
        public List<String> series(Values values, Network network) {
            return List.of("error", "cosine", "slope-cosine");
        }

        @Override
        public Measure create(Values values, ObservableSetting setting) {
            return (moment, series) -> {
                series[0] = moment.trainError();
                series[1] = cosine(moment.velocity(), moment.gradient());
                series[2] = cosine(
                        moment.velocity(),
                        Slopes.of(
                                setting.network(),
                                moment.weights(),
                                setting.data().training()));
            };
        }

        // cos(v, -grad C)
        private static double cosine(Weights v, Weights gradient) {
            double product = 0;
            double vv = 0;
            double gg = 0;
            for (int l = 0; l < v.depth(); l++) {
                for (int i = 0; i < v.layer(l).data().length; i++) {
                    product -= v.layer(l).data()[i] * gradient.layer(l).data()[i];
                    vv += Math.pow(v.layer(l).data()[i], 2);
                    gg += Math.pow(gradient.layer(l).data()[i], 2);
                }
            }
            return product / Math.sqrt(vv * gg);
        }
    }
}
