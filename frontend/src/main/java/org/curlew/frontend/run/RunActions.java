package org.curlew.frontend.run;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.Optional;
import org.curlew.frontend.frame.Go;
import org.curlew.frontend.frame.Told;
import org.curlew.lab.runs.Run;
import org.curlew.lab.runs.RunState;
import org.curlew.lab.runs.Runs;

/** What can be done with a run. The buttons stay as long as the run's state does, so that none is exchanged under a finger. */
final class RunActions extends Div {

    private static final long serialVersionUID = 1;

    private final transient Runs runs;
    private final CompareBox compare;
    private transient Run run;

    RunActions(Runs runs) {
        this.runs = runs;
        addClassName("toolbar");
        compare = new CompareBox(runs, other -> Go.to("run/" + run.id(), "with", other));
    }

    void show(Run now, Optional<ComparedRun> other) {
        boolean same = run != null && run.id().equals(now.id()) && run.state() == now.state();
        run = now;
        if (!same) {
            removeAll();
            if (now.readable().isPresent()) {
                add(buttons());
                add(compare);
            }
        }
        if (!same
                || !other.map(ComparedRun::run)
                        .map(Run::id)
                        .equals(Optional.ofNullable(compare.getValue()).map(Run::id))) {
            compare.show(now.id(), other.map(ComparedRun::run));
        }
    }

    /** What the key r does: go on, or once more. */
    void key() {
        if (run.readable().isPresent() && !run.state().active()) {
            if (run.state() == RunState.DONE) {
                again();
            } else {
                Told.mistakes(() -> runs.resume(run.id()));
            }
        }
    }

    private Component[] buttons() {
        Button change = new Button("Change and run again", click -> change());
        if (run.state().active()) {
            Button cancel = new Button("Cancel", click -> runs.cancel(run.id()));
            cancel.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_PRIMARY);
            return new Component[] {cancel, change};
        }
        Button first = run.state() == RunState.DONE
                ? new Button("Run again", click -> again())
                : new Button("Resume", click -> Told.mistakes(() -> runs.resume(run.id())));
        first.setTooltipText(
                run.state() == RunState.DONE
                        ? "A new run of this very experiment; trajectories that exist are taken over"
                        : "Go on with what is not done yet");
        (run.state() == RunState.DONE ? change : first).addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return new Component[] {first, change, exports()};
    }

    private void again() {
        Told.mistakes(() -> Go.to("run/"
                + runs.start(run.entryId(), run.title(), run.experiment()).id()));
    }

    /** Opens the experiment that ran, not what the library holds by now. */
    private void change() {
        Go.to(run.entryId().map(e -> "compose/" + e).orElse("compose"), "run", Optional.of(run.id()));
    }

    private MenuBar exports() {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_DROPDOWN_INDICATORS);
        var item = bar.addItem("Export");
        item.getSubMenu().addItem(file("export", "Experiment with its curves, one file (.curlew.json)"));
        item.getSubMenu().addItem(file("result.json", "Trajectories (result.json)"));
        item.getSubMenu().addItem(file("series.csv", "Series as a table (series.csv)"));
        item.getSubMenu().addItem(file("series.npz", "Series for NumPy (series.npz)"));
        return bar;
    }

    private Anchor file(String name, String words) {
        Anchor save = new Anchor("api/v1/runs/" + run.id() + "/" + name, words);
        save.getElement().setAttribute("download", true).setAttribute("router-ignore", true);
        return save;
    }
}
