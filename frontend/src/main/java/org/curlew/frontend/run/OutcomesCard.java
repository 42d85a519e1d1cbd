package org.curlew.frontend.run;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import java.util.Optional;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.frontend.frame.Table;
import org.curlew.frontend.frame.Tags;
import org.curlew.lab.picture.ArmColours;
import org.curlew.lab.runs.RunResult;

/** Outcomes by arm with the paired statistics; those of a compared run below. Made anew only where something changed. */
final class OutcomesCard extends Div {

    private static final long serialVersionUID = 1;

    private final transient Catalogue catalogue;
    private transient Optional<Outcomes> shown = Optional.empty();
    private transient Optional<Outcomes> shownOther = Optional.empty();

    OutcomesCard(Catalogue catalogue) {
        this.catalogue = catalogue;
        addClassName("card");
    }

    void show(RunResult result, Optional<ComparedRun> other) {
        Optional<Outcomes> now = Optional.of(Outcomes.of(result));
        Optional<Outcomes> nowOther = other.map(ComparedRun::result).map(Outcomes::of);
        if (now.equals(shown) && nowOther.equals(shownOther)) {
            return;
        }
        shown = now;
        shownOther = nowOther;
        removeAll();
        add(new H2("Outcomes"), table("Outcomes by arm", now.get(), result));
        other.ifPresent(o -> add(
                new H3("Compared: " + o.name()), table("Outcomes of the compared run", nowOther.get(), o.result())));
    }

    private Div table(String name, Outcomes outcomes, RunResult result) {
        boolean goal = result.experiment().goal().isPresent();
        String end = "#" + SeriesLabel.of(catalogue, outcomes.finalOf()).title() + " at the end";
        String first = result.arms().getFirst().name();
        Table table = new Table(
                name,
                goal
                        ? List.of(
                                "Arm",
                                "#Seeds done",
                                "#Median epochs to goal",
                                "#Never got there",
                                "#Against " + first,
                                "#Paired t",
                                "#p (t\u2011test)",
                                "#p (Wilcoxon)",
                                end,
                                "Notes")
                        : List.of("Arm", "#Seeds done", end, "Notes"));
        List<Integer> colours = ArmColours.of(result.experiment());
        for (Outcomes.Row row : outcomes.rows()) {
            var arm = Tags.armChip(row.name(), colours.get(row.arm())).getElement();
            if (goal) {
                table.row(
                        arm,
                        row.seeds(),
                        row.median(),
                        row.never(),
                        row.ratio(),
                        row.t(),
                        row.p(),
                        row.ranks(),
                        row.atEnd(),
                        row.notes());
            } else {
                table.row(arm, row.seeds(), row.atEnd(), row.notes());
            }
        }
        Div holder = new Div(table);
        holder.add(Tags.text(
                "meta",
                goal
                        ? "At the end: mean ± standard error over the seeds. In brackets: 95 % bootstrap interval of the ratio by seed. Paired tests of log10 epochs by seed; a seed that never got there counts with the last epoch."
                        : "At the end: mean ± standard error over the seeds."));
        return holder;
    }
}
