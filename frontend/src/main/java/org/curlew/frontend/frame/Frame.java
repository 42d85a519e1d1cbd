package org.curlew.frontend.frame;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import java.util.LinkedHashMap;
import java.util.Map;
import org.curlew.frontend.Bundle;
import org.curlew.lab.runs.Run;
import org.curlew.lab.runs.Runs;
import org.curlew.lab.runs.Subscription;

/** The frame: a rail of pages, a bar with the work under way, the page. */
public final class Frame extends com.vaadin.flow.component.html.Div implements RouterLayout, AfterNavigationObserver {

    private static final long serialVersionUID = 1;

    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("", "Library");
        PAGES.put("compose", "Compose");
        PAGES.put("runs", "Runs");
        PAGES.put("plugins", "Plugins");
    }

    private final transient Runs runs;
    private final Main page = new Main();
    private final Nav rail = new Nav();
    private final Span where = new Span();
    private final Anchor jobs = new Anchor("runs", "");
    private transient Subscription watching;

    public Frame(Runs runs) {
        this.runs = runs;
        addClassName("frame");
        Image icon = new Image(Bundle.icon(), "");
        Span brand = new Span(icon, new Span("Curlew"));
        brand.addClassName("brand");
        rail.addClassName("rail");
        rail.getElement().setAttribute("aria-label", "Pages");
        rail.add(brand);
        PAGES.forEach((path, name) -> {
            Anchor link = new Anchor(path.isEmpty() ? "." : path, name);
            link.getElement().setAttribute("router-link", true);
            rail.add(link);
        });
        Span grow = new Span();
        grow.addClassName("grow");
        com.vaadin.flow.component.html.Header bar = new com.vaadin.flow.component.html.Header(where, grow, jobs);
        bar.addClassName("topbar");
        bar.getElement().appendChild(new Element("curlew-theme"), new Element("curlew-keys"));
        page.addClassName("page");
        add(rail, bar, page);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        page.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement content) {
        if (content != null) {
            page.getElement().removeChild(content.getElement());
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String path = event.getLocation().getFirstSegment();
        String root = path.equals("run") ? "runs" : path;
        where.setText(PAGES.getOrDefault(root, ""));
        rail.getChildren()
                .filter(Anchor.class::isInstance)
                .map(Anchor.class::cast)
                .forEach(link -> {
                    boolean here = PAGES.getOrDefault(root, "").equals(link.getText());
                    if (here) {
                        link.getElement().setAttribute("aria-current", "page");
                    } else {
                        link.getElement().removeAttribute("aria-current");
                    }
                });
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        ui.getPage().addJsModule("context://" + Bundle.script());
        showJobs();
        watching = runs.watchAll(progress -> ui.access(this::showJobs));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        watching.close();
    }

    private void showJobs() {
        var active = runs.active();
        if (active.isEmpty()) {
            jobs.setText("");
            return;
        }
        double done = active.stream()
                .map(Run::id)
                .mapToDouble(id -> runs.progress(id).fraction())
                .average()
                .orElse(0);
        jobs.setText((active.size() == 1 ? "1 run" : active.size() + " runs") + " under way, " + Math.round(100 * done)
                + " %");
    }
}
