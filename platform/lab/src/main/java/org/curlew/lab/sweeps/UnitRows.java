package org.curlew.lab.sweeps;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** The units of a sweep on another grid. @param before those on the grid before, which are taken over where they are the same */
    List<SweepUnitRow> on(Regrid regrid, List<SweepUnitRow> before) {
        Map<String, SweepUnitRow> byKey = new HashMap<>();
        before.forEach(row -> byKey.put(row.key(), row));
        Cells cells = new Cells(regrid.grid(), experiments);
        List<SweepUnitRow> rows = new ArrayList<>();
        regrid.wanted().forEach((cell, seeds) -> {
            LongStream wanted = seeds.stream().mapToLong(Long::longValue);
            for (SweepUnitRow row : ofCell(cell, cells.experiment(cell), wanted)) {
                SweepUnitRow there = byKey.get(row.key());
                rows.add(there == null ? row : there.at(row.id()));
            }
        });
        return rows;
    }

    /** @throws InvalidInput where there are more units than a sweep may have */
    static void few(long units) {
        if (units > MOST) {
            throw new InvalidInput(
                    "/axes",
                    "a sweep may have at most " + MOST + " units (cells x arms x seeds); this one has " + units);
        }
    }
}
