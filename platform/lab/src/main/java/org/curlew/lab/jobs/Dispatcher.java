package org.curlew.lab.jobs;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.curlew.lab.store.Histories;

/** Hands units to a fixed number of worker processes, and trials while no unit waits. Starts none before there is work. */
public final class Dispatcher implements AutoCloseable {

    private static final int MOST_TRYING = 4;

    private final UnitQueue queue = new UnitQueue();
    private final List<WorkerSlot> slots;
    private final List<Thread> threads;
    private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("watchdog").factory());

    /** @param patience how long a unit may stand still before it is ended */
    public Dispatcher(
            List<String> command, int workers, Duration patience, Checkpoints checkpoints, Histories histories) {
        slots = IntStream.range(0, workers)
                .mapToObj(i -> new WorkerSlot(command, patience, checkpoints, histories, queue))
                .toList();
        threads = slots.stream()
                .map(s -> Thread.ofPlatform().daemon().name("worker-slot").start(s))
                .toList();
        watchdog.scheduleAtFixedRate(() -> slots.forEach(WorkerSlot::endIfStill), 1, 1, TimeUnit.SECONDS);
    }

    public void submit(Job job, List<? extends Work> units) {
        queue.add(job, units);
    }

    /** Returns at once; the workers at work for the job are ended. */
    public void cancel(Job job) {
        job.cancel();
        queue.remove(job);
        slots.forEach(s -> s.cancel(job));
    }

    /** Units that wait are taken back; those at work go on to their end. */
    public void withdraw(Job job) {
        queue.remove(job);
    }

    /** So many workers try out: a few tell as much as all, and on many processors there would be many at once. @param trials that there are */
    int trying(int trials) {
        return Math.min(slots.size(), Math.min(trials, MOST_TRYING));
    }

    /** Each of {@link #trying} workers does all of them, while no unit waits. */
    void tryOut(List<? extends Trial> trials) {
        slots.stream().limit(trying(trials.size())).forEach(slot -> queue.add(slot, trials));
    }

    /** The workers as estimates see them. */
    public Crew crew() {
        return new Crew(slots.size(), workers().size(), queue.fresh());
    }

    /** Process ids of the workers that live. */
    public List<Long> workers() {
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
