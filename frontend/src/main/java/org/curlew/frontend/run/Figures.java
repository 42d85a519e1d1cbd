package org.curlew.frontend.run;

import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.frontend.frame.Tags;
import org.curlew.lab.runs.RunResult;

/** The plots of a run: the goal's series large, the others as small multiples. While a run is at work seeds travel only where somebody looks at them. */
final class Figures extends Div {

    private static final long serialVersionUID = 1;

    private final transient Catalogue catalogue;
    private final transient Runnable seedsWanted;
    private final Div main = Tags.div("card");
    private final Div others = Tags.div("small-multiples");
    private final transient Map<String, Div> plots = new LinkedHashMap<>();
    private boolean withSeeds;

    /** @param seedsWanted told when somebody asks for the seeds while they are not here yet */
    Figures(Catalogue catalogue, Runnable seedsWanted) {
        this.catalogue = catalogue;
        this.seedsWanted = seedsWanted;
        add(main, others);
    }

    /** Another run: other plots. */
    void clear() {
        plots.clear();
        main.removeAll();
        others.removeAll();
        withSeeds = false;
    }

    void show(RunResult result, Optional<ComparedRun> other, boolean working) {
        List<String> series = RunFigure.series(result);
        if (series.isEmpty()) {
            plot(main, "").setPropertyMap("figure", Map.of("empty", RunFigure.empty(working)));
            return;
        }
        for (String name : series) {
            boolean first = name.equals(series.getFirst());
            Div place = plots.containsKey(name) || first ? main : others;
            SeriesLabel label = SeriesLabel.of(catalogue, name);
            plot(place, first ? "" : name)
                    .setPropertyMap("figure", new RunFigure(result, name, label, other).json(withSeeds || !working));
        }
    }

    private com.vaadin.flow.dom.Element plot(Div place, String name) {
        Div made = plots.computeIfAbsent(name, key -> {
            Div plot = Tags.own("curlew-plot");
            Tags.inside(plot).addEventListener("curlew-seeds", wanted -> {
                withSeeds = true;
                seedsWanted.run();
            });
            place.add(place == main ? plot : Tags.div("card", plot));
            return plot;
        });
        return Tags.inside(made);
    }
}
