package org.curlew.frontend.frame;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.RouterLayout;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.curlew.frontend.Bundle;
import org.curlew.lab.library.Library;
import org.curlew.lab.runs.Runs;
import org.curlew.lab.runs.Subscription;
import org.curlew.lab.sweeps.Sweeps;

/** The frame: a rail of pages, a bar with the search and the work under way, the page. Files are dropped and keys are pressed on all of it. */
public final class Frame extends Div implements RouterLayout, AfterNavigationObserver {

    private static final long serialVersionUID = 1;

    private final transient Runs runs;
    private final transient Sweeps sweeps;
    private final Main page = new Main();
    private final Rail rail = new Rail();
    private final TopBar bar;
    private transient List<Subscription> watching = List.of();
    private transient HasElement view;

    public Frame(Library library, Runs runs, Sweeps sweeps, Search search) {
        this.runs = runs;
        this.sweeps = sweeps;
        bar = new TopBar(search);
        addClassName("frame");
        page.addClassName("page");
        add(rail, bar, page);
        Element keys = new Element("curlew-keys");
        keys.addEventListener("curlew-key", pressed -> runKey());
        getElement().appendChild(keys, new Imports(library).element());
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        view = content;
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
        Optional<Page> here = Page.of(event.getLocation().getFirstSegment());
        rail.show(here);
        if (event.getLocationChangeEvent().getTrigger() != NavigationTrigger.HISTORY) {
            getElement().executeJs("window.scrollTo(0, 0)");
        }
        bar.show(here, view instanceof HasDynamicTitle titled ? titled.getPageTitle() : "");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        ui.getPage().addJsModule("context://" + Bundle.script());
        watching = List.of(
                runs.watchAll(progress -> ui.access(this::showJobs)),
                sweeps.watchAll(progress -> ui.access(this::showJobs)));
        showJobs();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        watching.forEach(Subscription::close);
    }

    private void showJobs() {
        bar.show(Jobs.of(Stream.concat(
                        runs.active().stream().map(r -> Job.of(runs.progress(r.id()))),
                        sweeps.active().stream().map(s -> Job.of(sweeps.progress(s.id()))))
                .toList()));
    }

    private void runKey() {
        if (view instanceof OnRunKey runnable) {
            runnable.runKey();
        }
    }
}
