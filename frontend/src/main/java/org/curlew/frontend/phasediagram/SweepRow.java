package org.curlew.frontend.phasediagram;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouterLink;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.curlew.engine.sweep.PhaseDiagram;
import org.curlew.engine.sweep.Sweep;
import org.curlew.frontend.frame.Tags;
import org.curlew.frontend.frame.Words;
import org.curlew.lab.sweeps.StoredSweep;
import org.curlew.lab.sweeps.SweepProgress;
import org.curlew.lab.sweeps.Sweeps;

/** One sweep of the list: a small picture, what it is, how far it is. */
final class SweepRow extends Div {

    private static final long serialVersionUID = 1;

    SweepRow(StoredSweep stored, Sweeps sweeps) {
        addClassName("row");
        Div thumbnail = Tags.own("curlew-phase-thumbnail");
        stored.sweep()
                .ifPresent(sweep -> Tags.inside(thumbnail).setPropertyMap("picture", picture(sweep, stored, sweeps)));
        RouterLink title = new RouterLink(stored.title(), SweepView.class, stored.id());
        title.addClassName("title");
        Div words = new Div(
                title,
                Tags.text(
                        "meta",
                        stored.sweep().map(s -> SweepWords.size(s) + " · ").orElse("") + Words.when(stored.created())));
        stored.problem().ifPresent(problem -> words.add(Tags.text("violation", problem)));
        add(thumbnail, words, Tags.div("actions", state(stored, sweeps)));
    }

    private static Div state(StoredSweep stored, Sweeps sweeps) {
        if (!stored.state().active()) {
            return new Div(Tags.chip(SweepWords.state(stored)));
        }
        SweepProgress progress = sweeps.progress(stored.id());
        Div bar = Tags.own("curlew-progress");
        Tags.inside(bar)
                .setProperty("value", progress.fraction())
                .setProperty(
                        "label",
                        progress.left().map(t -> Words.duration(t) + " left").orElse(SweepWords.state(stored)));
        return bar;
    }

    private static Map<String, Object> picture(Sweep sweep, StoredSweep stored, Sweeps sweeps) {
        Viewpoint own = Viewpoint.of(sweep);
        // the values alone: what theory says of ten thousand cells takes seconds, and a thumbnail does not show it
        PhaseDiagram diagram = MapSource.withoutTheory(sweeps, stored.id(), sweep, own.quantity(), Double.NaN);
        CellColumns columns = CellColumns.of(diagram, sweeps.readings().cells(stored.id()), stored.state(), false);
        Map<String, Object> picture = new LinkedHashMap<>();
        picture.put("columns", sweep.columns());
        picture.put("rows", sweep.rows());
        picture.put("values", CellColumns.picked(columns.value(), columns.all()));
        picture.put("log", own.look().logarithmic());
        picture.put("low", end(own.look().low()));
        picture.put("high", end(own.look().high()));
        return picture;
    }

    private static Double end(OptionalDouble end) {
        return end.isPresent() ? Double.valueOf(end.getAsDouble()) : null;
    }
}
