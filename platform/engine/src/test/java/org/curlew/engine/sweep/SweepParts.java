package org.curlew.engine.sweep;

import java.util.List;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.ExperimentJson;
import org.curlew.spi.Architecture;
import org.curlew.spi.Contribution;
import org.curlew.spi.Factors;
import org.curlew.spi.Integrator;
import org.curlew.spi.Layer;
import org.curlew.spi.LocalRule;
import org.curlew.spi.Measure;
import org.curlew.spi.Minibatch;
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

/** Parts with the parameters that sweeps vary; nothing here is ever run. */
final class SweepParts {

    static final ExperimentJson EXPERIMENTS =
            new ExperimentJson(new Catalogue(List.of(new Net(), new Data(), new Descent(), new Euler(), new Error())));
    static final SweepJson SWEEPS = new SweepJson(EXPERIMENTS);

    private SweepParts() {}

    static Sweep sweep(String axes) {
        return sweep(axes, "");
    }

    /** @param more further fields of the sweep, each after a comma */
    static Sweep sweep(String axes, String more) {
        return SWEEPS.read("""
                {"schemaVersion": 1,
                 "experiment": {"schemaVersion": 1,
                   "architecture": {"name": "net", "parameters": {"rows": 12, "columns": 8, "widths": [5, 7], "phi": "linear"}},
                   "task": {"name": "data", "parameters": {"size": 50}},
                   "integrator": {"name": "euler", "parameters": {"batch": 10}},
                   "arms": [{"name": "A", "rule": {"name": "descent"}}, {"name": "B", "rule": {"name": "descent"}}],
                   "seeds": {"first": 1, "count": 3},
                   "observables": [{"name": "error"}],
                   "recording": {"epochs": 1000}},
                 "axes": %s %s}
                """.formatted(axes, more));
    }

    /** Says its own name. */
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

    /** M and N go by their symbols, not by these names. */
    private record Net() implements Architecture, Named {

        @Override
        public String name() {
            return "net";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(
                    Parameter.integer("columns", 8).symbol("M").range(1, 10_000),
                    Parameter.integer("rows", 12).symbol("N").range(1, 10_000),
                    Parameter.integers("widths").symbol("N_l").meaning("Widths").range(1, 100),
                    Parameter.choice("phi", List.of("linear", "tanh")));
        }

        @Override
        public Network create(Values values) {
            int m = values.integer("columns");
            int n = values.integer("rows");
            StandardActivation phi = StandardActivation.named(values.choice("phi"));
            return new Network(
                    List.of(new Layer("W1", "hidden", "N", n, m, phi), new Layer("W2", "output", "K", 1, n, phi)));
        }
    }

    private record Data() implements Task, Named {

        @Override
        public String name() {
            return "data";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(Parameter.integer("size", 50).symbol("P").range(1, 1_000_000));
        }

        @Override
        public int samples(Values values) {
            return values.integer("size");
        }

        @Override
        public int testSamples(Values values) {
            return 1;
        }

        @Override
        public TaskData create(Values values, TaskSetting setting) {
            throw new UnsupportedOperationException();
        }
    }

    private record Descent() implements PlasticityRule, Named, LocalRule {

        @Override
        public String name() {
            return "descent";
        }

        @Override
        public LocalRule create(Values values, RuleSetting setting) {
            return this;
        }

        @Override
        public void factors(Minibatch batch, Factors[] layers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean followsGradient() {
            return true;
        }
    }

    private record Euler() implements Integrator, Named {

        @Override
        public String name() {
            return "euler";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(Parameter.integer("batch", 10).symbol("B").range(1, 1_000_000));
        }

        @Override
        public Stepping create(Values values, Network network, int samples) {
            if (values.integer("batch") > samples) {
                throw new org.curlew.spi.InvalidInput("/batch", "euler: batch must be at most " + samples);
            }
            return null;
        }
    }

    private record Error() implements Observable, Named {

        @Override
        public String name() {
            return "error";
        }

        @Override
        public Measure create(Values values, ObservableSetting setting) {
            throw new UnsupportedOperationException();
        }
    }
}
