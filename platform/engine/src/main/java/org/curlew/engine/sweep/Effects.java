package org.curlew.engine.sweep;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curlew.engine.statistics.PairedTest;
import org.curlew.engine.statistics.Summary;

/** Computes the named numbers of a figure from what its sweep has given. NaN where there is nothing to compute one from. */
public final class Effects {

    /** Smaller values are rounding: squares of differences of the last bit. */
    private static final double FLOOR = 1e-32;

    private final Sweep sweep;
    private final SweepResults results;
    private final List<Optional<CellTheory>> theories;

    /** @param theories one a cell, for the arm that theory speaks of */
    public Effects(Sweep sweep, SweepResults results, List<Optional<CellTheory>> theories) {
        this.sweep = sweep;
        this.results = results;
        this.theories = theories;
    }

    public double of(Effect effect) {
        Thresholds.check(sweep, effect.quantity());
        return switch (effect.kind()) {
            case MEDIAN -> median(values(effect, effect.side()));
            case SHARE_BELOW -> share(effect, -1);
            case SHARE_ABOVE -> share(effect, 1);
            case DECADES_ACROSS_BOUNDARY ->
                Math.log10(floored(median(values(effect, Effect.Side.UNSTABLE)))
                        / floored(median(values(effect, Effect.Side.STABLE))));
            case DECADES_ALONG_X -> decadesAlongX(effect);
            case PAIRED_P -> pairedP(effect);
        };
    }

    private double[] values(Effect effect, Effect.Side side) {
        return IntStream.range(0, sweep.cells())
                .filter(cell -> at(effect, cell) && on(side, cell))
                .mapToDouble(cell -> median(results.values(cell, effect.quantity())))
                .filter(v -> !Double.isNaN(v))
                .toArray();
    }

    private boolean at(Effect effect, int cell) {
        boolean x =
                effect.x().map(value -> nearest(0, value) == sweep.column(cell)).orElse(true);
        boolean y =
                effect.y().map(value -> nearest(1, value) == sweep.row(cell)).orElse(true);
        return x && y;
    }

    private int nearest(int axis, double value) {
        double[] numbers = sweep.axes().get(axis).values().numbers();
        int nearest = 0;
        for (int i = 1; i < numbers.length; i++) {
            if (Math.abs(numbers[i] - value) < Math.abs(numbers[nearest] - value)) {
                nearest = i;
            }
        }
        return nearest;
    }

    private boolean on(Effect.Side side, int cell) {
        if (side == Effect.Side.ALL) {
            return true;
        }
        return theories.get(cell)
                .filter(t -> !t.inBand())
                .map(t -> t.stable() == (side == Effect.Side.STABLE))
                .orElse(false);
    }

    private double share(Effect effect, int direction) {
        double[] values = values(effect, effect.side());
        double counted = Arrays.stream(values)
                .filter(v -> direction * (v - effect.limit()) > 0)
                .count();
        return values.length == 0 ? Double.NaN : counted / values.length;
    }

    private double decadesAlongX(Effect effect) {
        double least = Double.NaN;
        for (int row = 0; row < sweep.rows(); row++) {
            int chosen = row;
            double[] along = IntStream.range(0, sweep.columns())
                    .map(column -> sweep.cell(column, chosen))
                    .mapToDouble(cell -> median(results.values(cell, effect.quantity())))
                    .filter(v -> !Double.isNaN(v))
                    .toArray();
            if (along.length > 1) {
                Summary range = Summary.of(along);
                double decades = Math.log10(floored(range.largest()) / floored(range.smallest()));
                least = least <= decades ? least : decades;
            }
        }
        return least;
    }

    private double pairedP(Effect effect) {
        double[] first = new double[0];
        double[] second = new double[0];
        for (int cell = 0; cell < sweep.cells(); cell++) {
            if (at(effect, cell)) {
                double[][] pairs = results.pairs(cell, effect.quantity(), effect.other());
                first = joined(first, pairs[0]);
                second = joined(second, pairs[1]);
            }
        }
        return PairedTest.of(first, second).map(PairedTest::p).orElse(Double.NaN);
    }

    private static double[] joined(double[] before, double[] more) {
        return java.util.stream.DoubleStream.concat(
                        Arrays.stream(before), Arrays.stream(more).map(v -> Math.log10(floored(v))))
                .toArray();
    }

    private static double floored(double value) {
        return value < FLOOR ? FLOOR : value;
    }

    private static double median(double[] values) {
        return values.length == 0 ? Double.NaN : Summary.of(values).median();
    }
}
