package org.curlew.frontend.phasediagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.engine.simulation.WeightSnapshot;
import org.curlew.lab.sweeps.CellDetail;
import org.curlew.lab.sweeps.CellUnit;
import org.curlew.spi.Matrix;

/** The last recorded weights of a cell's first seed, as curlew-heatmap takes them: one map a layer. */
final class WeightFigure {

    private WeightFigure() {}

    /** Empty where no weights were recorded. */
    static List<Map<String, Object>> last(CellDetail cell, int arm) {
        return cell.units().stream()
                .filter(u -> u.arm() == arm)
                .map(CellUnit::trajectory)
                .flatMap(Optional::stream)
                .filter(t -> !t.weights().isEmpty())
                .findFirst()
                .map(WeightFigure::layers)
                .orElse(List.of());
    }

    private static List<Map<String, Object>> layers(Trajectory trajectory) {
        WeightSnapshot last = trajectory.weights().getLast();
        return IntStream.range(0, last.layers().size())
                .mapToObj(layer -> map(last, layer, trajectory.seed()))
                .toList();
    }

    private static Map<String, Object> map(WeightSnapshot last, int layer, long seed) {
        Matrix w = last.layers().get(layer);
        List<List<Double>> rows = new ArrayList<>();
        for (int i = 0; i < w.rows(); i++) {
            List<Double> row = new ArrayList<>();
            for (int j = 0; j < w.columns(); j++) {
                row.add(w.get(i, j));
            }
            rows.add(row);
        }
        boolean readout = layer == last.layers().size() - 1;
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("title", "*W*_{" + (layer + 1) + "} after epoch " + last.epoch() + ", seed " + seed);
        map.put("xTitle", layer == 0 ? "input neuron" : "hidden neuron");
        map.put("yTitle", readout ? "output" : "hidden neuron");
        map.put("zero", true);
        map.put("values", rows);
        return map;
    }
}
