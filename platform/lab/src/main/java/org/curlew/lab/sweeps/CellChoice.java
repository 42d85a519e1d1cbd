package org.curlew.lab.sweeps;

import java.util.List;
import org.curlew.engine.sweep.Picture;
import org.curlew.engine.sweep.Quantity;
import org.curlew.engine.sweep.Sweep;
import org.curlew.spi.InvalidInput;

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
    record Uncertain(Quantity quantity, double decision, boolean logarithmic) implements CellChoice {

        /** Of the picture that a sweep names. @throws InvalidInput where that decides nothing */
        public static Uncertain of(StoredSweep stored) {
            Picture picture = stored.sweep()
                    .flatMap(Sweep::picture)
                    .filter(p -> p.decision().isPresent())
                    .orElseThrow(() -> new InvalidInput(
                            "/uncertain",
                            "the sweep's picture has no decision, so no cell is uncertain; leave out uncertain"));
            return new Uncertain(picture.quantity(), picture.decision().getAsDouble(), picture.logarithmic());
        }
    }
}
