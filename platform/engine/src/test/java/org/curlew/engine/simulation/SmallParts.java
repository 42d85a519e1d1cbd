package org.curlew.engine.simulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.curlew.engine.experiment.Arm;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.FlipSelection;
import org.curlew.engine.experiment.FlipSide;
import org.curlew.engine.experiment.Part;
import org.curlew.engine.experiment.Recording;
import org.curlew.engine.experiment.RuleFlips;
import org.curlew.engine.experiment.Seeds;
import org.curlew.spi.Architecture;
import org.curlew.spi.Contribution;
import org.curlew.spi.Examples;
import org.curlew.spi.Factors;
import org.curlew.spi.InitialWeights;
import org.curlew.spi.Integrator;
import org.curlew.spi.Layer;
import org.curlew.spi.LearningField;
import org.curlew.spi.LocalRule;
import org.curlew.spi.Matrix;
import org.curlew.spi.Measure;
import org.curlew.spi.Minibatch;
import org.curlew.spi.Network;
import org.curlew.spi.Observable;
import org.curlew.spi.ObservableSetting;
import org.curlew.spi.Parameter;
import org.curlew.spi.PlasticityRule;
import org.curlew.spi.Randomness;
import org.curlew.spi.RuleSetting;
import org.curlew.spi.StandardActivation;
import org.curlew.spi.Stepping;
import org.curlew.spi.Task;
import org.curlew.spi.TaskData;
import org.curlew.spi.TaskSetting;
import org.curlew.spi.Values;
import org.curlew.spi.WeightConstraint;
import org.curlew.spi.Weights;

/** A complete small set of contributions and experiments for the engine's own tests; the engine depends on no plugin. */
final class SmallParts {

    static final Catalogue CATALOGUE = new Catalogue(contributions());

    private SmallParts() {}

    static List<Contribution> contributions() {
        return List.of(new Net(), new Data(), new Descent(), new Euler(), new TrainError(), new Everything());
    }

    static Arm arm(String name, double readoutFlipped) {
        RuleFlips flips =
                new RuleFlips(FlipSide.PRESYNAPTIC, 0, readoutFlipped, FlipSelection.RANDOM, List.of(), List.of());
        return new Arm(name, part(new Descent(), Map.of()), flips);
    }

    static Experiment experiment(double learningRate, long epochs, Arm... arms) {
        return new Experiment(
                part(new Net(), Map.of()),
                part(new Data(), Map.of()),
                part(new Euler(), Map.of("learningRate", learningRate)),
                List.of(arms),
                new Seeds(1, 2),
                List.of(part(new TrainError(), Map.of()), part(new Everything(), Map.of())),
                new Recording(epochs, 20, true),
                Optional.empty());
    }

    private static Part part(Contribution contribution, Map<String, ?> given) {
        return new Part(contribution.name(), Values.of(contribution.name(), contribution.parameters(), given));
    }

    /** Names that need no explanation. */
    private interface Named extends Contribution {

        @Override
        default String title() {
            return name();
        }

        @Override
        default String summary() {
            return name();
        }
    }

    private record Net() implements Architecture, Named {

        @Override
        public String name() {
            return "net";
        }

        @Override
        public Network create(Values values) {
            return new Network(List.of(
                    new Layer("W1", "hidden", "N", 6, 9, StandardActivation.TANH),
                    new Layer("W2", "output", "K", 1, 6, StandardActivation.TANH)));
        }
    }

    private record Data() implements Task, Named {

        @Override
        public String name() {
            return "data";
        }

        @Override
        public int samples(Values values) {
            return 23;
        }

        @Override
        public int testSamples(Values values) {
            return 7;
        }

        @Override
        public TaskData create(Values values, TaskSetting setting) {
            Network network = setting.network();
            Randomness seed = setting.randomness();
            Weights teacher = new InitialWeights(1, "normal").draw(network, seed.stream(Randomness.TEACHER));
            Weights student = new InitialWeights(1, "uniform").draw(network, seed.stream(Randomness.INITIAL_WEIGHTS));
            RandomGenerator random = seed.stream(Randomness.DATA);
            Examples training = examples(setting, teacher, 23, random);
            Examples test = examples(setting, teacher, 7, random);
            return new TaskData(training, test, student, Optional.of(teacher), Optional.empty());
        }

        private static Examples examples(TaskSetting setting, Weights teacher, int samples, RandomGenerator random) {
            Matrix inputs = new Matrix(samples, setting.network().inputs());
            for (int i = 0; i < inputs.data().length; i++) {
                inputs.data()[i] = random.nextGaussian();
            }
            return new Examples(inputs, setting.respond(teacher, inputs));
        }
    }

    private record Descent() implements PlasticityRule, Named {

        @Override
        public String name() {
            return "descent";
        }

        @Override
        public LocalRule create(Values values, RuleSetting setting) {
            return Descent::factors;
        }

        private static void factors(Minibatch batch, Factors[] layers) {
            System.arraycopy(batch.error().data(), 0, layers[1].postsynaptic().data(), 0, batch.samples());
            batch.multiply(layers[1].postsynaptic(), batch.weights(1), layers[0].postsynaptic());
            batch.multiplyBySlope(0, layers[0].postsynaptic());
        }
    }

    private record Euler() implements Integrator, Named {

        @Override
        public String name() {
            return "euler";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(Parameter.number("learningRate", 0.1).symbol("\\eta").positiveUpTo(1e300));
        }

        @Override
        public Stepping create(Values values, Network network, int samples) {
            return new Steps(values.number("learningRate"));
        }
    }

    private record Steps(double s) implements Stepping {

        @Override
        public void epoch(LearningField field, Weights weights) {
            field.epoch(weights, 5, s, WeightConstraint.NONE);
        }

        @Override
        public int largestMinibatch() {
            return 5;
        }

        @Override
        public long evaluationsPerEpoch() {
            return 5;
        }
    }

    private record TrainError() implements Observable, Named {

        @Override
        public String name() {
            return "train-error";
        }

        @Override
        public Measure create(Values values, ObservableSetting setting) {
            return (moment, series) -> series[0] = moment.trainError();
        }
    }

    /** Looks at all there is to see. */
    private record Everything() implements Observable, Named {

        @Override
        public String name() {
            return "look";
        }

        @Override
        public List<String> series(Values values, Network network) {
            return List.of("test-error", "speed", "slope");
        }

        @Override
        public Measure create(Values values, ObservableSetting setting) {
            return (moment, series) -> {
                series[0] = moment.testError();
                series[1] = moment.velocity().layer(0).norm();
                series[2] = moment.gradient().layer(0).norm();
            };
        }
    }
}
