package org.curlew.engine.sweep;

import java.util.Arrays;
import org.curlew.engine.statistics.Summary;

/**
 * A quantity over the seeds of one cell; NaN where there is no seed yet.
 *
 * @param meanLog10 mean of log10, over the seeds whose value is positive
 * @param standardErrorLog10 its standard error
 * @param shareAbove share of the seeds whose value is above the decision; NaN without one
 */
public record CellValue(
        int seeds,
        double mean,
        double median,
        double standardError,
        double meanLog10,
        double standardErrorLog10,
        double shareAbove) {

    private static final CellValue NONE =
            new CellValue(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    private static final double ERRORS = 2;

    /** @param decision NaN where there is none */
    public static CellValue of(double[] values, double decision) {
        if (values.length == 0) {
            return NONE;
        }
        Summary plain = Summary.of(values);
        double[] logs =
                Arrays.stream(values).filter(v -> v > 0).map(Math::log10).toArray();
        double meanLog = Double.NaN;
        double errorLog = Double.NaN;
        if (logs.length > 0) {
            Summary summary = Summary.of(logs);
            meanLog = summary.mean();
            errorLog = summary.standardError();
        }
        double above = Arrays.stream(values).filter(v -> v > decision).count();
        return new CellValue(
                values.length,
                plain.mean(),
                plain.median(),
                plain.standardError(),
                meanLog,
                errorLog,
                Double.isNaN(decision) ? Double.NaN : above / values.length);
    }

    /** Whether most seeds are above the decision. */
    public boolean above() {
        return shareAbove > 0.5;
    }

    /**
     * Whether more seeds might change the verdict: seeds fall on both sides of the decision, or the decision lies within two standard errors of the mean (of the
     * logarithm, where the picture is logarithmic).
     */
    public boolean uncertain(double decision, boolean logarithmic) {
        if (seeds == 0 || Double.isNaN(shareAbove)) {
            return false;
        }
        boolean split = shareAbove > 0 && shareAbove < 1;
        boolean near = logarithmic
                ? Math.abs(meanLog10 - Math.log10(decision)) <= ERRORS * standardErrorLog10
                : Math.abs(mean - decision) <= ERRORS * standardError;
        return split || (seeds > 1 && near);
    }
}
