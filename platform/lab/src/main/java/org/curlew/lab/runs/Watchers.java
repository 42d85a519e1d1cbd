package org.curlew.lab.runs;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/** Tells listeners what changed, at most every 250 ms a run. A listener that throws is left out from then on. */
final class Watchers implements AutoCloseable {

    private record Watcher(Optional<String> run, Consumer<RunProgress> listener) {}

    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final Function<String, Optional<RunProgress>> progress;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("run-watchers").factory());

    Watchers(Function<String, Optional<RunProgress>> progress) {
        this.progress = progress;
        clock.scheduleWithFixedDelay(this::tell, 250, 250, TimeUnit.MILLISECONDS);
    }

    Subscription watch(Optional<String> run, Consumer<RunProgress> listener) {
        Watcher watcher = new Watcher(run, listener);
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    void changed(String run) {
        changed.add(run);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private void tell() {
        for (String run : Set.copyOf(changed)) {
            changed.remove(run);
            if (!watchers.isEmpty()) {
                try {
                    progress.apply(run).ifPresent(this::tell);
                } catch (RuntimeException later) {
                    changed.add(run);
                }
            }
        }
    }

    private void tell(RunProgress news) {
        for (Watcher watcher : watchers) {
            if (watcher.run().isEmpty() || watcher.run().get().equals(news.runId())) {
                try {
                    watcher.listener().accept(news);
                } catch (RuntimeException gone) {
                    watchers.remove(watcher);
                }
            }
        }
    }
}
