package org.curlew.lab.sweeps;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.curlew.engine.sweep.Sweep;
import org.curlew.engine.sweep.SweepJson;
import org.curlew.lab.runs.Subscription;

/** The sweeps of this lab. Everyone who watches one sees the same. */
public interface Sweeps {

    /** Reads and writes sweeps. */
    SweepJson json();

    /** What sweeps take, and how long one may be. */
    SweepSizing sizing();

    /** What a sweep has given so far. */
    SweepReadings readings();

    /** More of a sweep. */
    SweepGrowth growth();

    SweepNotes notes();

    /** Puts it in the queue; units that were computed before are taken over at once. @throws org.curlew.spi.InvalidInput above the limit */
    StoredSweep start(String title, Optional<String> figure, Sweep sweep);

    StoredSweep sweep(String id);

    /** Newest first. */
    List<StoredSweep> list(int offset, int limit);

    int count();

    /** Queued and running ones, oldest first. */
    List<StoredSweep> active();

    /** No further unit is begun; those at work go on to their end. */
    void pause(String id);

    /** Ends the work within a second; finished units are kept. */
    void cancel(String id);

    /** Goes on with a paused or cancelled sweep, or one that nobody has gone on with since the lab was opened. */
    void resume(String id);

    void delete(String id);

    /** Computes failed units again: of these cells, or of all where none is named. */
    void retry(String id, Set<Integer> cells);

    SweepProgress progress(String id);

    /** Reads the newest sweep into memory, for whoever opens it first. Takes a while. */
    void readAhead();

    /** Told at most every 500 ms, and when the state or a note changes. */
    Subscription watch(String id, Consumer<SweepProgress> listener);

    Subscription watchAll(Consumer<SweepProgress> listener);
}
