package org.curlew.lab.sweeps;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.curlew.engine.sweep.Effect;
import org.curlew.engine.sweep.Effects;
import org.curlew.engine.sweep.PhaseDiagram;
import org.curlew.engine.sweep.Quantity;
import org.curlew.engine.sweep.Sweep;
import org.curlew.engine.sweep.SweepJson;
import org.curlew.engine.sweep.SweepResults;
import org.curlew.lab.jobs.Dispatcher;
import org.curlew.lab.jobs.Speed;
import org.curlew.lab.jobs.UnitKeys;
import org.curlew.lab.jobs.Watchers;
import org.curlew.lab.runs.Sizing;
import org.curlew.lab.runs.Subscription;
import org.curlew.lab.store.Remembered;
import org.curlew.lab.store.TrajectoryTable;
import org.curlew.spi.InvalidInput;
import org.jdbi.v3.core.Jdbi;

/** Sweeps on this machine: kept in the database, computed by worker processes. Whatever ends the server, finished units stay finished. */
public final class LocalSweeps implements Sweeps, AutoCloseable {

    private static final int LONGEST_TITLE = 200;
    private static final int MOST_SEEDS_ADDED = 1000;
    private static final long TOLD_EVERY_MS = 500;

    private final Jdbi jdbi;
    private final SweepJson json;
    private final SweepTable table;
    private final SweepUnitTable units;
    private final NoteTable notes;
    private final OpenSweeps open;
    private final UnitRows rows;
    private final SweepSizing sizing;
    private final CellUnits cellUnits;
    private final Watchers<SweepProgress> watchers;
    private final ActiveSweeps active;

    public LocalSweeps(
            Jdbi jdbi,
            TrajectoryTable trajectories,
            SweepJson json,
            UnitKeys keys,
            Dispatcher dispatcher,
            Speed speed,
            Sizing sizing,
            int workers) {
        this.jdbi = jdbi;
        this.json = json;
        table = new SweepTable(jdbi);
        units = new SweepUnitTable(jdbi);
        notes = new NoteTable(jdbi);
        open = new OpenSweeps(table, units, json);
        rows = new UnitRows(json.experiments(), keys, sizing);
        this.sizing = new SweepSizing(json.experiments(), speed, new Remembered(jdbi), workers);
        cellUnits = new CellUnits(units, trajectories);
        watchers = new Watchers<>(id -> table.find(id).map(this::progress), SweepProgress::sweepId, TOLD_EVERY_MS);
        active = new ActiveSweeps(jdbi, table, units, trajectories, dispatcher, speed, watchers::changed);
    }

    /** Takes up what was active when the last server ended, however it ended. */
    public void takeUp() {
        for (SweepRow row : table.active()) {
            try {
                table.state(row.id(), SweepState.QUEUED);
                active.queue(open(row.id()));
            } catch (InvalidInput pluginGone) {
                table.state(row.id(), SweepState.CANCELLED);
            }
        }
    }

    @Override
    public SweepJson json() {
        return json;
    }

    @Override
    public SweepEstimate estimate(Sweep sweep) {
        return sizing.estimate(sweep);
    }

    @Override
    public Duration limit() {
        return sizing.limit();
    }

    @Override
    public void limit(Duration longest) {
        sizing.limit(longest);
    }

    @Override
    public StoredSweep start(String title, Optional<String> figure, Sweep given) {
        Sweep sweep = json.read(json.canonical(given));
        sizing.allow(sweep);
        List<SweepUnitRow> all = rows.of(sweep);
        String id = UUID.randomUUID().toString();
        SweepRow row = new SweepRow(
                id,
                title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title,
                figure,
                json.canonical(sweep),
                json.identity(sweep),
                SweepState.QUEUED,
                Instant.now(),
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                0,
                0,
                0);
        jdbi.useTransaction(h -> {
            SweepTable.insert(h, row);
            SweepUnitTable.insert(h, id, all);
            SweepUnitTable.count(h, id);
        });
        active.queue(open(id));
        return sweep(id);
    }

