package org.curlew.engine.sweep;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.curlew.engine.experiment.RuleFlips;
import org.curlew.engine.theory.LargeNetwork;
import org.curlew.engine.theory.StabilityMargin;
import org.curlew.spi.Parameter;

/**
 * Where lambda_min(c, alpha_h, alpha_r) = 0 on a sweep's plane, or along one of its lines, for the arm that is shown. lambda_min falls with each of the three, so
 * that a line across the plane crosses it once at most. Pages and exported pictures draw the same.
 *
 * @param x places along the first axis, in its values; NaN where the line has a gap
 * @param y places along the second
 */
public record TheoryBoundary(double[] x, double[] y) {

    private static final int POINTS = 240;
    private static final int HALVINGS = 48;

    /** On a plane. Empty where theory says nothing of any cell, or the same of all; and for a sweep with one axis. @param declared what can vary, by JSON pointer */
    public static Optional<TheoryBoundary> of(PhaseDiagram diagram, Map<String, Parameter> declared) {
        return diagram.sweep().axes().size() < 2
                ? Optional.empty()
                : sizes(diagram, declared).flatMap(sizes -> plane(diagram, sizes));
    }

    /** The critical value of the first axis, along one row of cells; empty where there is none. */
    public static OptionalDouble critical(PhaseDiagram diagram, Map<String, Parameter> declared, int row) {
        Optional<NetworkSizes> sizes = sizes(diagram, declared);
        if (sizes.isEmpty() || !spoken(diagram, 1, row)) {
            return OptionalDouble.empty();
        }
        LargeNetwork network = template(diagram, sizes.get());
        if (diagram.sweep().axes().size() > 1) {
            TheoryAxis y = axis(diagram, sizes.get(), 1);
            network = y.at(network, y.value(row));
        }
        return root(axis(diagram, sizes.get(), 0), network);
    }

    private static Optional<NetworkSizes> sizes(PhaseDiagram diagram, Map<String, Parameter> declared) {
        return diagram.theories().stream().noneMatch(Optional::isPresent)
                ? Optional.empty()
                : NetworkSizes.of(diagram.sweep().experiment(), declared);
    }

    private static Optional<TheoryBoundary> plane(PhaseDiagram diagram, NetworkSizes sizes) {
        TheoryAxis x = axis(diagram, sizes, 0);
        TheoryAxis y = axis(diagram, sizes, 1);
        if (!x.matters() && !y.matters()) {
            return Optional.empty();
        }
        boolean upwards = y.matters() && (y.fraction() || !x.fraction());
        TheoryAxis along = upwards ? x : y;
        TheoryAxis crossed = upwards ? y : x;
        LargeNetwork template = template(diagram, sizes);
        double[] places = new double[POINTS + 1];
        double[] roots = new double[POINTS + 1];
        for (int i = 0; i <= POINTS; i++) {
            places[i] = along.between((double) i / POINTS);
            roots[i] = spoken(diagram, upwards ? 0 : 1, along.nearest(places[i]))
                    ? root(crossed, along.at(template, places[i])).orElse(Double.NaN)
                    : Double.NaN;
        }
        return Arrays.stream(roots).allMatch(Double::isNaN)
                ? Optional.empty()
                : Optional.of(upwards ? new TheoryBoundary(places, roots) : new TheoryBoundary(roots, places));
    }

    private static TheoryAxis axis(PhaseDiagram diagram, NetworkSizes sizes, int at) {
        return TheoryAxis.of(diagram.sweep().axes().get(at), diagram.quantity().arm(), sizes);
    }

    private static LargeNetwork template(PhaseDiagram diagram, NetworkSizes sizes) {
        RuleFlips flips = diagram.sweep()
                .experiment()
                .arms()
                .get(diagram.quantity().arm())
                .flips();
        return new LargeNetwork(
                sizes.ratio(),
                (double) flips.count(0, 2, sizes.inputs()) / sizes.inputs(),
                (double) flips.count(1, 2, sizes.hidden()) / sizes.hidden());
    }

    /** Whether theory speaks of a cell in this column (axis 0), or this row (axis 1). */
    private static boolean spoken(PhaseDiagram diagram, int axis, int place) {
        Sweep sweep = diagram.sweep();
        return IntStream.range(0, axis == 0 ? sweep.rows() : sweep.columns())
                .map(other -> axis == 0 ? sweep.cell(place, other) : sweep.cell(other, place))
                .anyMatch(cell -> diagram.theories().get(cell).isPresent());
    }

    /** By halving, as the axis is spaced; no derivative is needed where the margin jumps at alpha = 0. */
    private static OptionalDouble root(TheoryAxis axis, LargeNetwork network) {
        if (!axis.matters()) {
            return OptionalDouble.empty();
        }
        double low = 0;
        double high = 1;
        boolean first = stable(axis, network, low);
        if (first == stable(axis, network, high)) {
            return OptionalDouble.empty();
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (stable(axis, network, middle) == first) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return OptionalDouble.of(axis.between((low + high) / 2));
    }

    private static boolean stable(TheoryAxis axis, LargeNetwork network, double t) {
        return StabilityMargin.of(axis.at(network, axis.between(t))) > 0;
    }
}
