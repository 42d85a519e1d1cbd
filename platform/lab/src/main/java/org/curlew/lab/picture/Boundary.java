package org.curlew.lab.picture;

import java.util.Map;
import org.curlew.engine.sweep.PhaseDiagram;
import org.curlew.engine.sweep.TheoryBoundary;
import org.curlew.spi.Parameter;

/**
 * A line over a plane: where theory puts the boundary.
 *
 * @param x places along x, in the units of the picture's axis; NaN, in x or y, where the line has a gap
 */
public record Boundary(double[] x, double[] y) {

    public static final Boundary NONE = new Boundary(new double[0], new double[0]);

    /** None where theory says nothing of the plane. @param declared what can vary in the sweep's experiment, by JSON pointer */
    static Boundary of(PhaseDiagram diagram, Map<String, Parameter> declared) {
        return TheoryBoundary.of(diagram, declared)
                .map(line -> new Boundary(line.x(), line.y()))
                .orElse(NONE);
    }
}