    @Override
    public StoredSweep sweep(String id) {
        return stored(row(id));
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
        if (row(id).state().active()) {
            table.state(id, SweepState.PAUSED);
            active.pause(id);
            watchers.changed(id);
        }
    }

    @Override
    public void cancel(String id) {
        SweepState state = row(id).state();
        if (state.active() || state == SweepState.PAUSED) {
            table.state(id, SweepState.CANCELLED);
            active.cancel(id);
            watchers.changed(id);
        }
    }

    @Override
    public void resume(String id) {
        SweepState state = row(id).state();
        boolean atRest = state.active() && !active.atWork(id);
        if (atRest || state == SweepState.PAUSED || state == SweepState.CANCELLED) {
            goOn(id);
        }
    }

    @Override
    public void delete(String id) {
        cancel(id);
        open.forget(id);
        table.delete(id);
    }

    @Override
    public void retry(String id, Set<Integer> cells) {
        row(id);
        units.requeue(id, cells);
        reopen(id);
        goOn(id);
    }

    @Override
    public int addSeeds(String id, int more, CellChoice which) {
        if (more < 1 || more > MOST_SEEDS_ADDED) {
            throw new InvalidInput("/seeds", "seeds must lie in [1, " + MOST_SEEDS_ADDED + "]; got " + more);
        }
        OpenSweep sweep = open(id);
        List<SweepUnitRow> added = new ArrayList<>();
        for (int cell : chosen(sweep, which)) {
            long next = units.ofCell(id, cell).stream()
                    .mapToLong(row -> row.id().seed() + 1)
                    .max()
                    .orElse(sweep.sweep().experiment().seeds().first());
            added.addAll(rows.ofCell(
                    cell, sweep.cells().experiment(cell), java.util.stream.LongStream.range(next, next + more)));
        }
        jdbi.useTransaction(h -> {
            SweepUnitTable.insert(h, id, added);
            SweepUnitTable.count(h, id);
        });
        if (!added.isEmpty()) {
            added.forEach(sweep::add);
            goOn(id);
        }
        return added.size();
    }

    @Override
    public void extend(String id, Sweep larger) {
        Sweep old = open(id).sweep();
        if (!larger.experiment().equals(old.experiment())
                || larger.axes().size() != old.axes().size()) {
            throw new InvalidInput(
                    "/experiment", "a sweep is extended along its own axes; start another one for another experiment");
        }
        regrid(id, json.read(json.canonical(larger)), cell -> true);
    }

    @Override
    public void refine(String id, int fromColumn, int toColumn, int fromRow, int toRow) {
        Sweep old = open(id).sweep();
        Refinement refinement = Refinement.of(old, fromColumn, toColumn, fromRow, toRow);
        regrid(id, json.read(json.canonical(refinement.grid())), refinement::holds);
    }

    @Override
    public SweepProgress progress(String id) {
        return progress(row(id));
    }

    @Override
    public List<CellStatus> cells(String id) {
        OpenSweep sweep = open(id);
        int[] working = new int[sweep.sweep().cells()];
        active.job(id).ifPresent(job -> job.atWork().forEach(unit -> unit.ids().forEach(at -> working[at.cell()]++)));
        return IntStream.range(0, working.length)
                .mapToObj(cell -> sweep.status(cell, working[cell]))
                .toList();
    }

    @Override
    public PhaseDiagram diagram(String id, Quantity quantity, double decision) {
        return open(id).diagram(quantity, decision);
    }

    @Override
    public SweepResults results(String id) {
        return open(id).results();
    }

    @Override
    public double steps(String id) {
        OpenSweep sweep = open(id);
        return units.computed(id).entrySet().stream()
                .mapToDouble(cell -> cell.getValue() * sweep.steps(cell.getKey()))
                .sum();
    }

    @Override
    public double effect(String id, Effect effect) {
        OpenSweep sweep = open(id);
        return new Effects(
                        sweep.sweep(),
                        sweep.results(),
                        sweep.theories(effect.quantity().arm()))
                .of(effect);
    }

