package org.curlew.frontend.phasediagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.curlew.engine.experiment.RuleFlips;
import org.curlew.engine.sweep.PhaseDiagram;
import org.curlew.engine.sweep.Sweep;
import org.curlew.engine.theory.LargeNetwork;
import org.curlew.engine.theory.StabilityMargin;
import org.curlew.spi.Parameter;

/**
 * Where lambda_min(c, alpha_h, alpha_r) = 0 on a sweep's plane, or along its only axis, for the arm that is shown. lambda_min falls with each of the three, so
 * that a line across the plane crosses it once at most.
 *
 * @param sizes M and N of the template
 */
record TheoryBoundary(PhaseDiagram diagram, NetworkSizes sizes) {

    private static final int POINTS = 240;
    private static final int HALVINGS = 48;

    /** As a line of curlew-phase-diagram; empty where theory says nothing of any cell, or the same of all. */
    static Optional<Map<String, Object>> line(PhaseDiagram diagram, Map<String, Parameter> declared) {
        return of(diagram, declared).flatMap(TheoryBoundary::line);
    }

    /** The critical value along the axis of a sweep that has one; empty where there is none. */
    static OptionalDouble critical(PhaseDiagram diagram, Map<String, Parameter> declared) {
        return diagram.sweep().axes().size() > 1
                ? OptionalDouble.empty()
                : of(diagram, declared)
                        .map(boundary -> root(boundary.axis(0), boundary.template()))
                        .orElse(OptionalDouble.empty());
    }

    private static Optional<TheoryBoundary> of(PhaseDiagram diagram, Map<String, Parameter> declared) {
        return diagram.theories().stream().noneMatch(Optional::isPresent)
                ? Optional.empty()
                : NetworkSizes.of(diagram.sweep().experiment(), declared).map(s -> new TheoryBoundary(diagram, s));
    }

    private Optional<Map<String, Object>> line() {
        if (diagram.sweep().axes().size() < 2) {
            OptionalDouble root = root(axis(0), template());
            return root.isPresent()
                    ? Optional.of(json(List.of(root.getAsDouble(), root.getAsDouble()), List.of(-0.5, 0.5)))
                    : Optional.empty();
        }
        TheoryAxis x = axis(0);
        TheoryAxis y = axis(1);
        if (!x.matters() && !y.matters()) {
            return Optional.empty();
        }
        boolean upwards = y.matters() && (y.fraction() || !x.fraction());
        TheoryAxis along = upwards ? x : y;
        TheoryAxis crossed = upwards ? y : x;
        List<Double> places = new ArrayList<>();
        List<Double> roots = new ArrayList<>();
        for (int i = 0; i <= POINTS; i++) {
            double place = along.between((double) i / POINTS);
            OptionalDouble root = spoken(upwards ? 0 : 1, along.nearest(place))
                    ? root(crossed, along.at(template(), place))
                    : OptionalDouble.empty();
            places.add(place);
            roots.add(root.isPresent() ? root.getAsDouble() : null);
        }
        return roots.stream().allMatch(java.util.Objects::isNull)
                ? Optional.empty()
                : Optional.of(upwards ? json(places, roots) : json(roots, places));
    }

    private TheoryAxis axis(int at) {
        return TheoryAxis.of(diagram.sweep().axes().get(at), diagram.quantity().arm(), sizes);
    }

    private LargeNetwork template() {
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

    /** Whether theory speaks of a cell in this column, or this row. */
    private boolean spoken(int axis, int place) {
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

    private static Map<String, Object> json(List<Double> x, List<Double> y) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("name", "theory");
        line.put("dash", "dash");
        line.put("x", x);
        line.put("y", y);
        return line;
    }
}
