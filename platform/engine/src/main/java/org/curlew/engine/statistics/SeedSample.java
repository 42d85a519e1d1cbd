package org.curlew.engine.statistics;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** One value a seed, of one arm and one set of parameters: what a statistic may be taken of. Samples are paired by their seeds. */
public record SeedSample(SortedMap<Long, Double> bySeed) {

    /** @throws IllegalArgumentException where a seed comes twice: values of other parameters do not belong into the sample */
    public static <T> SeedSample of(List<T> items, ToLongFunction<T> seed, ToDoubleFunction<T> value) {
        SortedMap<Long, Double> bySeed = new TreeMap<>();
        for (T item : items) {
            if (bySeed.put(seed.applyAsLong(item), value.applyAsDouble(item)) != null) {
                throw new IllegalArgumentException("seed " + seed.applyAsLong(item)
                        + " comes twice; a sample holds one value a seed, all of the same parameters");
            }
        }
        return new SeedSample(bySeed);
    }

    public double[] values() {
        return bySeed.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The values of the seeds that the other sample has too, in the order of the seeds. */
    public double[] commonWith(SeedSample other) {
        return bySeed.entrySet().stream()
                .filter(e -> other.bySeed.containsKey(e.getKey()))
                .mapToDouble(e -> e.getValue())
                .toArray();
    }
}
