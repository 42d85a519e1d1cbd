package org.curlew.engine.sweep;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The order of a sweep's cells in which a coarse picture appears first and refines: level 0 holds the corners, each further level halves the gaps along both axes.
 * Within a level cells come in the order of a low-discrepancy sequence, so that the picture fills evenly.
 */
public final class CoarseFirst {

    private static final double GOLDEN = 0.618033988749895;

    private CoarseFirst() {}

    /** Every cell once. */
    public static int[] order(Sweep sweep) {
        int columns = sweep.columns();
        int[] across = levels(columns);
        int[] along = levels(sweep.rows());
        return IntStream.range(0, sweep.cells())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(c -> Math.max(across[c % columns], along[c / columns]))
                        .thenComparingDouble(CoarseFirst::scattered)
                        .thenComparingInt(c -> c))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    // 0 for both ends, then 1 more each time the gaps are halved
    static int[] levels(int n) {
        int[] level = new int[n];
        Arrays.fill(level, -1);
        level[0] = 0;
        level[n - 1] = 0;
        halve(level, 0, n - 1, 1);
        return level;
    }

    private static void halve(int[] level, int from, int to, int depth) {
        if (to - from > 1) {
            int middle = (from + to) >>> 1;
            level[middle] = depth;
            halve(level, from, middle, depth + 1);
            halve(level, middle, to, depth + 1);
        }
    }

    private static double scattered(int cell) {
        double place = cell * GOLDEN;
        return place - Math.floor(place);
    }
}
