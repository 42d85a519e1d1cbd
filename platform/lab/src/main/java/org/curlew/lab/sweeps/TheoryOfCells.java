package org.curlew.lab.sweeps;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.sweep.CellTheory;
import org.curlew.engine.sweep.Cells;
import org.curlew.engine.sweep.Sweep;

/** What theory says of each cell of a sweep and each arm, worked out when it is first asked for. Without a lock, so that nobody waits for another's question; two who ask at once find the same. */
final class TheoryOfCells {

    private final Cells cells;
    private final Catalogue catalogue;
    private final List<AtomicReferenceArray<Optional<CellTheory>>> known;

    TheoryOfCells(Sweep sweep, Cells cells, Catalogue catalogue) {
        this.cells = cells;
        this.catalogue = catalogue;
        known = sweep.experiment().arms().stream()
                .map(arm -> new AtomicReferenceArray<Optional<CellTheory>>(sweep.cells()))
                .toList();
    }

    /** Of all cells, in their order. */
    List<Optional<CellTheory>> ofArm(int arm) {
        return IntStream.range(0, known.get(arm).length())
                .parallel()
                .mapToObj(cell -> of(cell, arm))
                .toList();
    }

    /** Empty where there is none. */
    Optional<CellTheory> of(int cell, int arm) {
        Optional<CellTheory> found = known.get(arm).get(cell);
        if (found == null) {
            found = CellTheory.of(catalogue, cells.experiment(cell), arm);
            known.get(arm).set(cell, found);
        }
        return found;
    }
}
