package org.curlew.lab.sweeps;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.curlew.engine.sweep.Sweep;

/**
 * A sweep on another grid: which cells it has there, with which seeds.
 *
 * @param wanted the new grid's cells that are part of the sweep, with their seeds; the others are left out
 * @param fresh of these, the cells that it did not have before
 */
record Regrid(Sweep grid, Map<Integer, SortedSet<Long>> wanted, Set<Integer> fresh) {

    /**
     * @param seeds of every cell that the sweep has on the grid before
     * @param more cells of the new grid that are wanted where they were not there before, with the template's seeds
     */
    static Regrid of(Sweep old, Map<Integer, SortedSet<Long>> seeds, Sweep grid, IntPredicate more) {
        Map<List<Object>, SortedSet<Long>> known = new HashMap<>();
        seeds.forEach((cell, there) -> known.put(place(old, cell), there));
        SortedSet<Long> template =
                grid.experiment().seeds().stream().boxed().collect(Collectors.toCollection(TreeSet::new));
        Map<Integer, SortedSet<Long>> wanted = new TreeMap<>();
        Set<Integer> fresh = new HashSet<>();
        for (int cell = 0; cell < grid.cells(); cell++) {
            SortedSet<Long> there = known.get(place(grid, cell));
            if (there != null) {
                wanted.put(cell, there);
            } else if (more.test(cell)) {
                wanted.put(cell, template);
                fresh.add(cell);
            }
        }
        return new Regrid(grid, wanted, fresh);
    }

    /** Wanted are the cells on lines that the old grid does not have. */
    static Regrid ofNewLines(Sweep old, Map<Integer, SortedSet<Long>> seeds, Sweep grid) {
        List<Set<Object>> lines = old.axes().stream()
                .map(axis -> axis.values().all().stream().map(Regrid::number).collect(Collectors.toSet()))
                .toList();
        return of(old, seeds, grid, cell -> {
            List<Object> place = place(grid, cell);
            return IntStream.range(0, lines.size())
                    .anyMatch(axis -> !lines.get(axis).contains(place.get(axis)));
        });
    }

    /** Seeds of a cell of the new grid. */
    long[] seeds(int cell) {
        return wanted.getOrDefault(cell, Collections.emptySortedSet()).stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    /** Seeds of a cell that the sweep did not have before. */
    long[] added(int cell) {
        return fresh.contains(cell) ? seeds(cell) : new long[0];
    }

    /** Units of all cells together. */
    long units() {
        return wanted.values().stream().mapToLong(SortedSet::size).sum()
                * grid.experiment().arms().size();
    }

    // a cell by the values of its axes, which stay the same on another grid
    private static List<Object> place(Sweep sweep, int cell) {
        List<Object> place = new ArrayList<>();
        place.add(number(sweep.axes().get(0).values().value(sweep.column(cell))));
        if (sweep.axes().size() > 1) {
            place.add(number(sweep.axes().get(1).values().value(sweep.row(cell))));
        }
        return place;
    }

    private static Object number(Object value) {
        return value instanceof Number n ? (Object) n.doubleValue() : value;
    }
}
