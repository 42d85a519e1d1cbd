package org.curlew.frontend.run;

import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import org.curlew.engine.experiment.Seeds;
import org.curlew.frontend.frame.Facts;
import org.curlew.frontend.frame.Tags;
import org.curlew.frontend.frame.Words;
import org.curlew.lab.runs.Provenance;
import org.curlew.lab.runs.Run;

/** Where a result comes from: identity, versions, seeds, machine, time. */
final class Provenances {

    private Provenances() {}

    static Div of(Run run) {
        Provenance p = run.provenance();
        String took = run.started()
                .flatMap(from -> run.finished().map(to -> ", took " + Words.duration(Duration.between(from, to))))
                .orElse("");
        Facts facts = new Facts()
                .with("Experiment", "SHA-256 " + run.identity())
                .with("Seeds", run.readable().map(e -> seeds(e.seeds())).orElse(""))
                .with("Trajectories", run.state().active() ? String.valueOf(run.units()) : trajectories(run))
                .with("Started", run.started().map(Words::when).orElse("") + took)
                .with("Curlew", p.curlew() + (p.kernel().isBlank() ? "" : ", kernel " + p.kernel()))
                .with("Workers", String.valueOf(p.workers()))
                .with("Machine", p.machine() + "; Java " + p.jvm());
        p.plugins().forEach(facts::with);
        return Tags.card("Provenance", facts);
    }

    static String trajectories(Run run) {
        return run.unitsDone() + " of " + run.units()
                + (run.unitsReused() > 0 ? ", " + run.unitsReused() + " of them computed before" : "")
                + (run.unitsFailed() > 0 ? ", " + run.unitsFailed() + " failed" : "");
    }

    static String seeds(Seeds seeds) {
        return seeds.count() == 1
                ? String.valueOf(seeds.first())
                : seeds.first() + " to " + (seeds.first() + seeds.count() - 1);
    }
}
