package org.curlew.engine.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curlew.spi.Measure;
import org.curlew.spi.Memory;
import org.curlew.spi.Moment;
import org.curlew.spi.Weights;

/** Collects the series of one trajectory, one row of values a recorded epoch. */
final class Recorder {

    private final List<String> names;
    private final List<Measure> measures;
    private final int[] widths;
    private final long[] watchesFrom;
    private final boolean keepWeights;
    private final Weights shapes;
    private final List<double[]> rows = new ArrayList<>();
    private final List<Long> epochs = new ArrayList<>();
    private final List<WeightSnapshot> weights = new ArrayList<>();

    /**
     * @param widths series that each measure gives; together they make the names
     * @param watchesFrom epoch after which each measure looks at every epoch
     * @param shapes weights of the network's shapes
     */
    Recorder(
            List<String> names,
            List<Measure> measures,
            int[] widths,
            long[] watchesFrom,
            boolean keepWeights,
            Weights shapes) {
        this.names = names;
        this.measures = measures;
        this.widths = widths;
        this.watchesFrom = watchesFrom;
        this.keepWeights = keepWeights;
        this.shapes = shapes;
    }

    /** Shows the moment to the measures that look at every epoch. */
    void watch(Moment moment) {
        for (int m = 0; m < watchesFrom.length; m++) {
            if (moment.epoch() >= watchesFrom[m]) {
                measures.get(m).watch(moment);
            }
        }
    }

    /** Measures and keeps the moment; false, and nothing kept, where a value is infinite. */
    boolean record(Moment moment, Progress progress) {
        double[] row = new double[names.size()];
        int at = 0;
        for (int m = 0; m < widths.length; m++) {
            double[] values = new double[widths[m]];
            measures.get(m).measure(moment, values);
            System.arraycopy(values, 0, row, at, values.length);
            at += values.length;
        }
        if (Arrays.stream(row).anyMatch(Double::isInfinite)) {
            return false;
        }
        rows.add(row);
        epochs.add(moment.epoch());
        if (keepWeights && progress.takesWeights()) {
            progress.weights(rows.size() - 1, moment.epoch(), moment.weights());
        } else if (keepWeights) {
            weights.add(
                    new WeightSnapshot(moment.epoch(), moment.weights().copy().layers()));
        }
        progress.recorded(rows.size() - 1, moment.epoch(), row.clone());
        return true;
    }

    /** What was recorded so far and what the measures keep. */
    void remember(Memory memory) {
        measures.forEach(m -> m.remember(memory));
        long points = memory.count(rows.size());
        for (int i = 0; i < points; i++) {
            if (i == rows.size()) {
                rows.add(new double[names.size()]);
                epochs.add(0L);
            }
            epochs.set(i, memory.count(epochs.get(i)));
            memory.numbers(rows.get(i));
        }
        long snapshots = memory.count(weights.size());
        for (int i = 0; i < snapshots; i++) {
            if (i == weights.size()) {
                weights.add(new WeightSnapshot(epochs.get(i), shapes.copy().layers()));
            }
            weights.get(i).layers().forEach(layer -> memory.numbers(layer.data()));
        }
    }

    /** Tells what was recorded before the checkpoint. */
    void tell(Progress progress) {
        for (int i = 0; i < rows.size(); i++) {
            progress.recorded(i, epochs.get(i), rows.get(i).clone());
        }
    }

    /** The first measure that does not tell what it keeps. */
    Optional<String> untold() {
        int at = 0;
        for (int m = 0; m < widths.length; at += widths[m], m++) {
            Optional<String> untold =
                    Untold.memory(measures.get(m), names.get(at).replaceAll("/.*", ""));
            if (untold.isPresent()) {
                return untold;
            }
        }
        return Optional.empty();
    }

    Trajectory trajectory(String arm, long seed, Outcome outcome, String kernel) {
        Map<String, double[]> series = new LinkedHashMap<>();
        for (int s = 0; s < names.size(); s++) {
            int column = s;
            series.put(names.get(s), rows.stream().mapToDouble(r -> r[column]).toArray());
        }
        long[] recorded = epochs.stream().mapToLong(Long::longValue).toArray();
        return new Trajectory(arm, seed, recorded, series, outcome, List.copyOf(weights), kernel);
    }
}
