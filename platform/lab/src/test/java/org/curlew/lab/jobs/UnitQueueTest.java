package org.curlew.lab.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.lab.worker.Timing;
import org.junit.jupiter.api.Test;

class UnitQueueTest {

    private final UnitQueue queue = new UnitQueue();

    @Test
    void a_workers_trials_come_after_every_unit_that_waits() throws InterruptedException {
        Trial first = new SomeTrial();
        Trial second = new SomeTrial();
        queue.add("worker", List.of(first, second));
        Unit unit = new Unit(new SomeJob());
        assertThat(queue.take("worker", false)).contains(first);
        queue.add(unit.job(), List.of(unit));
        assertThat(queue.take("worker", false)).contains(new Attempt(unit, 1));
        assertThat(queue.take("worker", false)).contains(second);
        queue.ended(second);
        assertThat(queue.fresh()).isTrue();
        queue.ended(new Attempt(unit, 1));
        assertThat(queue.fresh()).isFalse();
    }

    @Test
    void each_worker_has_its_own_trials() throws InterruptedException {
        Trial trial = new SomeTrial();
        queue.add("one", List.of(trial));
        queue.add("other", List.of(trial));
        assertThat(queue.take("one", false)).contains(trial);
        assertThat(queue.take("other", false)).contains(trial);
        queue.close();
        assertThat(queue.take("one", false)).isEmpty();
    }

    @Test
    void a_worker_that_lives_comes_before_those_that_would_have_to_be_started() {
        Job job = new SomeJob();
        List<CompletableFuture<Optional<Task>>> cold =
                IntStream.range(0, 8).mapToObj(i -> waiting("cold " + i, false)).toList();
        CompletableFuture<Optional<Task>> warm = waiting("warm", true);
        Unit first = new Unit(job);
        queue.add(job, List.of(first));
        assertThat(warm.join()).contains(new Attempt(first, 1));
        assertThat(cold).noneMatch(CompletableFuture::isDone);
        queue.add(job, List.of(new Unit(job)));
        CompletableFuture.anyOf(cold.toArray(CompletableFuture[]::new)).join();
        assertThat(cold).filteredOn(CompletableFuture::isDone).hasSize(1);
        queue.close();
        CompletableFuture.allOf(cold.toArray(CompletableFuture[]::new)).join();
    }

    // what a slot takes that waits already
    private CompletableFuture<Optional<Task>> waiting(String slot, boolean alive) {
        CompletableFuture<Optional<Task>> taken =
                new CompletableFuture<Optional<Task>>().orTimeout(60, TimeUnit.SECONDS);
        Thread thread = Thread.ofPlatform().daemon().start(() -> {
            try {
                taken.complete(queue.take(slot, alive));
            } catch (InterruptedException interrupted) {
                taken.completeExceptionally(interrupted);
            }
        });
        while (thread.getState() != Thread.State.WAITING && !taken.isDone()) {
            Thread.onSpinWait();
        }
        return taken;
    }

    private static final class SomeTrial implements Trial {

        @Override
        public String experiment() {
            return "{}";
        }

        @Override
        public double seconds() {
            return 1;
        }

        @Override
        public void timed(Timing timing, boolean first) {}

        @Override
        public void failed(String why) {}
    }

    private static final class SomeJob implements Job {

        @Override
        public boolean cancelled() {
            return false;
        }

        @Override
        public void cancel() {}
    }

    private record Unit(Job job) implements Work {

        @Override
        public String experiment() {
            return "{}";
        }

        @Override
        public int arm() {
            return 0;
        }

        @Override
        public long seed() {
            return 1;
        }

        @Override
        public String key() {
            return "key";
        }

        @Override
        public Optional<Trajectory> known() {
            return Optional.empty();
        }

        @Override
        public void started() {}

        @Override
        public void point(long epoch, Double[] values) {}

        @Override
        public void advanced(long epochs) {}

        @Override
        public void resumed(long epoch) {}

        @Override
        public void took(double seconds) {}

        @Override
        public void done(Trajectory trajectory) {}

        @Override
        public void failed(String error) {}
    }
}
