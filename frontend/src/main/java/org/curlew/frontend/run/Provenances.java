package org.curlew.frontend.run;

import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import org.curlew.frontend.frame.Tags;
import org.curlew.frontend.frame.Words;
import org.curlew.lab.runs.Run;

/** Where a result comes from: identity, versions, seeds, machine, time. */
final class Provenances {

    private Provenances() {}

    static Div of(Run run) {
        Div card = Tags.card("Provenance");
        line(card, "Experiment", "SHA-256 " + run.identity());
        line(
                card,
                "Seeds",
                run.experiment().seeds().first() + " and on, "
                        + run.experiment().seeds().count() + " of them; " + run.units() + " trajectories");
        if (run.unitsReused() > 0) {
            line(card, "Reused", run.unitsReused() + " of " + run.units() + " trajectories were already computed");
        }
        run.started()
                .ifPresent(from -> line(
                        card,
                        "Time",
                        Words.when(from)
                                + run.finished()
                                        .map(to -> ", took " + Words.duration(Duration.between(from, to)))
                                        .orElse("")));
        var p = run.provenance();
        String kernel = p.kernel().isBlank() ? "" : ", kernel " + p.kernel();
        line(card, "Computed by", "Curlew " + p.curlew() + kernel + ", " + p.workers() + " workers");
        line(card, "Machine", p.machine() + "; " + p.jvm());
        p.plugins().forEach((plugin, version) -> line(card, plugin, version));
        return card;
    }

    private static void line(Div card, String name, String value) {
        card.add(Tags.text("mono", name + ": " + value));
    }
}
