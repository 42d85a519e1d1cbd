package org.curlew.frontend.phasediagram;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.sweep.PhaseDiagram;
import org.curlew.engine.sweep.Pointers;
import org.curlew.engine.sweep.Sweep;
import org.curlew.lab.sweeps.CellStatus;
import org.curlew.lab.sweeps.Note;
import org.curlew.lab.sweeps.StoredSweep;
import org.curlew.spi.Parameter;

/**
 * What a map is drawn from at one moment.
 *
 * @param declared what can vary in the sweep's experiment, by JSON pointer
 * @param boundary the theory's line, as curlew-phase-diagram takes it
 * @param theoryKnown whether theory has been asked yet
 */
record MapState(
        StoredSweep stored,
        Sweep sweep,
        PhaseDiagram diagram,
        List<CellStatus> cells,
        Map<String, Parameter> declared,
        Optional<Map<String, Object>> boundary,
        boolean theoryKnown) {

    static Map<String, Parameter> declared(Catalogue catalogue, Sweep sweep) {
        return new Pointers(catalogue).of(sweep.experiment());
    }

    CellColumns columns(Viewpoint viewpoint) {
        return CellColumns.of(diagram, cells, stored.state(), viewpoint.residual());
    }

    DiagramFigure figure(Viewpoint viewpoint, List<Note> notes) {
        return new DiagramFigure(stored.id(), stored.title(), diagram, viewpoint, declared, boundary, notes);
    }

    /** "*c* = 0.5, *α*_{h} = 0.2". */
    String place(int cell) {
        AxisWords x = words(0);
        String across = x.symbol() + " = " + x.value(sweep.column(cell));
        Optional<AxisWords> y = sweep.axes().size() > 1 ? Optional.of(words(1)) : Optional.empty();
        return across
                + y.map(axis -> ", " + axis.symbol() + " = " + axis.value(sweep.row(cell)))
                        .orElse("");
    }

    AxisWords words(int axis) {
        return new AxisWords(sweep.axes().get(axis), declared);
    }
}
