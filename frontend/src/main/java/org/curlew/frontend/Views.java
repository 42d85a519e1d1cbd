package org.curlew.frontend;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.curlew.frontend.compose.ComposeView;
import org.curlew.frontend.explore.ExploreView;
import org.curlew.frontend.frame.Frame;
import org.curlew.frontend.frame.NotFoundView;
import org.curlew.frontend.frame.Search;
import org.curlew.frontend.frame.Sources;
import org.curlew.frontend.gallery.Figures;
import org.curlew.frontend.gallery.GalleryView;
import org.curlew.frontend.library.LibraryView;
import org.curlew.frontend.phasediagram.NewSweepView;
import org.curlew.frontend.phasediagram.SweepView;
import org.curlew.frontend.phasediagram.SweepsView;
import org.curlew.frontend.plugins.HowToView;
import org.curlew.frontend.plugins.PartView;
import org.curlew.frontend.plugins.PluginsView;
import org.curlew.frontend.run.RunView;
import org.curlew.frontend.run.RunsView;
import org.curlew.frontend.theory.Samples;
import org.curlew.frontend.theory.TheoryView;
import org.curlew.lab.Lab;

/** Every view of the browser and what it is made of, in one place: what is not listed here is not served. */
public final class Views {

    public static final List<Class<?>> ALL = List.of(
            Shell.class,
            LibraryView.class,
            ComposeView.class,
            RunView.class,
            RunsView.class,
            GalleryView.class,
            SweepsView.class,
            SweepView.class,
            NewSweepView.class,
            ExploreView.class,
            TheoryView.class,
            PluginsView.class,
            HowToView.class,
            PartView.class,
            NotFoundView.class);

    private final Map<Class<?>, Supplier<?>> made = new HashMap<>();

    Views(Lab lab) {
        Samples samples = new Samples();
        Search search = new Search(Sources.all(lab));
        make(Frame.class, () -> new Frame(lab.library(), lab.runs(), lab.sweeps(), search));
        make(LibraryView.class, () -> new LibraryView(lab));
        make(ComposeView.class, () -> new ComposeView(lab));
        make(RunView.class, () -> new RunView(lab));
        make(RunsView.class, () -> new RunsView(lab.runs()));
        Figures figures = new Figures(lab.sweeps());
        make(GalleryView.class, () -> new GalleryView(figures, lab.sweeps()));
        make(SweepsView.class, () -> new SweepsView(lab.sweeps()));
        make(SweepView.class, () -> new SweepView(lab));
        make(NewSweepView.class, () -> new NewSweepView(lab));
        make(ExploreView.class, () -> new ExploreView(lab.catalogue()));
        make(TheoryView.class, () -> new TheoryView(lab, samples));
        make(PluginsView.class, () -> new PluginsView(lab.plugins()));
        make(PartView.class, () -> new PartView(lab));
    }

    private <T> void make(Class<T> type, Supplier<T> supplier) {
        made.put(type, supplier);
    }

    <T> Optional<T> create(Class<T> type) {
        return Optional.ofNullable(made.get(type)).map(Supplier::get).map(type::cast);
    }
}
