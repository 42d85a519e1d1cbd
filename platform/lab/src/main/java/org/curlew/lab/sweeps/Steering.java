package org.curlew.lab.sweeps;

import java.util.Set;
import java.util.function.Consumer;
import org.curlew.spi.InvalidInput;

/** Sweeps told to go on, pause, end. The database is told first: whatever ends the server, a sweep goes on from there. */
final class Steering {

    private final SweepTable table;
    private final SweepUnitTable units;
    private final OpenSweeps open;
    private final ActiveSweeps active;
    private final Consumer<String> changed;

    /** @param changed told the id of a sweep whose state changed */
    Steering(SweepTable table, SweepUnitTable units, OpenSweeps open, ActiveSweeps active, Consumer<String> changed) {
        this.table = table;
        this.units = units;
        this.open = open;
        this.active = active;
        this.changed = changed;
    }

    synchronized void takeUp() {
        for (SweepRow row : table.active()) {
            try {
                goOn(row.id());
            } catch (InvalidInput pluginGone) {
                table.state(row.id(), SweepState.CANCELLED);
            }
        }
    }

    synchronized void pause(String id) {
        table.row(id);
        if (table.turn(id, SweepState.PAUSED, SweepState.QUEUED, SweepState.RUNNING)) {
            active.pause(id);
            changed.accept(id);
        }
    }

    synchronized void cancel(String id) {
        table.row(id);
        if (table.turn(id, SweepState.CANCELLED, SweepState.QUEUED, SweepState.RUNNING, SweepState.PAUSED)) {
            active.cancel(id);
            changed.accept(id);
        }
    }

    synchronized void resume(String id) {
        SweepState state = table.row(id).state();
        boolean atRest = state.active() && !active.atWork(id);
        if (atRest || state == SweepState.PAUSED || state == SweepState.CANCELLED) {
            goOn(id);
        }
    }

    synchronized void delete(String id) {
        cancel(id);
        open.forget(id);
        table.delete(id);
    }

    synchronized void retry(String id, Set<Integer> cells) {
        table.row(id);
        units.requeue(id, cells);
        stop(id);
        goOn(id);
    }

    /** Whatever is at work ends; the sweep is read anew the next time it is asked for. */
    synchronized void stop(String id) {
        active.cancel(id);
        open.forget(id);
    }

    /** Hands out what is left to do, in place of what waited until now. */
    synchronized void goOn(String id) {
        active.queue(open.get(id));
    }
}
