package org.curlew.lab.runs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.curlew.engine.simulation.Outcome;
import org.curlew.engine.simulation.Trajectory;

/** What a unit at work has recorded so far. */
final class LiveUnit {

    private final List<String> names;
    private final List<Long> epochs = new ArrayList<>();
    private final List<Double[]> rows = new ArrayList<>();
    private double seconds = Double.NaN;
    private long advanced;
    private boolean resumed;

    LiveUnit(List<String> names) {
        this.names = names;
    }

    synchronized void point(long epoch, Double[] values) {
        epochs.add(epoch);
        rows.add(values);
        advanced = Math.max(advanced, epoch);
    }

    synchronized void advanced(long epochsDone) {
        advanced = Math.max(advanced, epochsDone);
    }

    synchronized void resumed(long epoch) {
        resumed = true;
        advanced = Math.max(advanced, epoch);
    }

    synchronized long epochsDone() {
        return advanced;
    }

    synchronized void took(double processorSeconds) {
        seconds = processorSeconds;
    }

    /** Processor time of the whole work; NaN where part of it was done before, and while it is at work. */
    synchronized double seconds() {
        return resumed ? Double.NaN : seconds;
    }

    synchronized Trajectory partial(String arm, long seed) {
        Map<String, double[]> series = new LinkedHashMap<>();
        for (int s = 0; s < names.size(); s++) {
            int column = s;
            series.put(
                    names.get(s),
                    rows.stream()
                            .mapToDouble(r -> r[column] == null ? Double.NaN : r[column])
                            .toArray());
        }
        long[] recorded = epochs.stream().mapToLong(Long::longValue).toArray();
        Outcome unfinished = new Outcome(Outcome.Kind.CANCELLED, advanced, "");
        return new Trajectory(arm, seed, recorded, series, unfinished, List.of(), "");
    }
}
