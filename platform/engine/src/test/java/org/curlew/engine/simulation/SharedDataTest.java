package org.curlew.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.Part;
import org.curlew.spi.Contribution;
import org.curlew.spi.Examples;
import org.curlew.spi.Measure;
import org.curlew.spi.Observable;
import org.curlew.spi.ObservableSetting;
import org.curlew.spi.Values;
import org.junit.jupiter.api.Test;

/** Arms of one seed learn from the same data in memory, and none of them notices. */
class SharedDataTest {

    private static final Experiment TWO_ARMS =
            SmallParts.experiment(0.1, 10, SmallParts.arm("Gradient descent", 0), SmallParts.arm("Curl descent", 0.5));

    private final List<Examples> seen = new ArrayList<>();

    @Test
    void arms_of_a_seed_that_are_computed_at_the_same_time_hold_the_same_data() {
        Simulation simulation = watched();
        simulation.run(0, 1, meanwhile(() -> simulation.run(1, 1, Progress.NONE)));
        assertThat(seen).hasSize(2);
        assertThat(seen.get(1)).isSameAs(seen.get(0));
    }

    @Test
    void another_seed_has_data_of_its_own() {
        Simulation simulation = watched();
        simulation.run(0, 1, meanwhile(() -> simulation.run(0, 2, Progress.NONE)));
        assertThat(seen).hasSize(2);
        assertThat(seen.get(1).inputs().data())
                .isNotEqualTo(seen.get(0).inputs().data());
    }

    @Test
    void an_arm_that_shares_its_data_is_the_arm_that_is_computed_alone() {
        Trajectory alone = watched().run(1, 1, Progress.NONE);
        Simulation simulation = watched();
        List<Trajectory> shared = new ArrayList<>();
        simulation.run(0, 1, meanwhile(() -> shared.add(simulation.run(1, 1, Progress.NONE))));
        assertThat(shared)
                .singleElement()
                .satisfies(t -> assertThat(t.series().get("witness"))
                        .isEqualTo(alone.series().get("witness")));
    }

    private Simulation watched() {
        List<Contribution> contributions = new ArrayList<>(SmallParts.contributions());
        contributions.add(new Witness(seen));
        Part witness = new Part("witness", Values.of("witness", List.of(), Map.of()));
        Experiment witnessed = new Experiment(
                TWO_ARMS.architecture(),
                TWO_ARMS.task(),
                TWO_ARMS.integrator(),
                TWO_ARMS.arms(),
                TWO_ARMS.seeds(),
                List.of(witness),
                TWO_ARMS.recording(),
                Optional.empty());
        return new Simulation(new Catalogue(contributions), witnessed);
    }

    /** Does something once, while the trajectory is at work. */
    private static Progress meanwhile(Runnable other) {
        return new Progress() {
            private boolean done;

            @Override
            public void advanced(long epochs) {
                if (!done) {
                    done = true;
                    other.run();
                }
            }
        };
    }

    /** Keeps what it was shown when it was made. */
    private record Witness(List<Examples> seen) implements Observable {

        @Override
        public String name() {
            return "witness";
        }

        @Override
        public String title() {
            return name();
        }

        @Override
        public String summary() {
            return name();
        }

        @Override
        public Measure create(Values values, ObservableSetting setting) {
            seen.add(setting.data().training());
            return (moment, series) -> series[0] = moment.trainError();
        }
    }
}
