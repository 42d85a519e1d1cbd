package org.curlew.engine.sweep;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.curlew.engine.experiment.ExperimentJson;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Parameter;
import org.curlew.spi.Violation;

/** What must hold of a sweep beyond its form: what varies is there to be varied, and every cell is an experiment that can run. */
final class SweepCheck {

    private static final int MOST_CELLS = 40_000;
    private static final int MOST_REPORTED = 5;

    private final ExperimentJson experiments;
    private final List<Violation> violations = new ArrayList<>();

    SweepCheck(ExperimentJson experiments) {
        this.experiments = experiments;
    }

    void check(Sweep sweep) {
        long cells = (long) sweep.columns() * sweep.rows();
        if (cells > MOST_CELLS) {
            throw new InvalidInput("/axes", "sweep: axes must make at most " + MOST_CELLS + " cells; got " + cells);
        }
        Map<String, Parameter> known = new Pointers(experiments.catalogue()).of(sweep.experiment());
        Set<String> set = new HashSet<>();
        for (int a = 0; a < sweep.axes().size(); a++) {
            if (sweep.axes().get(a).target() instanceof AxisTarget.Parameters p) {
                for (int i = 0; i < p.pointers().size(); i++) {
                    pointer("/axes/" + a + "/set/" + i, p.pointers().get(i), known, set);
                }
            }
        }
        for (int t = 0; t < sweep.ties().size(); t++) {
            pointer("/ties/" + t + "/set", sweep.ties().get(t).pointer(), known, set);
            pointer("/ties/" + t + "/to", sweep.ties().get(t).to(), known, new HashSet<>());
        }
        if (violations.isEmpty()) {
            cells(sweep);
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    private void pointer(String path, String pointer, Map<String, Parameter> known, Set<String> set) {
        if (!known.containsKey(pointer)) {
            violations.add(new Violation(
                    path,
                    "sweep: there is nothing to vary at " + pointer + "; known: " + String.join(", ", known.keySet())));
        } else if (!set.add(pointer)) {
            violations.add(new Violation(path, "sweep: " + pointer + " is set twice"));
        }
    }

    private void cells(Sweep sweep) {
        Cells cells = new Cells(sweep, experiments);
        Map<String, List<String>> places = new LinkedHashMap<>();
        for (int cell = 0; cell < sweep.cells(); cell++) {
            try {
                cells.experiment(cell);
            } catch (InvalidInput mistake) {
                String place = place(sweep, cells, cell);
                for (Violation v : mistake.violations()) {
                    places.computeIfAbsent(v.message(), reason -> new ArrayList<>())
                            .add(place);
                }
            }
        }
        places.entrySet().stream().limit(MOST_REPORTED).forEach(e -> violations.add(report(e.getKey(), e.getValue())));
        if (places.size() > MOST_REPORTED) {
            int more = places.size() - MOST_REPORTED;
            violations.add(new Violation("/axes", "sweep: there are " + more + " more reasons why cells cannot run"));
        }
    }

    private static String place(Sweep sweep, Cells cells, int cell) {
        return cells.value(0, sweep.column(cell))
                + (sweep.axes().size() > 1 ? ", " + cells.value(1, sweep.row(cell)) : "");
    }

    // one reason, however many cells it holds for
    private static Violation report(String reason, List<String> places) {
        String others = places.size() == 1
                ? ""
                : places.size() == 2 ? " and one other" : " and " + (places.size() - 1) + " others";
        return new Violation("/axes", "sweep: the cell at " + places.getFirst() + others + " cannot run: " + reason);
    }
}
