package org.curlew.frontend.run;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouterLink;
import org.curlew.frontend.frame.Tags;
import org.curlew.lab.runs.Run;
import org.curlew.lab.runs.Runs;

/** One run of the list: what, when, how far; a word of why where it cannot be opened in full. */
final class RunRow extends Div {

    private static final long serialVersionUID = 1;

    /** @param changed told when the run was deleted */
    RunRow(Run run, Runs runs, Runnable changed) {
        addClassNames("row", "run-row");
        RouterLink title = new RouterLink(run.title(), RunView.class, run.id());
        title.addClassName("title");
        Div words = new Div(title, Tags.text("meta", RunWords.meta(run) + " · " + Provenances.trajectories(run)));
        run.problem().ifPresent(why -> words.add(Tags.text("violation", why)));
        add(state(run, runs), words, Tags.div("actions", action(run, runs, changed)));
    }

    private static Div state(Run run, Runs runs) {
        if (!run.state().active()) {
            return new Div(Tags.chip(RunWords.state(run.state()), RunWords.state(run.state())));
        }
        ProgressBar bar = new ProgressBar();
        bar.show(runs.progress(run.id()));
        return bar;
    }

    private static Button action(Run run, Runs runs, Runnable changed) {
        Button act = run.state().active()
                ? new Button("Cancel", click -> runs.cancel(run.id()))
                : new Button("Delete", click -> delete(run, runs, changed));
        act.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        act.setAriaLabel(act.getText() + " " + run.title());
        return act;
    }

    private static void delete(Run run, Runs runs, Runnable changed) {
        ConfirmDialog ask = new ConfirmDialog(
                "Delete this run of “" + run.title() + "”?",
                "Its curves go; the experiment in the library stays. This cannot be undone.",
                "Delete",
                confirmed -> {
                    runs.delete(run.id());
                    changed.run();
                });
        ask.setCancelable(true);
        ask.setConfirmButtonTheme("error primary");
        ask.open();
    }
}
