package org.curlew.frontend.frame;

import java.util.Arrays;
import java.util.List;
import org.curlew.engine.experiment.Kind;
import org.curlew.lab.Lab;
import org.curlew.lab.library.Library;
import org.curlew.lab.plugins.PluginHost;
import org.curlew.lab.runs.Runs;
import org.curlew.lab.sweeps.Sweeps;

/** What the search looks through. */
public final class Sources {

    private static final int NEWEST = 200;

    private Sources() {}

    public static Search.Source experiments(Library library) {
        return (text, most) -> library.search(text, 0, most).stream()
                .map(e -> new Hit("Experiments", e.title(), e.question(), "compose/" + e.id()))
                .toList();
    }

    /** Among the newest runs, by title. */
    public static Search.Source runs(Runs runs) {
        return (text, most) -> runs.list(0, NEWEST).stream()
                .filter(r -> Search.holds(text, r.title()))
                .limit(most)
                .map(r -> new Hit("Runs", r.title(), Words.when(r.created()), "run/" + r.id()))
                .toList();
    }

    /** Among the newest sweeps, by title. */
    public static Search.Source sweeps(Sweeps sweeps) {
        return (text, most) -> sweeps.list(0, NEWEST).stream()
                .filter(s -> Search.holds(text, s.title()))
                .limit(most)
                .map(s -> new Hit("Phase diagrams", s.title(), Words.when(s.created()), "phase-diagram/" + s.id()))
                .toList();
    }

    /** What the plugins contribute, by name, title and summary. */
    public static Search.Source parts(PluginHost plugins) {
        return (text, most) -> Arrays.stream(Kind.values())
                .flatMap(kind -> plugins.catalogue().all(kind).stream()
                        .filter(c -> Search.holds(text, kind.label(), c.name(), c.title(), c.summary()))
                        .map(c -> new Hit("Parts", c.title(), kind.label(), PartLink.path(kind, c.name()))))
                .limit(most)
                .toList();
    }

    public static List<Search.Source> all(Lab lab) {
        return List.of(experiments(lab.library()), runs(lab.runs()), sweeps(lab.sweeps()), parts(lab.plugins()));
    }
}
