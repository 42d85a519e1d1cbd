package org.curlew.frontend.run;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.curlew.frontend.frame.Frame;
import org.curlew.frontend.frame.Tags;
import org.curlew.frontend.frame.Titles;
import org.curlew.lab.runs.Run;
import org.curlew.lab.runs.RunProgress;
import org.curlew.lab.runs.Runs;
import org.curlew.lab.runs.Subscription;

/** The runs, newest first, with what is under way. */
@Route(value = "runs", layout = Frame.class)
@PageTitle("Runs" + Titles.ENDING)
public final class RunsView extends Div {

    private static final long serialVersionUID = 1;

    private static final int PAGE = 50;

    private final transient Runs runs;
    private final Div rows = Tags.div("rows");
    private final transient Map<String, RunRow> byRun = new HashMap<>();
    private final Button more = new Button("Show more", click -> page());
    private transient Subscription watching;
    private int shown;

    public RunsView(Runs runs) {
        this.runs = runs;
        H1 title = new H1("Runs");
        title.addClassName("page-title");
        add(title, Tags.text("meta", "What was computed here, newest first."), rows, more);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        watching = runs.watchAll(news -> ui.access(() -> update(news)));
        anew(); // behind the watch, so that nothing happens between the two
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        watching.close();
    }

    /** Only the row of the run that changed is made anew. */
    private void update(RunProgress news) {
        RunRow before = byRun.get(news.runId());
        if (before == null) {
            anew();
        } else {
            RunRow now = row(runs.run(news.runId()));
            rows.replace(before, now);
        }
    }

    private void anew() {
        rows.removeAll();
        byRun.clear();
        shown = 0;
        page();
        if (shown == 0) {
            rows.add(Tags.div(
                    "empty-state",
                    new Paragraph("Nothing has run yet."),
                    new Anchor(".", "Open an experiment of the library and press Run")));
        }
    }

    private void page() {
        List<Run> next = runs.list(shown, PAGE);
        next.forEach(run -> rows.add(row(run)));
        shown += next.size();
        more.setVisible(runs.count() > shown);
    }

    private RunRow row(Run run) {
        RunRow row = new RunRow(run, runs, this::anew);
        byRun.put(run.id(), row);
        return row;
    }
}
