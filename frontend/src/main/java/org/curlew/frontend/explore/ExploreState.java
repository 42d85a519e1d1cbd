package org.curlew.frontend.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;
import org.curlew.engine.theory.ScalarNetwork;
import org.curlew.frontend.frame.Query;

/**
 * What the explore page shows, as its address says it.
 *
 * @param network of the curl portrait; the other is the same without flips
 * @param solver id of the integrator and method; empty for the first installed
 * @param step time that one epoch advances
 * @param time how far trajectories go, in the same unit
 * @param drops starting points [w1, w2]
 */
record ExploreState(ScalarNetwork network, String solver, double step, double time, List<Start> drops) {

    static final double RANGE = 3;
    static final double LARGEST_T = 3;
    static final double SMALLEST_STEP = 1e-3;
    static final double LARGEST_STEP = 1;
    static final double SHORTEST = 0.5;
    static final double LONGEST = 200;
    static final int MOST_DROPS = 24;

    /** Where a trajectory starts. */
    record Start(double w1, double w2) {

        /** Within the frame, to four digits behind the point. */
        static Start at(double w1, double w2) {
            return new Start(inside(w1), inside(w2));
        }

        private static double inside(double w) {
            return Math.rint(Math.clamp(w, -RANGE, RANGE) * 1e4) / 1e4 + 0.0;
        }
    }

    static final ExploreState INITIAL = new ExploreState(
            new ScalarNetwork(1, 1, -1),
            "",
            0.05,
            20,
            List.of(Start.at(0.6, 0.5), Start.at(-2.2, 0.6), Start.at(2.4, 1.6), Start.at(0.3, -2.1)));

    ExploreState {
        drops = List.copyOf(drops);
    }

    static ExploreState of(Map<String, String> query) {
        return new ExploreState(
                new ScalarNetwork(
                        number(query, "t", INITIAL.network.t(), x -> Math.abs(x) <= LARGEST_T),
                        (int) number(query, "d1", INITIAL.network.d1(), x -> Math.abs(x) == 1),
                        (int) number(query, "d2", INITIAL.network.d2(), x -> Math.abs(x) == 1)),
                query.getOrDefault("integrator", INITIAL.solver),
                number(query, "step", INITIAL.step, x -> x >= SMALLEST_STEP && x <= LARGEST_STEP),
                number(query, "time", INITIAL.time, x -> x >= SHORTEST && x <= LONGEST),
                Optional.ofNullable(query.get("from")).map(ExploreState::drops).orElse(INITIAL.drops));
    }

    String query() {
        String from = drops.stream().map(s -> s.w1() + "," + s.w2()).collect(Collectors.joining(";"));
        return Query.of(
                "t", network.t(),
                "d1", network.d1(),
                "d2", network.d2(),
                "integrator", solver,
                "step", step,
                "time", time,
                "from", from);
    }

    ExploreState with(ScalarNetwork other) {
        return new ExploreState(other, solver, step, time, drops);
    }

    ExploreState withSolver(String id) {
        return new ExploreState(network, id, step, time, drops);
    }

    ExploreState withStep(double other) {
        return new ExploreState(network, solver, other, time, drops);
    }

    ExploreState withTime(double other) {
        return new ExploreState(network, solver, step, other, drops);
    }

    /** One more start; the oldest goes where there are too many. */
    ExploreState dropped(double w1, double w2) {
        List<Start> more = new ArrayList<>(drops);
        more.add(Start.at(w1, w2));
        return new ExploreState(
                network, solver, step, time, more.size() > MOST_DROPS ? more.subList(1, more.size()) : more);
    }

    ExploreState moved(int place, double w1, double w2) {
        if (place < 0 || place >= drops.size()) {
            return this;
        }
        List<Start> others = new ArrayList<>(drops);
        others.set(place, Start.at(w1, w2));
        return new ExploreState(network, solver, step, time, others);
    }

    ExploreState removed(int place) {
        if (place < 0 || place >= drops.size()) {
            return this;
        }
        List<Start> others = new ArrayList<>(drops);
        others.remove(place);
        return new ExploreState(network, solver, step, time, others);
    }

    ExploreState cleared() {
        return new ExploreState(network, solver, step, time, List.of());
    }

    private static List<Start> drops(String text) {
        List<Start> starts = new ArrayList<>();
        for (String pair : text.split(";")) {
            String[] w = pair.split(",");
            Map<String, String> named = w.length == 2 ? Map.of("w1", w[0], "w2", w[1]) : Map.of();
            Optional<Double> w1 = Query.number(named, "w1");
            Optional<Double> w2 = Query.number(named, "w2");
            if (w1.isPresent() && w2.isPresent() && starts.size() < MOST_DROPS) {
                starts.add(Start.at(w1.get(), w2.get()));
            }
        }
        return starts;
    }

    private static double number(Map<String, String> query, String name, double initial, DoublePredicate legal) {
        return Query.number(query, name).filter(legal::test).orElse(initial);
    }
}
