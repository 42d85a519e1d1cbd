package org.curlew.frontend.plugins;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import org.curlew.engine.experiment.Kind;
import org.curlew.frontend.frame.Frame;
import org.curlew.frontend.frame.PartLink;
import org.curlew.frontend.frame.Tags;
import org.curlew.frontend.frame.Titles;
import org.curlew.lab.plugins.InstalledPlugin;
import org.curlew.lab.plugins.PluginHost;
import org.curlew.lab.plugins.PluginProblem;
import org.curlew.spi.Contribution;

/** The installed plugins with what each contributes, and the files that were skipped, with the reason. */
@Route(value = "plugins", layout = Frame.class)
@PageTitle("Plugins" + Titles.ENDING)
public final class PluginsView extends Div {

    private static final long serialVersionUID = 1;

    public PluginsView(PluginHost plugins) {
        H1 title = new H1("Plugins");
        title.addClassName("page-title");
        Anchor how = new Anchor("plugins/how-to-write-one", "How to write one");
        how.getElement().setAttribute("router-link", true);
        add(
                title,
                Tags.text(
                        "meta",
                        "Everything that experiments are composed of comes from plugins. Put a jar or zip into the folder plugins of the data directory and start again: its parts can then be chosen."),
                Tags.div("toolbar", how));
        if (!plugins.problems().isEmpty()) {
            add(skipped(plugins));
        }
        plugins.plugins().forEach(plugin -> add(card(plugins, plugin)));
    }

    private static Div skipped(PluginHost plugins) {
        Div card = Tags.div("card", new H2("Skipped"));
        for (PluginProblem problem : plugins.problems()) {
            card.add(Tags.text("violation", problem.file().getFileName() + ": " + problem.message()));
        }
        return card;
    }

    private static Div card(PluginHost plugins, InstalledPlugin plugin) {
        Div card = Tags.div("card", new H2(plugin.id() + " " + plugin.version()));
        card.add(Tags.text("meta", plugin.description()));
        Div parts = Tags.div("part-list");
        for (Kind kind : Kind.values()) {
            plugins.catalogue().all(kind).stream()
                    .filter(c -> plugin.equals(plugins.owner(c)))
                    .forEach(c -> parts.add(line(kind, c)));
        }
        card.add(parts, Tags.text("meta source", PluginWords.origin(plugin)));
        return card;
    }

    private static Div line(Kind kind, Contribution c) {
        H3 title = new H3(PartLink.of(kind, c.name(), c.title()));
        return Tags.div("part-line", title, Tags.chip(kind.label()), new Span(c.summary()));
    }
}
