package org.curlew.lab.runs;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Hands units to a fixed number of worker processes. Starts none before there is work. */
final class Dispatcher implements AutoCloseable {

    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);

    private final UnitQueue queue = new UnitQueue();
    private final List<WorkerSlot> slots;
    private final List<Thread> threads;
    private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("watchdog").factory());

    Dispatcher(List<String> command, int workers, UnitEvents events) {
        slots = IntStream.range(0, workers)
                .mapToObj(i -> new WorkerSlot(command, queue, events))
                .toList();
        threads = slots.stream()
                .map(s -> Thread.ofPlatform().daemon().name("worker-slot").start(s))
                .toList();
        watchdog.scheduleAtFixedRate(() -> slots.forEach(s -> s.endIfSilent(LONGEST_SILENCE)), 5, 5, TimeUnit.SECONDS);
    }

    void submit(LiveRun run, List<UnitTask> tasks) {
        queue.add(run, tasks);
    }

    /** Returns at once; the workers at work for the run are ended. */
    void cancel(LiveRun run) {
        run.cancel();
        queue.remove(run);
        slots.forEach(s -> s.cancel(run));
    }

    /** Process ids of the workers that live. */
    List<Long> workers() {
        return slots.stream().map(WorkerSlot::pid).flatMap(Optional::stream).toList();
    }

    @Override
    public void close() {
        watchdog.shutdownNow();
        queue.close();
        slots.forEach(WorkerSlot::close);
        try {
            for (Thread thread : threads) {
                thread.join(Duration.ofSeconds(5));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
