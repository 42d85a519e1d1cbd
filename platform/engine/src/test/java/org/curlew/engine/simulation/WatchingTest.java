package org.curlew.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.Part;
import org.curlew.engine.experiment.Recording;
import org.curlew.spi.Cadence;
import org.curlew.spi.Contribution;
import org.curlew.spi.Measure;
import org.curlew.spi.Moment;
import org.curlew.spi.Observable;
import org.curlew.spi.ObservableSetting;
import org.curlew.spi.Values;
import org.curlew.spi.Weights;
import org.junit.jupiter.api.Test;

/** Observables that look at more than the recorded epochs. */
class WatchingTest {

    private static final long EPOCHS = 40;

    @Test
    void an_observable_that_asks_for_the_last_epochs_sees_every_one_of_them() {
        List<Long> seen = new ArrayList<>();
        run(watcher(Cadence.last(10, EPOCHS), moment -> seen.add(moment.epoch())));
        assertThat(seen).hasSize(11).startsWith(30L).endsWith(EPOCHS).isSorted();
    }

    @Test
    void an_observable_of_recorded_epochs_is_not_shown_the_others() {
        List<Long> seen = new ArrayList<>();
        run(watcher(Cadence.RECORDED, moment -> seen.add(moment.epoch())));
        assertThat(seen).isEmpty();
    }

    @Test
    void weights_that_follow_the_learning_map_from_the_same_start_stay_on_the_trajectory_bit_for_bit() {
        List<Weights> followed = new ArrayList<>();
        List<Boolean> equal = new ArrayList<>();
        run(watcher(Cadence.EVERY_EPOCH, moment -> {
            if (moment.epoch() == 0) {
                followed.add(moment.weights().copy());
            } else {
                moment.advance(followed.getFirst());
                equal.add(followed.getFirst().equals(moment.weights()));
            }
        }));
        assertThat(equal).hasSize((int) EPOCHS).containsOnly(true);
    }

    @Test
    void the_velocity_at_the_same_weights_is_the_velocity() {
        List<Weights> pair = new ArrayList<>();
        run(watcher(Cadence.last(0, EPOCHS), moment -> {
            Weights out = moment.weights().copy();
            moment.velocity(moment.weights(), out);
            pair.addAll(List.of(out, moment.velocity()));
        }));
        assertThat(pair.getFirst()).isEqualTo(pair.getLast());
    }

    private static void run(Observable observable) {
        List<Contribution> all = new ArrayList<>(SmallParts.contributions());
        all.add(observable);
        Experiment pair = SmallParts.experiment(0.1, EPOCHS, SmallParts.arm("curl", 0.34));
        Experiment watched = new Experiment(
                pair.architecture(),
                pair.task(),
                pair.integrator(),
                pair.arms(),
                pair.seeds(),
                List.of(new Part("watcher", Values.of("watcher", List.of(), Map.of()))),
                new Recording(EPOCHS, 5, false),
                Optional.empty());
        Trajectory t = new Simulation(new Catalogue(all), watched).run(0, 1, Progress.NONE);
        assertThat(t.outcome().kind()).isEqualTo(Outcome.Kind.COMPLETED);
    }

    private interface Look {
        void at(Moment moment);
    }

    private static Observable watcher(Cadence cadence, Look look) {
        return new Observable() {
            @Override
            public String name() {
                return "watcher";
            }

            @Override
            public String title() {
                return "Watcher";
            }

            @Override
            public String summary() {
                return "Looks.";
            }

            @Override
            public Cadence cadence(Values values, long epochs) {
                return cadence;
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
        };
    }
}
