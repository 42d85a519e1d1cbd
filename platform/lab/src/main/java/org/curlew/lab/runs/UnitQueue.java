package org.curlew.lab.runs;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Units that wait for a worker. The run with the fewest units at work comes next, the oldest of them first, so that a short run need not wait for a long one. */
final class UnitQueue {

    private final Map<LiveRun, Deque<UnitTask>> waiting = new LinkedHashMap<>();
    private final Map<LiveRun, Integer> working = new HashMap<>();
    private boolean closed;

    synchronized void add(LiveRun run, List<UnitTask> tasks) {
        waiting.computeIfAbsent(run, r -> new ArrayDeque<>()).addAll(tasks);
        notifyAll();
    }

    /** Before all others of its run. */
    synchronized void addFirst(UnitTask task) {
        waiting.computeIfAbsent(task.run(), r -> new ArrayDeque<>()).addFirst(task);
        notifyAll();
    }

    /** Waits for the next unit; empty once closed. */
    synchronized Optional<UnitTask> take() throws InterruptedException {
        while (!closed && waiting.isEmpty()) {
            wait();
        }
        if (closed) {
            return Optional.empty();
        }
        LiveRun run = waiting.keySet().stream()
                .min(Comparator.comparingInt(r -> working.getOrDefault(r, 0)))
                .orElseThrow();
        UnitTask task = waiting.get(run).removeFirst();
        if (waiting.get(run).isEmpty()) {
            waiting.remove(run);
        }
        working.merge(run, 1, Integer::sum);
        return Optional.of(task);
    }

    synchronized void ended(UnitTask task) {
        working.computeIfPresent(task.run(), (r, n) -> n == 1 ? null : n - 1);
    }

    synchronized void remove(LiveRun run) {
        waiting.remove(run);
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
