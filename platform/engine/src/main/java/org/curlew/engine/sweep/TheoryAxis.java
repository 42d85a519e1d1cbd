package org.curlew.engine.sweep;

import java.util.ArrayList;
import java.util.List;
import org.curlew.engine.theory.LargeNetwork;

/** What one axis of a sweep does to the network that theory speaks of: it sets c, alpha_h or alpha_r of an arm, or none of them. */
final class TheoryAxis {

    private final List<Effect> effects;
    private final boolean fraction;
    private final boolean logarithmic;
    private final double[] values;
    /** Outer edges of the first and the last cell, exponents of e where logarithmic. */
    private final double low;

    private final double high;

    private TheoryAxis(Axis axis, List<Effect> effects, boolean fraction) {
        this.effects = List.copyOf(effects);
        this.fraction = fraction;
        values = axis.values().numbers();
        logarithmic = axis.values().logarithmic() && values[0] > 0;
        int last = values.length - 1;
        low = placed(values[0]) - (last == 0 ? 0.5 : (placed(values[1]) - placed(values[0])) / 2);
        high = placed(values[last]) + (last == 0 ? 0.5 : (placed(values[last]) - placed(values[last - 1])) / 2);
    }

    /** Sets what the axis varies. */
    @FunctionalInterface
    interface Effect {
        LargeNetwork on(LargeNetwork network, double value);
    }

    static TheoryAxis of(Axis axis, int arm, NetworkSizes sizes) {
        List<Effect> effects = new ArrayList<>();
        boolean fraction = false;
        switch (axis.target()) {
            case AxisTarget.CompressionRatio ratio -> effects.add(LargeNetwork::withCompressionRatio);
            case AxisTarget.SamplesPerInput samples -> {}
            case AxisTarget.Parameters set -> {
                String flips = "/arms/" + arm + "/flips/";
                for (String pointer : set.pointers()) {
                    if (pointer.equals(flips + "hiddenFlippedFraction")) {
                        effects.add(LargeNetwork::withHiddenFlippedFraction);
                        fraction = true;
                    } else if (pointer.equals(flips + "readoutFlippedFraction")) {
                        effects.add(LargeNetwork::withReadoutFlippedFraction);
                        fraction = true;
                    } else if (pointer.equals(sizes.inputsPointer())) {
                        effects.add((n, m) -> n.withCompressionRatio(n.compressionRatio() * m / sizes.inputs()));
                    } else if (pointer.equals(sizes.hiddenPointer())) {
                        effects.add((n, m) -> n.withCompressionRatio(n.compressionRatio() * sizes.hidden() / m));
                    }
                }
            }
        }
        return new TheoryAxis(axis, effects, fraction);
    }

    boolean matters() {
        return !effects.isEmpty();
    }

    LargeNetwork at(LargeNetwork network, double value) {
        LargeNetwork changed = network;
        for (Effect effect : effects) {
            changed = effect.on(changed, value);
        }
        return changed;
    }

    /** Whether its values are fractions, 0 to 1. */
    boolean fraction() {
        return fraction;
    }

    /** A value between the outer edges of the cells, t from 0 to 1 as the axis is spaced. */
    double between(double t) {
        double at = low + t * (high - low);
        double value = logarithmic ? Math.exp(at) : at;
        if (fraction) {
            return Math.clamp(value, 0, 1);
        }
        return matters() ? Math.max(value, values[0] / 2) : value; // no network has fewer than no neurons
    }

    /** The value of a place on the grid. */
    double value(int place) {
        return values[place];
    }

    /** The place of the cell whose value is nearest. */
    int nearest(double value) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (Math.abs(placed(values[i]) - placed(value)) < Math.abs(placed(values[best]) - placed(value))) {
                best = i;
            }
        }
        return best;
    }

    private double placed(double value) {
        return logarithmic ? Math.log(value) : value;
    }
}
