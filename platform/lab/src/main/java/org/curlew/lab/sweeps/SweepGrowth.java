package org.curlew.lab.sweeps;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.curlew.engine.sweep.Sweep;
import org.curlew.engine.sweep.SweepJson;
import org.curlew.spi.InvalidInput;
import org.jdbi.v3.core.Jdbi;

/** More of a sweep without computing anything twice: seeds, longer axes, a finer grid. What it would take is told before. */
public final class SweepGrowth {

    private static final int MOST_SEEDS = 1000;

    private final Jdbi jdbi;
    private final SweepJson json;
    private final SweepUnitTable units;
    private final UnitRows rows;
    private final SweepSizing sizing;
    private final OpenSweeps open;
    private final Steering steering;

    SweepGrowth(
            Jdbi jdbi,
            SweepJson json,
            SweepUnitTable units,
            UnitRows rows,
            SweepSizing sizing,
            OpenSweeps open,
            Steering steering) {
        this.jdbi = jdbi;
        this.json = json;
        this.units = units;
        this.rows = rows;
        this.sizing = sizing;
        this.open = open;
        this.steering = steering;
    }

    /** More seeds in the chosen cells, after the largest seed that each has; how many units that makes. */
    public synchronized int addSeeds(String id, int more, CellChoice which) {
        if (more < 1 || more > MOST_SEEDS) {
            throw new InvalidInput("/seeds", "seeds must lie in [1, " + MOST_SEEDS + "]; got " + more);
        }
        OpenSweep sweep = open.get(id);
        List<SweepUnitRow> added = new ArrayList<>();
        for (int cell : chosen(sweep, which)) {
            long next = units.ofCell(id, cell).stream()
                    .mapToLong(row -> row.id().seed() + 1)
                    .max()
                    .orElse(sweep.sweep().experiment().seeds().first());
            added.addAll(rows.ofCell(cell, sweep.cells().experiment(cell), LongStream.range(next, next + more)));
        }
        jdbi.useTransaction(h -> {
            SweepUnitTable.insert(h, id, added);
            SweepUnitTable.count(h, id);
        });
        if (!added.isEmpty()) {
            added.forEach(sweep::add);
            steering.goOn(id);
        }
        return added.size();
    }

    /**
     * Gives the sweep other axes. What exists on the new grid is kept; computed are the cells on the lines that are new, not those that a refinement left out.
     *
     * @param larger the same template with more values along its axes
     */
    public synchronized void extend(String id, Sweep larger) {
        put(id, extension(id, larger));
    }

    /** What the new lines of an extension would take. */
    public SweepEstimate estimateExtension(String id, Sweep larger) {
        return added(extension(id, larger));
    }

    /** Halves the gaps of the grid in a region: new values along both axes, computed in the region alone. Ends are grid places, inclusive. */
    public synchronized void refine(String id, int fromColumn, int toColumn, int fromRow, int toRow) {
        put(id, refinement(id, fromColumn, toColumn, fromRow, toRow));
    }

    /** What the new cells of a refinement would take. */
    public SweepEstimate estimateRefinement(String id, int fromColumn, int toColumn, int fromRow, int toRow) {
        return added(refinement(id, fromColumn, toColumn, fromRow, toRow));
    }

    private Regrid extension(String id, Sweep larger) {
        Sweep old = open.get(id).sweep();
        if (!larger.experiment().equals(old.experiment())
                || larger.axes().size() != old.axes().size()) {
            throw new InvalidInput(
                    "/experiment", "a sweep is extended along its own axes; start another one for another experiment");
        }
        return Regrid.ofNewLines(old, units.seeds(id), json.read(json.canonical(larger)));
    }

    private Regrid refinement(String id, int fromColumn, int toColumn, int fromRow, int toRow) {
        Sweep old = open.get(id).sweep();
        Refinement refinement = Refinement.of(old, fromColumn, toColumn, fromRow, toRow);
        return Regrid.of(old, units.seeds(id), json.read(json.canonical(refinement.grid())), refinement::holds);
    }

    private SweepEstimate added(Regrid regrid) {
        return sizing.estimate(regrid.grid(), regrid::added);
    }

    private void put(String id, Regrid regrid) {
        Sweep grid = regrid.grid();
        sizing.allow(sizing.estimate(grid, regrid::seeds));
        UnitRows.few(regrid.units());
        steering.stop(id);
        List<SweepUnitRow> there = new ArrayList<>();
        units.each(id, there::add);
        List<SweepUnitRow> all = rows.on(regrid, there);
        jdbi.useTransaction(h -> {
            SweepUnitTable.clear(h, id);
            SweepTable.define(h, id, json.canonical(grid), json.identity(grid));
            SweepUnitTable.insert(h, id, all);
            SweepUnitTable.count(h, id);
        });
        open.forget(id);
        steering.goOn(id);
    }

    private static List<Integer> chosen(OpenSweep sweep, CellChoice which) {
        return switch (which) {
            case CellChoice.All all ->
                IntStream.range(0, sweep.sweep().cells())
                        .filter(cell -> sweep.status(cell, 0).units() > 0)
                        .boxed()
                        .toList();
            case CellChoice.Listed listed -> {
                listed.cells().forEach(sweep::check);
                yield listed.cells();
            }
            case CellChoice.Uncertain u ->
                sweep.diagram(u.quantity(), u.decision()).uncertain(u.logarithmic());
        };
    }
}
