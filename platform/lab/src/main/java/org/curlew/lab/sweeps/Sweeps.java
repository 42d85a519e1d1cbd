package org.curlew.lab.sweeps;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.curlew.engine.sweep.Effect;
import org.curlew.engine.sweep.PhaseDiagram;
import org.curlew.engine.sweep.Quantity;
import org.curlew.engine.sweep.Sweep;
import org.curlew.engine.sweep.SweepJson;
import org.curlew.engine.sweep.SweepResults;
import org.curlew.lab.runs.Subscription;

/** The sweeps of this lab. Everyone who watches one sees the same. */
public interface Sweeps {

    /** Reads and writes sweeps. */
    SweepJson json();

    /** What a sweep would take. */
    SweepEstimate estimate(Sweep sweep);

    /** Longest estimated time that a sweep may have. */
    Duration limit();

    void limit(Duration longest);

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

    /** More seeds in the chosen cells, after the largest seed that each has; how many units that makes. */
    int addSeeds(String id, int more, CellChoice which);

    /**
     * Gives the sweep other axes; what exists on the new grid is kept, nothing is computed twice.
     *
     * @param larger the same template with more values along its axes
     */
    void extend(String id, Sweep larger);

    /** Halves the gaps of the grid in a region: new values along both axes, computed in the region alone. Ends are grid places, inclusive. */
    void refine(String id, int fromColumn, int toColumn, int fromRow, int toRow);

    SweepProgress progress(String id);

    /** How each cell fares, in the order of the sweep's cells. */
    List<CellStatus> cells(String id);

    /** The picture of a quantity, also while the sweep runs. @param decision NaN where nothing is decided */
    PhaseDiagram diagram(String id, Quantity quantity, double decision);

    /** The numbers of every unit that is done. */
    SweepResults results(String id);

    /** Steps that were computed for it; units taken over from elsewhere are not counted. */
    double steps(String id);

    /** A figure's named number, as far as the sweep has come; NaN where it cannot be told yet. */
    double effect(String id, Effect effect);

    /** The cell's experiment, what theory says, its units with their trajectories. */
    CellDetail cell(String id, int cell);

    List<Note> notes(String id);

    Note addNote(String id, double x, double y, String text);

    void removeNote(String id, String note);

    /** Told at most every 500 ms, and when the state or a note changes. */
    Subscription watch(String id, Consumer<SweepProgress> listener);

    Subscription watchAll(Consumer<SweepProgress> listener);
}