    @Override
    public CellDetail cell(String id, int cell) {
        OpenSweep sweep = open(id);
        if (cell < 0 || cell >= sweep.sweep().cells()) {
            throw new InvalidInput(
                    "/cell",
                    "there is no cell " + cell + "; this sweep has "
                            + sweep.sweep().cells());
        }
        return cellUnits.of(sweep, cell, active.job(id));
    }

    @Override
    public List<Note> notes(String id) {
        return notes.of(row(id).id());
    }

    @Override
    public Note addNote(String id, double x, double y, String text) {
        if (text.isBlank() || text.length() > 2000) {
            throw new InvalidInput("/text", "a note must have 1 to 2000 characters");
        }
        Note note = notes.add(row(id).id(), x, y, text);
        watchers.changed(id);
        return note;
    }

    @Override
    public void removeNote(String id, String note) {
        notes.remove(row(id).id(), note);
        watchers.changed(id);
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

    private List<Integer> chosen(OpenSweep sweep, CellChoice which) {
        return switch (which) {
            case CellChoice.All all ->
                IntStream.range(0, sweep.sweep().cells())
                        .filter(cell -> sweep.status(cell, 0).units() > 0)
                        .boxed()
                        .toList();
            case CellChoice.Listed listed -> {
                listed.cells().forEach(cell -> cell(sweep.id(), cell));
                yield listed.cells();
            }
            case CellChoice.Uncertain u ->
                sweep.diagram(u.quantity(), u.decision()).uncertain(u.logarithmic());
        };
    }

    private void regrid(String id, Sweep grid, IntPredicate fresh) {
        OpenSweep before = open(id);
        sizing.allow(grid);
        active.cancel(id);
        List<SweepUnitRow> there = new ArrayList<>();
        units.each(id, there::add);
        List<SweepUnitRow> all = rows.on(grid, before.sweep(), there, fresh);
        jdbi.useTransaction(h -> {
            SweepUnitTable.clear(h, id);
            SweepTable.define(h, id, json.canonical(grid), json.identity(grid));
            SweepUnitTable.insert(h, id, all);
            SweepUnitTable.count(h, id);
        });
        open.forget(id);
        goOn(id);
    }

    private void goOn(String id) {
        table.state(id, SweepState.QUEUED);
        active.queue(open(id));
    }

    // a job in mid-work keeps its sweep in memory; only what failed has changed
    private void reopen(String id) {
        active.cancel(id);
        open.forget(id);
    }

    private OpenSweep open(String id) {
        return open.get(id, active::atWork);
    }

    private SweepRow row(String id) {
        return table.find(id).orElseThrow(() -> OpenSweeps.missing(id));
    }

    private SweepProgress progress(SweepRow row) {
        double fraction = row.units() == 0 ? 1 : (double) (row.done() + row.failed()) / row.units();
        double rate = 0;
        Optional<Duration> left = Optional.empty();
        Optional<SweepJob> job = active.job(row.id());
        if (job.isPresent()) {
            double[] steps = open(row.id()).stepsAskedAndDone();
            double ready = Math.min(steps[0], steps[1] + job.get().stepsAtWork());
            fraction = steps[0] == 0 ? 1 : ready / steps[0];
            rate = job.get().stepsPerSecond();
            if (rate > 0 && row.state().active()) {
                left = Optional.of(Duration.ofMillis((long) Math.min(1e15, 1000 * (steps[0] - ready) / rate)));
            }
        }
        return new SweepProgress(row.id(), row.state(), fraction, rate, left, row.done(), row.failed(), row.units());
    }

    private StoredSweep stored(SweepRow row) {
        Optional<Sweep> sweep = Optional.empty();
        Optional<String> problem = Optional.empty();
        try {
            sweep = Optional.of(json.readChecked(row.definition()));
        } catch (InvalidInput pluginGone) {
            problem = Optional.of(pluginGone.getMessage());
        }
        return new StoredSweep(
                row.id(),
                row.title(),
                row.figure(),
                sweep,
                problem,
                row.identity(),
                row.state(),
                row.created(),
                row.started(),
                row.finished(),
                row.units(),
                row.done(),
                row.failed(),
                row.reused(),
                row.seconds());
    }
}
