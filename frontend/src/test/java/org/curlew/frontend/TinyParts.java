package org.curlew.frontend;

import java.util.List;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.spi.Architecture;
import org.curlew.spi.Contribution;
import org.curlew.spi.Integrator;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Layer;
import org.curlew.spi.LocalRule;
import org.curlew.spi.Measure;
import org.curlew.spi.Network;
import org.curlew.spi.Observable;
import org.curlew.spi.ObservableSetting;
import org.curlew.spi.Parameter;
import org.curlew.spi.PlasticityRule;
import org.curlew.spi.RuleSetting;
import org.curlew.spi.StandardActivation;
import org.curlew.spi.Stepping;
import org.curlew.spi.Task;
import org.curlew.spi.TaskData;
import org.curlew.spi.TaskSetting;
import org.curlew.spi.Values;

/** One part of each kind, enough for experiments to be read and checked; none of them computes. */
public final class TinyParts {

    private TinyParts() {}

    public static Catalogue catalogue() {
        return new Catalogue(
                List.of(new Net(), new Data(), new Rule("alpha"), new Rule("beta"), new Steps(), new Loss()));
    }

    private abstract static class Named implements Contribution {

        private final String name;

        Named(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String title() {
            return "The " + name;
        }

        @Override
        public String summary() {
            return "A " + name + " for tests.";
        }
    }

    private static UnsupportedOperationException never() {
        return new UnsupportedOperationException("nothing is computed here");
    }

    private static final class Net extends Named implements Architecture {

        Net() {
            super("net");
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(
                    Parameter.integer("M", 4).range(1, 100),
                    Parameter.integer("N", 3).range(1, 100));
        }

        @Override
        public Network create(Values v) {
            return new Network(List.of(
                    new Layer("W1", "hidden", "N", v.integer("N"), v.integer("M"), StandardActivation.TANH),
                    new Layer("W2", "output", "K", 1, v.integer("N"), StandardActivation.TANH)));
        }
    }

    private static final class Data extends Named implements Task {

        Data() {
            super("data");
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(Parameter.integer("P", 10).range(1, 1000));
        }

        @Override
        public int samples(Values values) {
            return values.integer("P");
        }

        @Override
        public int testSamples(Values values) {
            return 5;
        }

        @Override
        public TaskData create(Values values, TaskSetting setting) {
            throw never();
        }
    }

    private static final class Rule extends Named implements PlasticityRule {

        Rule(String name) {
            super(name);
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(Parameter.number("scale", 1).range(0, 10));
        }

        @Override
        public LocalRule create(Values values, RuleSetting setting) {
            throw never();
        }
    }

    private static final class Steps extends Named implements Integrator {

        Steps() {
            super("steps");
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(Parameter.integer("B", 2).range(1, 1000));
        }

        @Override
        public Stepping create(Values values, Network network, int samples) {
            if (values.integer("B") > samples) {
                throw new InvalidInput(
                        "/B", "steps: B must be at most P = " + samples + "; got " + values.integer("B"));
            }
            return null;
        }
    }

    private static final class Loss extends Named implements Observable {

        Loss() {
            super("loss");
        }

        @Override
        public String unit() {
            return "au";
        }

        @Override
        public boolean logarithmic() {
            return true;
        }

        @Override
        public Measure create(Values values, ObservableSetting setting) {
            throw never();
        }
    }
}
