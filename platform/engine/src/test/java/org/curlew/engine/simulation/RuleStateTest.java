package org.curlew.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.ExperimentJson;
import org.curlew.spi.Cadence;
import org.curlew.spi.Contribution;
import org.curlew.spi.Factors;
import org.curlew.spi.Integrator;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.LearningField;
import org.curlew.spi.LocalRule;
import org.curlew.spi.Matrix;
import org.curlew.spi.Measure;
import org.curlew.spi.Memory;
import org.curlew.spi.Minibatch;
import org.curlew.spi.Moment;
import org.curlew.spi.Network;
import org.curlew.spi.Observable;
import org.curlew.spi.ObservableSetting;
import org.curlew.spi.Parameter;
import org.curlew.spi.PlasticityRule;
import org.curlew.spi.RuleSetting;
import org.curlew.spi.Stepping;
import org.curlew.spi.Values;
import org.curlew.spi.Weights;
import org.junit.jupiter.api.Test;

/** Rules that keep something from minibatch to minibatch. */
class RuleStateTest {

    private static final int MINIBATCHES = 5;

    // n minibatches were seen; looking at all 23 samples asks for four of 5 and one of 3: -(5 (1 + 2 + 3 + 4) + 3 5)/23
    // - n
    @Test
    void observables_see_a_rule_with_what_it_keeps_by_now_and_change_nothing_of_it() {
        List<Double> velocities = new ArrayList<>();
        run("\"counting\"", "euler", moment -> {
            Weights out = moment.weights().copy();
            for (int look = 0; look < 3; look++) {
                moment.velocity(moment.weights(), out);
                velocities.add(out.layer(0).get(0, 0));
            }
        });
        for (int epoch = 0; epoch <= 3; epoch++) {
            double expected = -(MINIBATCHES * epoch + 65.0 / 23);
            assertThat(velocities.subList(3 * epoch, 3 * epoch + 3))
                    .as("epoch %s", epoch)
                    .allSatisfy(v -> assertThat(v).isCloseTo(expected, within(1e-12)));
        }
    }

    @Test
    void an_integrator_that_tries_several_points_a_step_is_refused() {
        assertThatThrownBy(() -> run("\"counting\"", "twice", moment -> {}))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("counting: the rule keeps a state from minibatch to minibatch, and twice asks");
    }

    private static void run(String rule, String integrator, Look look) {
        List<Contribution> all = new ArrayList<>(SmallParts.contributions());
        all.addAll(List.of(new Counting(), new Twice(), new Looking(look)));
        Catalogue catalogue = new Catalogue(all);
        ExperimentJson json = new ExperimentJson(catalogue);
        String text = json.canonical(SmallParts.experiment(1e-3, 3, SmallParts.arm("plain", 0)))
                .replace("\"descent\"", rule)
                .replace("\"euler\"", "\"" + integrator + "\"")
                .replace("\"train-error\"", "\"looking\"");
        Experiment experiment = json.read(text);
        Trajectory t = new Simulation(catalogue, experiment).run(0, 1, Progress.NONE);
        assertThat(t.outcome().kind()).isEqualTo(Outcome.Kind.COMPLETED);
    }

    private interface Look {
        void at(Moment moment);
    }

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

    private record Looking(Look look) implements Observable, Named {

        @Override
        public String name() {
            return "looking";
        }

        @Override
        public Cadence cadence(Values values, long epochs) {
            return Cadence.EVERY_EPOCH;
        }

        @Override
        public Measure create(Values values, ObservableSetting setting) {
            return new Measure() {
                @Override
                public void measure(Moment moment, double[] series) {
                    series[0] = 0;
                }

                @Override
                public void watch(Moment moment) {
                    look.at(moment);
                }
            };
        }
    }

    /** Every weight falls by the number of minibatches seen. */
    private record Counting() implements PlasticityRule, Named {

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public boolean keepsState(Values values) {
            return true;
        }

        @Override
        public LocalRule create(Values values, RuleSetting setting) {
            return new LocalRule() {
                private long seen;

                @Override
                public void factors(Minibatch batch, Factors[] layers) {
                    seen++;
                    for (int l = 0; l < layers.length; l++) {
                        Arrays.fill(layers[l].postsynaptic().data(), seen);
                        Matrix ones = new Matrix(
                                setting.largestMinibatch(),
                                setting.network().layer(l).presynaptic());
                        Arrays.fill(ones.data(), 1);
                        layers[l].presynaptic(ones);
                    }
                }

                @Override
                public void remember(Memory memory) {
                    seen = memory.count(seen);
                }
            };
        }
    }

    /** Asks twice for every sample. */
    private record Twice() implements Integrator, Named {

        @Override
        public String name() {
            return "twice";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(Parameter.number("learningRate", 0.1));
        }

        @Override
        public Stepping create(Values values, Network network, int samples) {
            return new Stepping() {
                @Override
                public void epoch(LearningField field, Weights weights) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public int largestMinibatch() {
                    return samples;
                }

                @Override
                public long evaluationsPerEpoch() {
                    return 2;
                }
            };
        }
    }
}
