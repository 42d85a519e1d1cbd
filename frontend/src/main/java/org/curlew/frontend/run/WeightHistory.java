package org.curlew.frontend.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.curlew.engine.simulation.WeightSnapshot;
import org.curlew.spi.Layer;
import org.curlew.spi.Matrix;
import org.curlew.spi.Network;

/**
 * The recorded weights of one arm and seed as heat maps, one a layer; the colours of a layer mean the same at every epoch.
 *
 * @param snapshots each read when it is drawn
 * @param largest |w| of each layer's largest weight in all of them
 */
record WeightHistory(Network network, List<WeightSnapshot> snapshots, double[] largest) {

    /** More neurons than this are not drawn: a screen has no room for them. */
    static final int MOST = 300;

    long epoch(int recording) {
        return snapshots.get(recording).epoch();
    }

    int layers() {
        return network.depth();
    }

    /** The map of a curlew-heatmap: rows postsynaptic, columns presynaptic neurons. */
    Map<String, Object> map(int layer, int recording) {
        Layer declared = network.layer(layer);
        Matrix w = snapshots.get(recording).layers().get(layer);
        int rows = Math.min(w.rows(), MOST);
        int columns = Math.min(w.columns(), MOST);
        List<List<Double>> values = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            List<Double> row = new ArrayList<>(columns);
            for (int j = 0; j < columns; j++) {
                row.add(w.get(i, j));
            }
            values.add(row);
        }
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(
                "title",
                name(declared.weights()) + " at epoch "
                        + String.format(java.util.Locale.ENGLISH, "%,d", epoch(recording)));
        map.put("values", values);
        map.put("xTitle", from(layer) + " neuron" + clipped(w.columns()));
        map.put("yTitle", declared.neurons() + " neuron" + clipped(w.rows()));
        map.put("zero", true);
        map.put("limit", largest[layer] == 0 ? 1 : largest[layer]);
        return map;
    }

    /** W1 with a lowered figure. */
    static String name(String weights) {
        return weights.replaceFirst("^([A-Za-z]+)(\\d+)$", "*$1*_{$2}");
    }

    private String from(int layer) {
        return layer == 0 ? "input" : network.layer(layer - 1).neurons();
    }

    private static String clipped(int neurons) {
        return neurons > MOST ? " (first " + MOST + " of " + neurons + ")" : "";
    }
}
