package org.curlew.frontend.run;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.curlew.frontend.frame.Frame;
import org.curlew.frontend.frame.Tags;
import org.curlew.frontend.frame.Words;
import org.curlew.lab.runs.Run;
import org.curlew.lab.runs.RunState;
import org.curlew.lab.runs.Runs;
import org.curlew.lab.runs.Subscription;

/** The runs, newest first, with what is under way. */
@Route(value = "runs", layout = Frame.class)
@PageTitle("Runs – Curlew")
public final class RunsView extends Div {

    private static final long serialVersionUID = 1;

    private static final int PAGE = 50;
    private static final Set<RunState> WORKING = Set.of(RunState.QUEUED, RunState.RUNNING);

    private final transient Runs runs;
    private final Div rows = Tags.div("rows");
    private transient Subscription watching;
    private long drawn;
    private int shown = PAGE;

    public RunsView(Runs runs) {
        this.runs = runs;
        H1 title = new H1("Runs");
        title.addClassName("page-title");
        add(title, Tags.text("meta", "What was computed here, newest first."), rows);
        show();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        watching = runs.watchAll(news -> ui.access(() -> {
            if (System.nanoTime() - drawn > 1_000_000_000L || !WORKING.contains(news.state())) {
                show();
            }
        }));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        watching.close();
    }

    private void show() {
        drawn = System.nanoTime();
        rows.removeAll();
        List<Run> newest = runs.list(0, shown);
        newest.forEach(run -> rows.add(row(run)));
        if (newest.isEmpty()) {
            rows.add(Tags.div(
                    "empty-state",
                    Tags.text("meta", "Nothing has run yet. Open an experiment of the library and press Run.")));
        }
        if (runs.count() > newest.size()) {
            rows.add(new Button("Show more", click -> {
                shown += PAGE;
                show();
            }));
        }
    }

    private Div row(Run run) {
        Div progress = Tags.own("curlew-progress");
        boolean working = WORKING.contains(run.state());
        if (working) {
            Tags.inside(progress)
                    .setProperty("value", runs.progress(run.id()).fraction())
                    .setProperty("label", "");
        }
        RouterLink title = new RouterLink(run.title(), RunView.class, run.id());
        title.addClassName("title");
        Div words = new Div(
                title,
                Tags.text(
                        "meta",
                        Words.when(run.created()) + " · " + run.unitsDone() + " of " + run.units() + " trajectories"
                                + (run.unitsFailed() > 0 ? " · " + run.unitsFailed() + " failed" : "")));
        Button act = working
                ? new Button("Cancel", click -> runs.cancel(run.id()))
                : new Button("Delete", click -> {
                    runs.delete(run.id());
                    show();
                });
        act.setAriaLabel(act.getText() + " " + run.title());
        Div state = working ? progress : new Div(Tags.chip(run.state().name().toLowerCase(Locale.ROOT)));
        return Tags.div("row", state, words, Tags.div("actions", act));
    }
}
