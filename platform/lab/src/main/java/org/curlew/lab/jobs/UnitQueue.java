package org.curlew.lab.jobs;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Units that wait for a worker. The job with the fewest units at work comes next, the oldest of them first, so that a short job need not wait for a long one; a worker's trials come last. Workers that live come before those that would have to be started. */
final class UnitQueue {

    private final Map<Job, Deque<Attempt>> waiting = new LinkedHashMap<>();
    private final Map<Job, Integer> working = new HashMap<>();
    private final Map<Object, Deque<Trial>> trials = new HashMap<>();
    private int idle; // workers that live and wait
    private boolean fresh = true;
    private boolean closed;

    synchronized void add(Job job, List<? extends Work> units) {
        if (units.isEmpty()) {
            return; // a job without units would be handed out next
        }
        Deque<Attempt> queue = waiting.computeIfAbsent(job, j -> new ArrayDeque<>());
        units.forEach(unit -> queue.addLast(new Attempt(unit, 1)));
        notifyAll();
    }

    /** Before all others of its job. */
    synchronized void addFirst(Attempt attempt) {
        waiting.computeIfAbsent(attempt.work().job(), j -> new ArrayDeque<>()).addFirst(attempt);
        notifyAll();
    }

    /** For when no unit waits. */
    synchronized void add(Object slot, List<? extends Trial> some) {
        trials.computeIfAbsent(slot, s -> new ArrayDeque<>()).addAll(some);
        notifyAll();
    }

    /** Waits for what a slot is to do next; empty once closed. @param alive whether its worker need not be started first */
    synchronized Optional<Task> take(Object slot, boolean alive) throws InterruptedException {
        Deque<Trial> own = trials.computeIfAbsent(slot, s -> new ArrayDeque<>());
        idle += alive ? 1 : 0;
        try {
            while (!closed && !unitFor(alive) && own.isEmpty()) {
                wait();
            }
        } finally {
            idle -= alive ? 1 : 0;
        }
        if (closed) {
            return Optional.empty();
        }
        return Optional.of(unitFor(alive) ? unit() : own.removeFirst());
    }

    // who waits with a worker that lives takes a unit for certain
    private boolean unitFor(boolean alive) {
        int units = waiting.values().stream().mapToInt(Deque::size).sum();
        return units > (alive ? 0 : idle);
    }

    private Attempt unit() {
        Job job = waiting.keySet().stream()
                .min(Comparator.comparingInt(j -> working.getOrDefault(j, 0)))
                .orElseThrow();
        Attempt attempt = waiting.get(job).removeFirst();
        if (waiting.get(job).isEmpty()) {
            waiting.remove(job);
        }
        working.merge(job, 1, Integer::sum);
        attempt.work().taken();
        return attempt;
    }

    synchronized void ended(Task task) {
        if (task instanceof Attempt attempt) {
            fresh = false;
            working.computeIfPresent(attempt.work().job(), (j, n) -> n == 1 ? null : n - 1);
        }
    }

    /** Whether no unit was ended yet. */
    synchronized boolean fresh() {
        return fresh;
    }

    synchronized void remove(Job job) {
        waiting.remove(job);
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
