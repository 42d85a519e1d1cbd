package org.curlew.engine.sweep;

import java.util.List;
import java.util.Optional;

/**
 * How a phase diagram agrees with theory: of the cells outside the finite-size band that have a value, the share on the side that theory predicts.
 *
 * @param cells cells that were judged
 * @param agreeing of these, those on the predicted side
 * @param inBand cells left out since they lie in the band
 * @param meanBandWidth mean width of the band, in units of lambda_min
 */
public record Agreement(int cells, int agreeing, int inBand, double meanBandWidth) {

    /** Empty where no cell can be judged. */
    public static Optional<Agreement> of(List<CellValue> values, List<Optional<CellTheory>> theories) {
        int judged = 0;
        int agreeing = 0;
        int inBand = 0;
        double width = 0;
        for (int cell = 0; cell < values.size(); cell++) {
            CellValue value = values.get(cell);
            Optional<CellTheory> theory = theories.get(cell);
            if (value.seeds() == 0 || theory.isEmpty() || Double.isNaN(value.shareAbove())) {
                continue;
            }
            width += theory.get().high() - theory.get().low();
            if (theory.get().inBand()) {
                inBand++;
            } else {
                judged++;
                agreeing += residual(value, theory.get()) == 0 ? 1 : 0;
            }
        }
        return judged == 0
                ? Optional.empty()
                : Optional.of(new Agreement(judged, agreeing, inBand, width / (judged + inBand)));
    }

    /** +1 where a cell that should be stable is not, -1 where one that should be unstable is stable, 0 where both agree. */
    public static int residual(CellValue value, CellTheory theory) {
        return (value.above() ? 1 : 0) - (theory.stable() ? 0 : 1);
    }

    public double score() {
        return (double) agreeing / cells;
    }
}
