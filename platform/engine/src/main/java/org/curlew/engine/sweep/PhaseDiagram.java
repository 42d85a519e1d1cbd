package org.curlew.engine.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The picture of a sweep: one quantity over its cells, with what theory says of them.
 *
 * @param decision above it a cell counts as unstable; NaN where nothing is decided
 * @param values one a cell
 * @param theories one a cell, for the quantity's arm; empty where the theory says nothing
 */
public record PhaseDiagram(
        Sweep sweep, Quantity quantity, double decision, List<CellValue> values, List<Optional<CellTheory>> theories) {

    public PhaseDiagram {
        values = List.copyOf(values);
        theories = List.copyOf(theories);
    }

    public static PhaseDiagram of(
            Sweep sweep,
            SweepResults results,
            List<Optional<CellTheory>> theories,
            Quantity quantity,
            double decision) {
        List<CellValue> values = IntStream.range(0, sweep.cells())
                .mapToObj(cell -> CellValue.of(results.values(cell, quantity), decision))
                .toList();
        return new PhaseDiagram(sweep, quantity, decision, values, theories);
    }

    public Optional<Agreement> agreement() {
        return Agreement.of(values, theories);
    }

    /** Cells to which more seeds should be added first. */
    public List<Integer> uncertain(boolean logarithmic) {
        List<Integer> cells = new ArrayList<>();
        for (int cell = 0; cell < values.size(); cell++) {
            if (values.get(cell).uncertain(decision, logarithmic)) {
                cells.add(cell);
            }
        }
        return cells;
    }
}
