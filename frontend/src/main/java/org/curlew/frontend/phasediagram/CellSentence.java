package org.curlew.frontend.phasediagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.curlew.engine.simulation.Outcome;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.engine.sweep.CellTheory;
import org.curlew.frontend.frame.Words;
import org.curlew.lab.runs.UnitState;
import org.curlew.lab.sweeps.CellDetail;
import org.curlew.lab.sweeps.CellUnit;

/** What happened in a cell and what theory expects there, in words. */
final class CellSentence {

    private CellSentence() {}

    /** "10 seeds completed, 2 diverged; 3 are still to come." */
    static String outcome(CellDetail cell, int arm) {
        List<CellUnit> units = cell.units().stream().filter(u -> u.arm() == arm).toList();
        if (units.isEmpty()) {
            return "This cell is not part of the sweep.";
        }
        Map<Outcome.Kind, Long> ended = new LinkedHashMap<>();
        units.stream()
                .flatMap(u -> u.trajectory().stream())
                .map(t -> t.outcome().kind())
                .forEach(kind -> ended.merge(kind, 1L, Long::sum));
        List<String> parts = new ArrayList<>();
        ended.forEach((kind, count) -> parts.add(count + " " + kind.name().toLowerCase(Locale.ROOT)));
        long failed = units.stream().filter(u -> u.state() == UnitState.FAILED).count();
        if (failed > 0) {
            parts.add(failed + " failed");
        }
        long open = units.size()
                - failed
                - ended.values().stream().mapToLong(Long::longValue).sum();
        if (open > 0) {
            parts.add(open + " to come");
        }
        return (units.size() == 1 ? "1 seed: " : units.size() + " seeds: ") + String.join(", ", parts) + ".";
    }

    /** Reasons and advice, each once. */
    static List<String> problems(CellDetail cell) {
        List<String> reasons = new ArrayList<>(cell.units().stream()
                .flatMap(u -> u.error().stream())
                .distinct()
                .limit(3)
                .toList());
        cell.units().stream()
                .flatMap(u -> u.trajectory().stream())
                .map(Trajectory::outcome)
                .map(Outcome::advice)
                .filter(advice -> !advice.isEmpty())
                .distinct()
                .limit(2)
                .forEach(reasons::add);
        return reasons;
    }

    static String theory(Optional<CellTheory> theory) {
        return theory.map(t -> "Theory: *λ*_{min} = " + Words.significant(t.margin()) + ", the solutions are "
                        + (t.stable() ? "stable" : "unstable")
                        + (t.inBand() ? "; a network of this size may still lie on the other side." : "."))
                .orElse("Theory says nothing of this cell: it speaks of linear networks with one output.");
    }
}
