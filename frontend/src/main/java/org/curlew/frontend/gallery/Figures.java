package org.curlew.frontend.gallery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.curlew.lab.gallery.Gallery;
import org.curlew.lab.gallery.GalleryEntry;
import org.curlew.lab.gallery.GalleryFigure;
import org.curlew.lab.gallery.Scale;
import org.curlew.lab.sweeps.StoredSweep;
import org.curlew.lab.sweeps.SweepEstimate;
import org.curlew.lab.sweeps.Sweeps;

/** The gallery's figures as a page needs them: read once, since every cell of a definition is checked when it is read. */
public final class Figures {

    private static final int MOST = 1_000;

    private final Sweeps sweeps;
    private final Gallery gallery;
    private final Map<String, GalleryFigure> read = new ConcurrentHashMap<>();

    public Figures(Sweeps sweeps) {
        this.sweeps = sweeps;
        gallery = new Gallery(sweeps.json());
    }

    List<GalleryEntry> list() {
        return gallery.list();
    }

    GalleryFigure figure(String name, Scale scale) {
        return read.computeIfAbsent(id(name, scale), id -> gallery.figure(name, scale));
    }

    SweepEstimate estimate(String name, Scale scale) {
        return sweeps.sizing().estimate(figure(name, scale).sweep());
    }

    StoredSweep start(String name, Scale scale) {
        GalleryFigure figure = figure(name, scale);
        String title = figure.figure() + (scale == Scale.QUICK ? ", quick" : ", paper scale") + ": " + figure.title();
        return sweeps.start(title, Optional.of(figure.id()), figure.sweep());
    }

    /** The newest sweep of a figure; the one at paper scale where both are complete. */
    Optional<Shown> shown(String name) {
        List<StoredSweep> all = sweeps.list(0, MOST);
        return Optional.ofNullable(best(newest(all, name, Scale.PAPER), newest(all, name, Scale.QUICK)));
    }

    static String id(String name, Scale scale) {
        return name + "/" + scale.label();
    }

    private static Shown best(Optional<Shown> paper, Optional<Shown> quick) {
        boolean preferPaper = paper.isPresent()
                && (quick.isEmpty() || paper.get().done() || paper.get().active());
        return preferPaper ? paper.get() : quick.orElse(null);
    }

    private static Optional<Shown> newest(List<StoredSweep> all, String name, Scale scale) {
        return all.stream()
                .filter(s -> s.figure().filter(id(name, scale)::equals).isPresent())
                .findFirst()
                .map(s -> new Shown(s, scale));
    }

    /** A sweep that stands for a figure. */
    record Shown(StoredSweep sweep, Scale scale) {

        boolean done() {
            return sweep.done() > 0 && sweep.done() + sweep.failed() == sweep.units();
        }

        boolean active() {
            return sweep.state().active();
        }
    }
}
