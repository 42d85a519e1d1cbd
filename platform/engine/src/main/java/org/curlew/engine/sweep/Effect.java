package org.curlew.engine.sweep;

import java.util.Optional;

/**
 * What a figure is there to show, as one named number.
 *
 * @param quantity of each cell; over its seeds the median is taken
 * @param side which cells count: those that theory puts there, outside the finite-size band
 * @param x nearest grid point of the first axis; empty for all cells of the side
 * @param y nearest grid point of the second axis
 * @param limit only for SHARE_BELOW and SHARE_ABOVE
 * @param other only for PAIRED_P: the arm it is compared with
 */
public record Effect(
        String name,
        Kind kind,
        Quantity quantity,
        Side side,
        Optional<Double> x,
        Optional<Double> y,
        double limit,
        int other) {

    /** How the cells' numbers become one. */
    public enum Kind {
        /** Median over the cells. */
        MEDIAN,
        /** Share of the cells below the limit. */
        SHARE_BELOW,
        /** Share of the cells above the limit. */
        SHARE_ABOVE,
        /** log10 of the median over the unstable cells over that of the stable ones. */
        DECADES_ACROSS_BOUNDARY,
        /** log10 of the largest over the smallest value along x, the least of all rows. */
        DECADES_ALONG_X,
        /** p of the paired t-test between the quantity's arm and the other, seed by seed, over log10. */
        PAIRED_P
    }

    /** Cells by what theory says of them. */
    public enum Side {
        ALL,
        STABLE,
        UNSTABLE
    }
}
