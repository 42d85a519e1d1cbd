package org.curlew.frontend.phasediagram;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.curlew.engine.sweep.PhaseDiagram;
import org.curlew.engine.sweep.TheoryBoundary;
import org.curlew.spi.Parameter;

/** The theory's boundary as a line of curlew-phase-diagram: over a plane, or upright through a sweep with one axis. */
final class BoundaryLine {

    private BoundaryLine() {}

    /** Empty where there is none. */
    static Optional<Map<String, Object>> of(PhaseDiagram diagram, Map<String, Parameter> declared) {
        if (diagram.sweep().axes().size() > 1) {
            return TheoryBoundary.of(diagram, declared).map(b -> json(numbers(b.x()), numbers(b.y())));
        }
        OptionalDouble root = TheoryBoundary.critical(diagram, declared, 0);
        return root.isPresent()
                ? Optional.of(json(List.of(root.getAsDouble(), root.getAsDouble()), List.of(-0.5, 0.5)))
                : Optional.empty();
    }

    private static List<Double> numbers(double[] places) {
        return CellColumns.picked(
                places, java.util.stream.IntStream.range(0, places.length).toArray());
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
