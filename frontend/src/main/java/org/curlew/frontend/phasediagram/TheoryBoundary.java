package org.curlew.frontend.phasediagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.curlew.engine.experiment.RuleFlips;
import org.curlew.engine.sweep.AxisTarget;
import org.curlew.engine.sweep.Sweep;
import org.curlew.engine.theory.CriticalValue;
import org.curlew.engine.theory.CriticalValues;
import org.curlew.engine.theory.LargeNetwork;

/** The curve on which the stability margin is zero, where one axis is c and the other a flipped fraction of the arm. */
record TheoryBoundary(Sweep sweep, int arm) {

    private static final int POINTS = 240;

    /** As a line of curlew-phase-diagram; empty where the axes are others. */
    Optional<Map<String, Object>> line() {
        if (sweep.axes().size() < 2) {
            return Optional.empty();
        }
        boolean upright = compression(0);
        boolean lying = compression(1);
        int other = upright ? 1 : 0;
        if (upright == lying) {
            return Optional.empty();
        }
        return fraction(other).map(critical -> line(upright ? 0 : 1, critical));
    }

    private boolean compression(int axis) {
        return sweep.axes().get(axis).target() instanceof AxisTarget.CompressionRatio;
    }

    /** c to the critical value of the fraction that the axis varies. */
    private Optional<DoubleFunction<CriticalValue>> fraction(int axis) {
        RuleFlips flips = sweep.experiment().arms().get(arm).flips();
        if (varies(axis, "hiddenFlippedFraction")) {
            return Optional.of(c -> CriticalValues.hidden(new LargeNetwork(c, 0, flips.readoutFlippedFraction())));
        }
        if (varies(axis, "readoutFlippedFraction")) {
            return Optional.of(c -> CriticalValues.readout(new LargeNetwork(c, flips.hiddenFlippedFraction(), 0)));
        }
        return Optional.empty();
    }

    private boolean varies(int axis, String fraction) {
        return sweep.axes().get(axis).target() instanceof AxisTarget.Parameters p
                && p.pointers().contains("/arms/" + arm + "/flips/" + fraction);
    }

    private Map<String, Object> line(int compression, DoubleFunction<CriticalValue> critical) {
        List<Double> ratios = new ArrayList<>();
        List<Double> fractions = new ArrayList<>();
        for (double c : between(compression)) {
            CriticalValue value = critical.apply(c);
            ratios.add(c);
            fractions.add(value.crossing() ? Double.valueOf(value.value()) : null);
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("name", "theory");
        line.put("dash", "dash");
        line.put("x", compression == 0 ? ratios : fractions);
        line.put("y", compression == 0 ? fractions : ratios);
        return line;
    }

    /** Places along the axis of c, evenly spaced as the axis is. */
    private double[] between(int axis) {
        double[] values = sweep.axes().get(axis).values().numbers();
        boolean logarithmic = sweep.axes().get(axis).values().logarithmic();
        double from = values[0];
        double to = values[values.length - 1];
        double[] places = new double[POINTS + 1];
        for (int i = 0; i <= POINTS; i++) {
            double t = (double) i / POINTS;
            places[i] = logarithmic ? from * Math.pow(to / from, t) : from + t * (to - from);
        }
        return places;
    }
}
