package org.curlew.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.Part;
import org.curlew.spi.Contribution;
import org.curlew.spi.Integrator;
import org.curlew.spi.LearningField;
import org.curlew.spi.Network;
import org.curlew.spi.Stepping;
import org.curlew.spi.Values;
import org.curlew.spi.WeightConstraint;
import org.curlew.spi.Weights;
import org.junit.jupiter.api.Test;

class StallingTest {

    @Test
    void an_integrator_that_cannot_go_on_ends_the_trajectory_with_its_advice_and_what_came_before() {
        Experiment small = SmallParts.experiment(0.1, 50, SmallParts.arm("plain", 0));
        Experiment stalling = new Experiment(
                small.architecture(),
                small.task(),
                new Part("stalls", Values.of("stalls", List.of(), Map.of())),
                small.arms(),
                small.seeds(),
                small.observables(),
                small.recording(),
                small.goal());
        List<Contribution> all = new ArrayList<>(SmallParts.contributions());
        all.add(new Stalls());
        Trajectory t = new Simulation(new Catalogue(all), stalling).run(0, 1, Progress.NONE);
        assertThat(t.outcome()).isEqualTo(new Outcome(Outcome.Kind.STALLED, 3, "No step fits. Try another."));
        assertThat(t.epochs()).containsExactly(0, 1, 2);
        t.series().values().forEach(values -> assertThat(values).hasSize(3));
    }

    /** Stalls in its third epoch. */
    private static final class Stalls implements Integrator, Stepping {

        private int epochs;

        @Override
        public String name() {
            return "stalls";
        }

        @Override
        public String title() {
            return "Stalls";
        }

        @Override
        public String summary() {
            return "Stalls.";
        }

        @Override
        public Stepping create(Values values, Network network, int samples) {
            return this;
        }

        @Override
        public void epoch(LearningField field, Weights weights) {
            epochs++;
            field.epoch(weights, 5, 0.01, WeightConstraint.NONE);
        }

        @Override
        public String stalled() {
            return epochs == 3 ? "No step fits. Try another." : "";
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
}
