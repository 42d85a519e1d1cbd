package org.curlew.lab.sweeps;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.curlew.lab.runs.UnitId;
import org.curlew.lab.store.TrajectoryTable;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Stores finished units, several in one commit: a commit costs some pages of the database's file, however little it holds, and small units end many times a
 * second. A unit is told to be done only when it is stored, its trajectory with it.
 */
final class FinishedUnits implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(FinishedUnits.class.getName());
    private static final long EVERY_MS = 250;

    private final Jdbi jdbi;
    private final Consumer<FinishedUnit> stored;
    private final BiConsumer<FinishedUnit, String> lost;
    private final List<FinishedUnit> waiting = new ArrayList<>();
    private final ReentrantLock storing = new ReentrantLock();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("finished-units").factory());

    /**
     * @param stored told each unit that is stored
     * @param lost told each that cannot be stored, and why
     */
    FinishedUnits(Jdbi jdbi, Consumer<FinishedUnit> stored, BiConsumer<FinishedUnit, String> lost) {
        this.jdbi = jdbi;
        this.stored = stored;
        this.lost = lost;
    }

    synchronized void add(FinishedUnit unit) {
        waiting.add(unit);
        if (waiting.size() == 1 && !clock.isShutdown()) {
            clock.schedule(this::store, EVERY_MS, TimeUnit.MILLISECONDS);
        }
    }

    /** Stores what there is, then no more. No thread is interrupted: the database's file would be closed under it. */
    @Override
    public void close() {
        clock.shutdown();
        store();
    }

    private synchronized List<FinishedUnit> taken() {
        List<FinishedUnit> all = List.copyOf(waiting);
        waiting.clear();
        return all;
    }

    /** All that was added before is stored when this returns. */
    void store() {
        storing.lock(); // whoever comes second waits for the first, whose units may be meant
        try {
            List<FinishedUnit> all = taken();
            if (!all.isEmpty()) {
                commit(all);
            }
        } finally {
            storing.unlock();
        }
    }

    private void commit(List<FinishedUnit> all) {
        try {
            List<List<UnitId>> fresh = jdbi.inTransaction(
                    h -> all.stream().map(unit -> put(h, unit)).toList());
            for (int i = 0; i < all.size(); i++) {
                FinishedUnit unit = all.get(i);
                fresh.get(i).forEach(id -> unit.sweep().done(id, unit.summary()));
            }
        } catch (RuntimeException notStored) {
            LOG.log(System.Logger.Level.ERROR, "finished units could not be stored", notStored);
            all.forEach(unit -> tell(() -> lost.accept(unit, "it could not be stored: " + notStored.getMessage())));
            return;
        }
        all.forEach(unit -> tell(() -> stored.accept(unit)));
    }

    // what is told of one unit must not keep the others from being told
    private static void tell(Runnable news) {
        try {
            news.run();
        } catch (RuntimeException unheard) {
            LOG.log(System.Logger.Level.ERROR, "a sweep was not told of a finished unit", unheard);
        }
    }

    /** Those of its places that were not done before. */
    private static List<UnitId> put(Handle h, FinishedUnit finished) {
        SweepUnit unit = finished.unit();
        byte[] summary = SummaryCodec.encode(finished.summary());
        if (finished.computed()) {
            TrajectoryTable.put(h, unit.key(), finished.trajectory());
        }
        return unit.ids().stream()
                .filter(id -> {
                    boolean first = id.equals(unit.id());
                    boolean reused = !finished.computed() || !first;
                    double seconds = first ? finished.seconds() : 0;
                    return SweepUnitTable.done(h, finished.sweep().id(), id, unit.key(), summary, reused, seconds);
                })
                .toList();
    }
}
