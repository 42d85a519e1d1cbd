package org.curlew.engine.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the units of a sweep have given so far, in memory: a summary a cell, arm and seed. Safe for many threads. */
public final class SweepResults {

    private final int arms;
    private final List<Map<Long, UnitSummary>> units = new ArrayList<>();

    public SweepResults(int cells, int arms) {
        this.arms = arms;
        for (int i = 0; i < cells * arms; i++) {
            units.add(new TreeMap<>());
        }
    }

    public synchronized void put(int cell, int arm, long seed, UnitSummary summary) {
        units.get(cell * arms + arm).put(seed, summary);
    }

    public synchronized void remove(int cell, int arm, long seed) {
        units.get(cell * arms + arm).remove(seed);
    }

    /** The quantity of every seed that is done, by seed; values that are not defined are left out. */
    public synchronized double[] values(int cell, Quantity quantity) {
        Map<Long, UnitSummary> above = units.get(cell * arms + quantity.arm());
        if (quantity.over().isEmpty()) {
            return above.values().stream()
                    .mapToDouble(quantity::of)
                    .filter(v -> !Double.isNaN(v))
                    .toArray();
        }
        Map<Long, UnitSummary> below = units.get(cell * arms + quantity.over().get());
        return above.entrySet().stream()
                .filter(e -> below.containsKey(e.getKey()))
                .mapToDouble(e -> quantity.of(e.getValue()) / quantity.of(below.get(e.getKey())))
                .filter(Double::isFinite)
                .toArray();
    }

    /** Pairs of the quantity and of the same with another arm, seed by seed. */
    public synchronized double[][] pairs(int cell, Quantity quantity, int other) {
        Map<Long, UnitSummary> first = units.get(cell * arms + quantity.arm());
        Map<Long, UnitSummary> second = units.get(cell * arms + other);
        List<Long> seeds = first.keySet().stream().filter(second::containsKey).toList();
        double[][] pairs = new double[2][seeds.size()];
        for (int i = 0; i < seeds.size(); i++) {
            pairs[0][i] = quantity.of(first.get(seeds.get(i)));
            pairs[1][i] = quantity.of(second.get(seeds.get(i)));
        }
        return pairs;
    }

    /** Seeds that are done in the arm that has most. */
    public synchronized int seeds(int cell) {
        int most = 0;
        for (int arm = 0; arm < arms; arm++) {
            most = Math.max(most, units.get(cell * arms + arm).size());
        }
        return most;
    }
}
