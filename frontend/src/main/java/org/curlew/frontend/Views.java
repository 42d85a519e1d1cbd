package org.curlew.frontend;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.curlew.frontend.compose.ComposeView;
import org.curlew.frontend.frame.Frame;
import org.curlew.frontend.frame.NotFoundView;
import org.curlew.frontend.library.LibraryView;
import org.curlew.frontend.plugins.PluginsView;
import org.curlew.frontend.run.RunView;
import org.curlew.frontend.run.RunsView;
import org.curlew.lab.Lab;

/** Every view of the browser and what it is made of, in one place: what is not listed here is not served. */
public final class Views {

    public static final List<Class<?>> ALL = List.of(
            Shell.class,
            LibraryView.class,
            ComposeView.class,
            RunView.class,
            RunsView.class,
            PluginsView.class,
            NotFoundView.class);

    private final Map<Class<?>, Supplier<?>> made;

    Views(Lab lab) {
        made = Map.of(
                Frame.class, () -> new Frame(lab.runs()),
                LibraryView.class, () -> new LibraryView(lab.library(), lab.runs()),
                ComposeView.class, () -> new ComposeView(lab),
                RunView.class, () -> new RunView(lab.runs()),
                RunsView.class, () -> new RunsView(lab.runs()),
                PluginsView.class, () -> new PluginsView(lab.plugins()));
    }

    <T> Optional<T> create(Class<T> type) {
        return Optional.ofNullable(made.get(type)).map(Supplier::get).map(type::cast);
    }
}
