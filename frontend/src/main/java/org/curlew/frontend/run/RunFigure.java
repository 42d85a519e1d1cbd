package org.curlew.frontend.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.Goal;
import org.curlew.lab.picture.ArmColours;
import org.curlew.lab.runs.RunResult;

/** One series of all arms as the figure of a curlew-plot, with the arms of another run beside them where two are compared. */
record RunFigure(RunResult result, String series, SeriesLabel label, Optional<ComparedRun> other) {

    private static final String NOTHING_YET = "Curves appear here as soon as the first epochs are done.";
    private static final String NOTHING = "Nothing was recorded.";

    /** What stands in place of curves. */
    static String empty(boolean working) {
        return working ? NOTHING_YET : NOTHING;
    }

    /** The series there are, the goal's first. */
    static List<String> series(RunResult result) {
        List<String> names = new ArrayList<>(result.arms().stream()
                .flatMap(a -> a.units().stream())
                .flatMap(u -> u.trajectory().stream())
                .flatMap(t -> t.series().keySet().stream())
                .distinct()
                .toList());
        result.experiment().goal().map(Goal::observable).filter(names::remove).ifPresent(goal -> names.add(0, goal));
        return names;
    }

    Map<String, Object> json(boolean withSeeds) {
        Experiment experiment = result.experiment();
        Map<String, Object> figure = new LinkedHashMap<>();
        figure.put("key", series);
        figure.put("title", label.title());
        figure.put("xTitle", "Epoch");
        figure.put("yTitle", label.axis());
        figure.put("xLog", true);
        figure.put("yLog", label.logarithmic());
        figure.put("xRange", List.of(1, Math.max(10, longest())));
        figure.put(
                "series",
                Stream.concat(own(withSeeds), other.stream().flatMap(o -> o.curves(series)))
                        .toList());
        figure.put(
                "marks",
                experiment.goal().filter(g -> g.observable().equals(series)).stream()
                        .map(g -> Map.of("axis", "y", "value", g.threshold(), "label", "goal"))
                        .toList());
        figure.put("empty", NOTHING);
        return figure;
    }

    private Stream<Map<String, Object>> own(boolean withSeeds) {
        List<Integer> colours = ArmColours.of(result.experiment());
        return Stream.iterate(0, a -> a + 1)
                .limit(result.arms().size())
                .map(a -> ArmCurve.of(
                                colours.get(a),
                                result.arms().get(a).name(),
                                result.arms().get(a),
                                series)
                        .json(withSeeds));
    }

    private long longest() {
        return Math.max(
                result.experiment().recording().epochs(),
                other.map(o -> o.result().experiment().recording().epochs()).orElse(0L));
    }
}
