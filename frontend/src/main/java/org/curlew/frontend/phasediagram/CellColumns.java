package org.curlew.frontend.phasediagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.curlew.engine.sweep.Agreement;
import org.curlew.engine.sweep.CellTheory;
import org.curlew.engine.sweep.CellValue;
import org.curlew.engine.sweep.PhaseDiagram;
import org.curlew.engine.sweep.Reduction;
import org.curlew.lab.sweeps.CellStatus;
import org.curlew.lab.sweeps.SweepState;

/**
 * What a browser is told of every cell, side by side; NaN where there is nothing.
 *
 * @param value the median over the seeds; the mean for shares; +1, 0 or -1 for the residual
 * @param state one letter a cell, as curlew-phase-diagram reads them
 */
record CellColumns(double[] value, String state, int[] seeds, double[] mean, double[] error, double[] above) {

    static CellColumns of(PhaseDiagram diagram, List<CellStatus> cells, SweepState sweep, boolean residual) {
        int n = cells.size();
        CellColumns columns = new CellColumns(
                new double[n], states(cells, sweep), new int[n], new double[n], new double[n], new double[n]);
        for (int cell = 0; cell < n; cell++) {
            CellValue value = diagram.values().get(cell);
            columns.value[cell] = residual ? residual(diagram, cell) : shown(diagram, value);
            columns.seeds[cell] = value.seeds();
            columns.mean[cell] = value.mean();
            columns.error[cell] = value.standardError();
            columns.above[cell] = value.shareAbove();
        }
        return columns;
    }

    /** Cells of which a browser that knows these columns must be told. */
    int[] changedSince(CellColumns before) {
        return IntStream.range(0, value.length)
                .filter(cell -> state.charAt(cell) != before.state.charAt(cell)
                        || seeds[cell] != before.seeds[cell]
                        || Double.compare(value[cell], before.value[cell]) != 0
                        || Double.compare(mean[cell], before.mean[cell]) != 0)
                .toArray();
    }

    int[] all() {
        return IntStream.range(0, value.length).toArray();
    }

    Map<String, Object> json(int[] cells) {
        StringBuilder letters = new StringBuilder();
        List<Integer> counts = new ArrayList<>();
        for (int cell : cells) {
            letters.append(state.charAt(cell));
            counts.add(seeds[cell]);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("value", picked(value, cells));
        json.put("state", letters.toString());
        json.put("seeds", counts);
        json.put(
                "more",
                List.of(
                        Map.of("name", "mean", "values", picked(mean, cells)),
                        Map.of("name", "standard error", "values", picked(error, cells)),
                        Map.of("name", "share of seeds above the decision", "values", picked(above, cells))));
        return json;
    }

    /** Numbers with null for what is not defined. */
    static List<Double> picked(double[] values, int[] cells) {
        List<Double> numbers = new ArrayList<>(cells.length);
        for (int cell : cells) {
            numbers.add(Double.isFinite(values[cell]) ? Double.valueOf(values[cell]) : null);
        }
        return numbers;
    }

    private static double shown(PhaseDiagram diagram, CellValue value) {
        return diagram.quantity().reduction() == Reduction.OUTCOME ? value.mean() : value.median();
    }

    private static double residual(PhaseDiagram diagram, int cell) {
        CellValue value = diagram.values().get(cell);
        return diagram.theories()
                .get(cell)
                .filter(theory -> !theory.inBand() && value.seeds() > 0 && !Double.isNaN(value.shareAbove()))
                .map(theory -> (double) Agreement.residual(value, theory))
                .orElse(Double.NaN);
    }

    private static String states(List<CellStatus> cells, SweepState sweep) {
        StringBuilder letters = new StringBuilder();
        cells.forEach(cell -> letters.append(state(cell, sweep)));
        return letters.toString();
    }

    private static char state(CellStatus cell, SweepState sweep) {
        if (cell.units() == 0) {
            return 'n';
        }
        if (cell.working() > 0) {
            return 'r';
        }
        if (cell.failed() > 0) {
            return 'f';
        }
        if (cell.done() == cell.units()) {
            return 'd';
        }
        return cell.done() > 0 ? 'p' : sweep == SweepState.CANCELLED ? 'c' : 'w';
    }

    static List<Double> margins(PhaseDiagram diagram) {
        return diagram.theories().stream()
                .map(theory -> theory.map(CellTheory::margin).orElse(null))
                .toList();
    }
}
