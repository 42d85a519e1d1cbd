package org.curlew.frontend.phasediagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.engine.simulation.WeightSnapshot;
import org.curlew.lab.sweeps.CellDetail;
import org.curlew.lab.sweeps.CellUnit;
import org.curlew.spi.Matrix;

/** The last recorded first-layer weights of a cell's first seed, as curlew-heatmap takes them. */
final class WeightFigure {

    private WeightFigure() {}

    /** Empty where no weights were recorded. */
    static Optional<Map<String, Object>> last(CellDetail cell, int arm) {
        return cell.units().stream()
                .filter(u -> u.arm() == arm)
                .map(CellUnit::trajectory)
                .flatMap(Optional::stream)
                .filter(t -> !t.weights().isEmpty())
                .findFirst()
                .map(WeightFigure::map);
    }

    private static Map<String, Object> map(Trajectory trajectory) {
        WeightSnapshot last = trajectory.weights().getLast();
        Matrix w = last.layers().getFirst();
        List<List<Double>> rows = new ArrayList<>();
        for (int i = 0; i < w.rows(); i++) {
            List<Double> row = new ArrayList<>();
            for (int j = 0; j < w.columns(); j++) {
                row.add(w.get(i, j));
            }
            rows.add(row);
        }
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("title", "*W*_{1} after epoch " + last.epoch() + ", seed " + trajectory.seed());
        map.put("xTitle", "input neuron");
        map.put("yTitle", "hidden neuron");
        map.put("zero", true);
        map.put("values", rows);
        return map;
    }
}
