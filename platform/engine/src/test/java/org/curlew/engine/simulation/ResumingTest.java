package org.curlew.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.junit.jupiter.api.Test;

/** Trajectories that are taken up from a checkpoint. */
class ResumingTest {

    private static final long EPOCHS = 60;

    private final Simulation pair =
            new Simulation(SmallParts.CATALOGUE, SmallParts.experiment(0.1, EPOCHS, SmallParts.arm("curl", 0.34)));

    @Test
    void taken_up_after_any_epoch_a_trajectory_ends_bit_equal_to_one_that_was_never_interrupted() {
        Trajectory whole = pair.run(0, 1, Progress.NONE);
        for (long epoch = 1; epoch < EPOCHS; epoch += 7) {
            assertSame(pair.resume(0, 1, in(checkpoint(pair, epoch)), Progress.NONE), whole);
        }
    }

    @Test
    void checkpoints_after_every_epoch_change_no_bit() {
        assertSame(pair.run(0, 1, new Interrupted(EPOCHS)), pair.run(0, 1, Progress.NONE));
    }

    @Test
    void what_was_recorded_before_the_checkpoint_is_told_again() {
        List<Long> told = new ArrayList<>();
        Trajectory t = pair.resume(0, 1, in(checkpoint(pair, 30)), new Progress() {
            @Override
            public void recorded(int index, long epoch, double[] values) {
                assertThat(index).isEqualTo(told.size());
                told.add(epoch);
            }
        });
        assertThat(t.epochs())
                .containsExactly(told.stream().mapToLong(Long::longValue).toArray());
    }

    @Test
    void a_checkpoint_that_is_cut_off_or_no_checkpoint_is_refused() {
        byte[] whole = checkpoint(pair, 30);
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        byte[] other = whole.clone();
        other[3] ^= 1;
        assertThatThrownBy(() -> pair.resume(0, 1, in(half), Progress.NONE))
                .isInstanceOf(Simulation.NoCheckpoint.class);
        assertThatThrownBy(() -> pair.resume(0, 1, in(other), Progress.NONE))
                .hasMessageContaining("no checkpoint of this engine");
    }

    @Test
    void a_measure_with_fields_that_change_and_are_not_told_leaves_no_checkpoint_and_is_named() {
        Interrupted progress = new Interrupted(EPOCHS);
        counting(new Forgetful()).run(0, 1, progress);
        assertThat(progress.last).isEmpty();
        assertThat(progress.reason).isEqualTo("counter does not tell what it keeps from epoch to epoch");
    }

    @Test
    void a_measure_that_tells_goes_on_counting() {
        Simulation counting = counting(new Telling());
        Trajectory resumed = counting.resume(0, 1, in(checkpoint(counting, 30)), Progress.NONE);
        assertThat(resumed.series().get("counter")).endsWith(EPOCHS + 1);
    }

    private static byte[] checkpoint(Simulation simulation, long epoch) {
        Interrupted progress = new Interrupted(epoch);
        simulation.run(0, 1, progress);
        return progress.last.orElseThrow();
    }

    private static ByteArrayInputStream in(byte[] checkpoint) {
        return new ByteArrayInputStream(checkpoint);
    }

    private static void assertSame(Trajectory got, Trajectory expected) {
        assertThat(got.outcome()).isEqualTo(expected.outcome());
        assertThat(got.epochs()).containsExactly(expected.epochs());
        assertThat(got.weights()).isEqualTo(expected.weights());
        expected.series()
                .forEach((name, values) -> assertThat(got.series().get(name)).containsExactly(values));
    }

    /** Takes a checkpoint after every epoch and ends the trajectory after one of them. */
    private static final class Interrupted implements Progress {

        private final long at;
        private long epoch;
        private Optional<byte[]> last = Optional.empty();
        private String reason = "";

        Interrupted(long at) {
            this.at = at;
        }

        @Override
        public void advanced(long epochsDone) {
            epoch = epochsDone;
        }

        @Override
        public void keep(Checkpoint now) {
            try {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                now.write(bytes);
                last = Optional.of(bytes.toByteArray());
            } catch (IOException inMemory) {
                throw new UncheckedIOException(inMemory);
            }
        }

        @Override
        public void keepsNothing(String why) {
            reason = why;
        }

        @Override
        public boolean cancelled() {
            return epoch >= at;
        }
    }

    private static Simulation counting(Measure measure) {
        List<Contribution> all = new ArrayList<>(SmallParts.contributions());
        all.add(new Counter(measure));
        Experiment e = SmallParts.experiment(0.1, EPOCHS, SmallParts.arm("curl", 0.34));
        Experiment counted = new Experiment(
                e.architecture(),
                e.task(),
                e.integrator(),
                e.arms(),
                e.seeds(),
                List.of(new Part("counter", Values.of("counter", List.of(), Map.of()))),
                new Recording(EPOCHS, 5, false),
                Optional.empty());
        return new Simulation(new Catalogue(all), counted);
    }

    private record Counter(Measure measure) implements Observable {
        @Override
        public String name() {
            return "counter";
        }

        @Override
        public String title() {
            return "Counter";
        }

        @Override
        public String summary() {
            return "Counts epochs.";
        }

        @Override
        public Cadence cadence(Values values, long epochs) {
            return Cadence.EVERY_EPOCH;
        }

        @Override
        public Measure create(Values values, ObservableSetting setting) {
            return measure instanceof Telling ? new Telling() : measure;
        }
    }

    private static class Forgetful implements Measure {
        protected long seen;

        @Override
        public void measure(Moment moment, double[] series) {
            series[0] = seen;
        }

        @Override
        public void watch(Moment moment) {
            seen++;
        }
    }

    private static final class Telling extends Forgetful {
        @Override
        public void remember(org.curlew.spi.Memory memory) {
            seen = memory.count(seen);
        }
    }
}
