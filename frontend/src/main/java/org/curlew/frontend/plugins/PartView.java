package org.curlew.frontend.plugins;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.curlew.engine.experiment.Kind;
import org.curlew.frontend.frame.Facts;
import org.curlew.frontend.frame.Frame;
import org.curlew.frontend.frame.PartLink;
import org.curlew.frontend.frame.Table;
import org.curlew.frontend.frame.Tags;
import org.curlew.frontend.frame.Titles;
import org.curlew.lab.Lab;
import org.curlew.lab.plugins.InstalledPlugin;
import org.curlew.spi.Contribution;
import org.curlew.spi.Observable;
import org.curlew.spi.Parameter;
import org.curlew.spi.PlasticityRule;

/** What one plugin contributes, made from its declaration: formula, parameters, source, and the plugin that it comes from. */
@Route(value = "plugins/:kind/:name", layout = Frame.class)
public final class PartView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient Lab lab;
    private String title = "";

    public PartView(Lab lab) {
        this.lab = lab;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String kind = event.getRouteParameters().get("kind").orElse("");
        String name = event.getRouteParameters().get("name").orElse("");
        Kind known = PartLink.kind(kind).orElseThrow(NotFoundException::new);
        Contribution part = lab.catalogue().all(known).stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        title = part.title();
        removeAll();
        show(known, part);
    }

    @Override
    public String getPageTitle() {
        return Titles.of(title);
    }

    private void show(Kind kind, Contribution part) {
        H1 heading = new H1(part.title());
        heading.addClassName("page-title");
        add(heading, Tags.div("meta", Tags.chip(kind.label())), Tags.text("outcome-sentence", part.summary()));
        if (!part.equation().isBlank()) {
            Div formula = Tags.formula(part.equation(), true);
            formula.addClassNames("equation", "large");
            add(Tags.div("card", formula));
        }
        add(parameters(part));
        if (part instanceof Observable observable) {
            add(Tags.card("What it measures", measured(new Looking(observable, lab.catalogue()))));
        }
        add(origin(kind, part));
    }

    private static Div parameters(Contribution part) {
        Div card = Tags.div("card", new H2("Parameters"));
        if (part.parameters().isEmpty()) {
            card.add(Tags.text("meta", "It has none."));
            return card;
        }
        Table table =
                new Table("Parameters", List.of("Symbol", "Name", "Meaning", "Unit", "Range", "Default", "Reference"));
        table.addClassName("parameters");
        for (Parameter p : part.parameters()) {
            Element symbol = new Element("curlew-formula");
            symbol.setProperty("tex", p.symbol());
            Element name = new Element("code");
            name.setText(p.name());
            table.row(symbol, name, p.meaning(), p.unit(), PluginWords.range(p), PluginWords.initial(p), p.reference());
        }
        card.add(table);
        return card;
    }

    private static Facts measured(Looking looking) {
        return new Facts()
                .with("Unit", looking.unit())
                .with("Looks", looking.cadence())
                .with("Cost", looking.cost());
    }

    private static String learnsFrom(PlasticityRule rule) {
        return rule.usesTargets() ? "targets" : "activity alone: it needs no targets";
    }

    private Div origin(Kind kind, Contribution part) {
        InstalledPlugin plugin = lab.plugins().owner(part);
        Facts facts = new Facts()
                .with("Name in files", part.name())
                .with("Reference", part.reference())
                .with("Learns from", part instanceof PlasticityRule rule ? learnsFrom(rule) : "")
                .with("Plugin", plugin.id() + " " + plugin.version())
                .with("Description", plugin.description())
                .with("Provider", plugin.provider())
                .with("Licence", plugin.license())
                .with("File", plugin.file().getFileName().toString())
                .with("SHA-256", plugin.sha256());
        Div card = Tags.card("Where it comes from", facts);
        int used = lab.library().count(part.name());
        if (used > 0 && kind != Kind.OBSERVABLE && kind != Kind.INTEGRATOR) {
            Anchor find = new Anchor(
                    "?search=" + part.name(), used == 1 ? "One experiment uses it" : used + " experiments use it");
            find.getElement().setAttribute("router-link", true);
            card.add(Tags.div("toolbar", find));
        }
        return card;
    }
}
