package org.curlew.engine.sweep;

import java.util.List;
import java.util.Optional;
import org.curlew.engine.experiment.Experiment;

/**
 * An experiment with one or two axes: a value. Each grid point is a cell, an experiment of its own; every cell has the template's seeds.
 *
 * @param experiment the template
 * @param axes the first one runs along x, the second along y
 * @param ties parameters that follow another one in every cell, such as B = P
 * @param picture what its phase diagram shows first; not given: the final value of the first observable
 */
public record Sweep(Experiment experiment, List<Axis> axes, List<Tie> ties, Optional<Picture> picture) {

    public static final int SCHEMA_VERSION = 1;

    public Sweep {
        axes = List.copyOf(axes);
        ties = List.copyOf(ties);
    }

    /** Cells along x. */
    public int columns() {
        return axes.getFirst().values().count();
    }

    /** Cells along y; 1 for a sweep with one axis. */
    public int rows() {
        return axes.size() > 1 ? axes.get(1).values().count() : 1;
    }

    public int cells() {
        return Math.multiplyExact(columns(), rows());
    }

    /** Cells are numbered along x first. */
    public int cell(int column, int row) {
        return row * columns() + column;
    }

    public int column(int cell) {
        return cell % columns();
    }

    public int row(int cell) {
        return cell / columns();
    }

    /** Trajectories to compute: one a cell, arm and seed. */
    public long units() {
        return (long) cells() * experiment.units();
    }

    public Sweep withAxes(List<Axis> others) {
        return new Sweep(experiment, others, ties, picture);
    }

    public Sweep withExperiment(Experiment other) {
        return new Sweep(other, axes, ties, picture);
    }
}
