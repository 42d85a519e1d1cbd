package org.curlew.lab.jobs;

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
import org.curlew.lab.runs.Subscription;

/** Tells listeners what changed, at most once in an interval a job. A listener that throws is left out from then on. @param <T> the news of a job */
public final class Watchers<T> implements AutoCloseable {

    private record Watcher<T>(Optional<String> job, Consumer<T> listener) {}

    private final List<Watcher<T>> watchers = new CopyOnWriteArrayList<>();
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final Function<String, Optional<T>> progress;
    private final Function<T, String> idOf;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("watchers").factory());

    /** @param progress the news of a job by its id */
    public Watchers(Function<String, Optional<T>> progress, Function<T, String> idOf, long milliseconds) {
        this.progress = progress;
        this.idOf = idOf;
        clock.scheduleWithFixedDelay(this::tell, milliseconds, milliseconds, TimeUnit.MILLISECONDS);
    }

    /** Of one job, or of all. */
    public Subscription watch(Optional<String> job, Consumer<T> listener) {
        Watcher<T> watcher = new Watcher<>(job, listener);
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    public void changed(String job) {
        changed.add(job);
    }

    /** Told without waiting for the next turn: where a job begins or ends, people wait. */
    public void changedNow(String job) {
        changed.add(job);
        if (!clock.isShutdown()) {
            clock.execute(this::tell);
        }
    }

    @Override
    public void close() {
        clock.shutdown(); // not interrupted: it may be reading the database, whose file an interrupt would close
    }

    private void tell() {
        for (String job : Set.copyOf(changed)) {
            changed.remove(job);
            if (!watchers.isEmpty()) {
                try {
                    progress.apply(job).ifPresent(this::tell);
                } catch (RuntimeException later) {
                    changed.add(job);
                }
            }
        }
    }

    private void tell(T news) {
        for (Watcher<T> watcher : watchers) {
            if (watcher.job().isEmpty() || watcher.job().get().equals(idOf.apply(news))) {
                try {
                    watcher.listener().accept(news);
                } catch (RuntimeException gone) {
                    watchers.remove(watcher);
                }
            }
        }
    }
}
