package org.curlew.frontend.plugins;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.LinkedHashSet;
import java.util.Set;
import org.curlew.engine.experiment.Kind;
import org.curlew.frontend.frame.Frame;
import org.curlew.frontend.frame.Tags;
import org.curlew.lab.plugins.InstalledPlugin;
import org.curlew.lab.plugins.PluginHost;
import org.curlew.spi.Contribution;
import org.curlew.spi.Parameter;

/** What each plugin contributes, typeset, with its parameters; and the files that were skipped, with the reason. */
@Route(value = "plugins", layout = Frame.class)
@PageTitle("Plugins – Curlew")
public final class PluginsView extends Div {

    private static final long serialVersionUID = 1;

    public PluginsView(PluginHost plugins) {
        H1 title = new H1("Plugins");
        title.addClassName("page-title");
        add(
                title,
                Tags.text(
                        "meta",
                        "Put a plugin's jar into the folder plugins of the data directory and start again: its parts can then be chosen."));
        plugins.problems()
                .forEach(problem ->
                        add(Tags.text("violation", problem.file().getFileName() + ": " + problem.message())));
        plugins.plugins().forEach(plugin -> add(card(plugins, plugin)));
    }

    private static Div card(PluginHost plugins, InstalledPlugin plugin) {
        Div card = Tags.card(plugin.id() + " " + plugin.version());
        card.add(Tags.text("meta", plugin.description()));
        Set<Contribution> own = new LinkedHashSet<>();
        for (Kind kind : Kind.values()) {
            plugins.catalogue().all(kind).stream()
                    .filter(c -> plugin.equals(plugins.owner(c)))
                    .forEach(own::add);
        }
        own.forEach(contribution -> card.add(contribution(contribution)));
        card.add(Tags.text("mono", plugin.license() + " · " + plugin.provider() + " · SHA-256 " + plugin.sha256()));
        return card;
    }

    private static Div contribution(Contribution c) {
        Div part = new Div(new H3(c.title()), Tags.text("question", c.summary()));
        if (!c.equation().isEmpty()) {
            Div equation = Tags.formula(c.equation(), true);
            equation.addClassName("equation");
            part.add(equation);
        }
        if (!c.parameters().isEmpty()) {
            StringBuilder rows = new StringBuilder();
            for (Parameter p : c.parameters()) {
                rows.append("<tr><td>")
                        .append(escape(p.name()))
                        .append("</td><td>")
                        .append(escape(p.meaning()))
                        .append("</td><td>")
                        .append(escape(p.optional() ? "optional" : String.valueOf(p.initial())))
                        .append("</td><td>")
                        .append(escape(p.reference()))
                        .append("</td></tr>");
            }
            Div table = Tags.div("scroll-x");
            table.add(new Html(
                    "<table class=\"table\"><thead><tr><th>Parameter</th><th>Meaning</th><th>Default</th><th>Source</th></tr></thead><tbody>"
                            + rows + "</tbody></table>"));
            part.add(table);
        }
        return part;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
