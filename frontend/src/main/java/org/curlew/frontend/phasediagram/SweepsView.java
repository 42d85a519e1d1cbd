package org.curlew.frontend.phasediagram;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.curlew.frontend.frame.Frame;
import org.curlew.frontend.frame.Tags;
import org.curlew.frontend.frame.Titles;
import org.curlew.lab.runs.Subscription;
import org.curlew.lab.sweeps.StoredSweep;
import org.curlew.lab.sweeps.Sweeps;

/** The sweeps, newest first, each with its small picture. */
@Route(value = "phase-diagrams", layout = Frame.class)
@PageTitle("Phase diagrams" + Titles.ENDING)
public final class SweepsView extends Div {

    private static final long serialVersionUID = 1;

    private static final int PAGE = 30;
    private static final long REDRAW_NANOS = 2_000_000_000;

    private final transient Sweeps sweeps;
    private final Div rows = Tags.div("rows");
    private transient Subscription watching;
    private int shown = PAGE;
    private long drawn;

    public SweepsView(Sweeps sweeps) {
        this.sweeps = sweeps;
        H1 title = new H1("Phase diagrams");
        title.addClassName("page-title");
        Button start = new Button("New sweep", click -> UI.getCurrent().navigate(NewSweepView.class));
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                title,
                Tags.text("meta", "A sweep is an experiment with one or two axes. Its picture is a phase diagram."),
                Tags.div("toolbar", start),
                rows);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        watching = sweeps.watchAll(news -> ui.access(() -> {
            if (!news.state().active() || System.nanoTime() - drawn > REDRAW_NANOS) {
                show();
            }
        }));
        show(); // behind the watch, so that nothing happens between the two
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        watching.close();
    }

    private void show() {
        drawn = System.nanoTime();
        rows.removeAll();
        List<StoredSweep> newest = sweeps.list(0, shown);
        newest.forEach(sweep -> rows.add(new SweepRow(sweep, sweeps)));
        if (newest.isEmpty()) {
            rows.add(
                    Tags.div(
                            "empty-state",
                            Tags.text(
                                    "",
                                    "There is no sweep yet. Start one from any experiment of the library, or run a figure of the Gallery.")));
        }
        if (sweeps.count() > newest.size()) {
            rows.add(new Button("Show more", click -> {
                shown += PAGE;
                show();
            }));
        }
    }
}
