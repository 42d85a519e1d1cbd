package org.curlew.lab.sweeps;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.curlew.engine.sweep.Sweep;
import org.curlew.engine.sweep.SweepJson;
import org.curlew.lab.jobs.Dispatcher;
import org.curlew.lab.jobs.Speed;
import org.curlew.lab.jobs.StoredUnits;
import org.curlew.lab.jobs.UnitKeys;
import org.curlew.lab.jobs.Watchers;
import org.curlew.lab.runs.Sizing;
import org.curlew.lab.runs.Subscription;
import org.curlew.lab.store.Remembered;
import org.curlew.lab.store.TrajectoryTable;
import org.jdbi.v3.core.Jdbi;

/** Sweeps on this machine, wired: kept in the database, computed by worker processes. Whatever ends the server, finished units stay finished. */
public final class LocalSweeps implements Sweeps, AutoCloseable {

    private static final long TOLD_EVERY_MS = 500;

    private final SweepJson json;
    private final SweepTable table;
    private final Watchers<SweepProgress> watchers;
    private final ActiveSweeps active;
    private final SweepSizing sizing;
    private final SweepReadings readings;
    private final Steering steering;
    private final NewSweeps fresh;
    private final SweepGrowth growth;
    private final SweepNotes notes;

    public LocalSweeps(
            Jdbi jdbi,
            TrajectoryTable trajectories,
            SweepJson json,
            UnitKeys keys,
            Dispatcher dispatcher,
            Speed speed,
            Sizing units,
            int workers) {
        this.json = json;
        table = new SweepTable(jdbi);
        SweepUnitTable unitTable = new SweepUnitTable(jdbi);
        UnitRows rows = new UnitRows(json.experiments(), keys, units);
        watchers = new Watchers<>(id -> table.find(id).map(this::progress), SweepProgress::sweepId, TOLD_EVERY_MS);
        active = new ActiveSweeps(jdbi, table, unitTable, trajectories, dispatcher, speed, watchers::changed);
        OpenSweeps open = new OpenSweeps(table, unitTable, json, speed, active::atWork);
        sizing = new SweepSizing(
                json.experiments(), speed, new Remembered(jdbi), dispatcher::crew, new StoredUnits(keys, trajectories));
        readings = new SweepReadings(open, active, unitTable, new CellUnits(unitTable, trajectories), workers);
        steering = new Steering(table, unitTable, open, active, watchers::changed);
        fresh = new NewSweeps(jdbi, json, rows, sizing);
        growth = new SweepGrowth(jdbi, json, unitTable, rows, sizing, open, steering);
        notes = new SweepNotes(new NoteTable(jdbi), table, watchers::changed);
    }

    /** Takes up what was active when the last server ended, however it ended. */
    public void takeUp() {
        steering.takeUp();
    }

    @Override
    public SweepJson json() {
        return json;
    }

    @Override
    public SweepSizing sizing() {
        return sizing;
    }

    @Override
    public SweepReadings readings() {
        return readings;
    }

    @Override
    public SweepGrowth growth() {
        return growth;
    }

    @Override
    public SweepNotes notes() {
        return notes;
    }

    @Override
    public StoredSweep start(String title, Optional<String> figure, Sweep sweep) {
        String id = fresh.keep(title, figure, sweep);
        steering.goOn(id);
        return sweep(id);
    }

    @Override
    public StoredSweep sweep(String id) {
        return stored(table.row(id));
    }

    @Override
    public List<StoredSweep> list(int offset, int limit) {
        return table.list(offset, limit).stream().map(this::stored).toList();
    }

    @Override
    public int count() {
        return table.count();
    }

    @Override
    public List<StoredSweep> active() {
        return table.active().stream().map(this::stored).toList();
    }

    @Override
    public void pause(String id) {
        steering.pause(id);
    }

    @Override
    public void cancel(String id) {
        steering.cancel(id);
    }

    @Override
    public void resume(String id) {
        steering.resume(id);
    }

    @Override
    public void delete(String id) {
        steering.delete(id);
    }

    @Override
    public void retry(String id, Set<Integer> cells) {
        steering.retry(id, cells);
    }

    @Override
    public SweepProgress progress(String id) {
        return progress(table.row(id));
    }

    @Override
    public void readAhead() {
        list(0, 1).stream()
                .filter(newest -> newest.sweep().isPresent())
                .forEach(newest -> readings.readAhead(newest.id()));
    }

    @Override
    public Subscription watch(String id, Consumer<SweepProgress> listener) {
        return watchers.watch(Optional.of(id), listener);
    }

    @Override
    public Subscription watchAll(Consumer<SweepProgress> listener) {
        return watchers.watch(Optional.empty(), listener);
    }

    @Override
    public void close() {
        active.close();
        watchers.close();
    }

    private SweepProgress progress(SweepRow row) {
        return readings.progress(row);
    }

    private StoredSweep stored(SweepRow row) {
        return StoredSweep.of(row, json);
    }
}
