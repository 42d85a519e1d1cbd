package org.curlew.lab.sweeps;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.LongStream;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.ExperimentJson;
import org.curlew.engine.sweep.Cells;
import org.curlew.engine.sweep.Sweep;
import org.curlew.lab.jobs.UnitKeys;
import org.curlew.lab.runs.Sizing;
import org.curlew.lab.runs.UnitId;
import org.curlew.spi.InvalidInput;

/** Makes the rows of a sweep's units. */
final class UnitRows {

    private static final long MOST = 400_000;

    private final ExperimentJson experiments;
    private final UnitKeys keys;
    private final Sizing sizing;

    UnitRows(ExperimentJson experiments, UnitKeys keys, Sizing sizing) {
        this.experiments = experiments;
        this.keys = keys;
        this.sizing = sizing;
    }

    /** Every unit of a new sweep, waiting. @throws InvalidInput where a unit does not fit into a worker */
    List<SweepUnitRow> of(Sweep sweep) {
        few(sweep.units());
        List<SweepUnitRow> rows = new ArrayList<>();
        Cells cells = new Cells(sweep, experiments);
        for (int cell = 0; cell < sweep.cells(); cell++) {
            rows.addAll(ofCell(cell, cells.experiment(cell), sweep.experiment().seeds().stream()));
        }
        return rows;
    }

    List<SweepUnitRow> ofCell(int cell, Experiment experiment, LongStream seeds) {
        sizing.fits(experiment);
        List<SweepUnitRow> rows = new ArrayList<>();
        seeds.forEach(seed -> {
            for (int arm = 0; arm < experiment.arms().size(); arm++) {
                rows.add(SweepUnitRow.queued(new UnitId(cell, arm, seed), keys.key(experiment, arm, seed)));
            }
        });
        return rows;
    }

    /**
     * The units of a sweep on another grid: what there was is taken over, with the seeds that a cell had.
     *
     * @param before the units on the grid before
     * @param fresh cells of the new grid that are wanted where they were not there before
     */
    List<SweepUnitRow> on(Sweep grid, Sweep old, List<SweepUnitRow> before, IntPredicate fresh) {
        Map<String, SweepUnitRow> byKey = new HashMap<>();
        Map<List<Object>, TreeSet<Long>> seeds = new HashMap<>();
        Cells oldCells = new Cells(old, experiments);
        for (SweepUnitRow row : before) {
            byKey.put(row.key(), row);
            seeds.computeIfAbsent(place(old, oldCells, row.id().cell()), p -> new TreeSet<>())
                    .add(row.id().seed());
        }
        Cells cells = new Cells(grid, experiments);
        List<SweepUnitRow> rows = new ArrayList<>();
        for (int cell = 0; cell < grid.cells(); cell++) {
            TreeSet<Long> known = seeds.get(place(grid, cells, cell));
            if (known != null || fresh.test(cell)) {
                LongStream wanted = known == null
                        ? grid.experiment().seeds().stream()
                        : known.stream().mapToLong(Long::longValue);
                for (SweepUnitRow row : ofCell(cell, cells.experiment(cell), wanted)) {
                    SweepUnitRow there = byKey.get(row.key());
                    rows.add(there == null ? row : there.at(row.id()));
                }
            }
        }
        few(rows.size());
        return rows;
    }

    private static List<Object> place(Sweep sweep, Cells cells, int cell) {
        List<Object> place = new ArrayList<>();
        place.add(number(cells.value(0, sweep.column(cell))));
        if (sweep.axes().size() > 1) {
            place.add(number(cells.value(1, sweep.row(cell))));
        }
        return place;
    }

    private static Object number(Object value) {
        return value instanceof Number n ? (Object) n.doubleValue() : value;
    }

    private static void few(long units) {
        if (units > MOST) {
            throw new InvalidInput(
                    "/axes",
                    "a sweep may have at most " + MOST + " units (cells x arms x seeds); this one has " + units);
        }
    }
}
