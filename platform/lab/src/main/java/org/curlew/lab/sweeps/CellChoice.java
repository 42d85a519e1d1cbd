package org.curlew.lab.sweeps;

import java.util.List;
import org.curlew.engine.sweep.Quantity;

/** Which cells get more seeds. */
public sealed interface CellChoice {

    record All() implements CellChoice {}

    /** Each cell once, however often it is named. */
    record Listed(List<Integer> cells) implements CellChoice {
        public Listed {
            cells = cells.stream().distinct().toList();
        }
    }

    /**
     * Cells whose verdict more seeds might change: see {@link org.curlew.engine.sweep.CellValue#uncertain}.
     *
     * @param decision the quantity's value that divides the verdicts
     */
    record Uncertain(Quantity quantity, double decision, boolean logarithmic) implements CellChoice {}
}
