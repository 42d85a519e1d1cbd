package org.curlew.frontend.phasediagram;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.curlew.lab.sweeps.StoredSweep;
import org.curlew.lab.sweeps.SweepState;
import org.curlew.lab.sweeps.Sweeps;

/** What can be done with a sweep as it stands. */
final class ActionBar extends Div {

    private static final long serialVersionUID = 1;

    private final transient Sweeps sweeps;
    private final String id;
    private final transient Runnable changed;
    private String shown = "";

    ActionBar(Sweeps sweeps, String id, Runnable changed) {
        this.sweeps = sweeps;
        this.id = id;
        this.changed = changed;
        addClassNames("toolbar", "sweep-actions");
    }

    void show(StoredSweep stored) {
        String now = stored.state() + "/" + stored.failed();
        if (now.equals(shown)) {
            return; // a button that is about to be pressed stays where it is
        }
        shown = now;
        removeAll();
        SweepState state = stored.state();
        if (state.active()) {
            add(button("Pause", () -> sweeps.pause(id)));
        }
        if (state == SweepState.PAUSED || state == SweepState.CANCELLED) {
            Button resume = button("Resume", () -> sweeps.resume(id));
            resume.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add(resume);
        }
        if (state.active() || state == SweepState.PAUSED) {
            Button cancel = button("Cancel", () -> sweeps.cancel(id));
            cancel.addThemeVariants(ButtonVariant.LUMO_ERROR);
            add(cancel);
        }
        if (stored.failed() > 0) {
            add(button(
                    "Compute " + SweepWords.counted(stored.failed(), "failed trajectory") + " again",
                    () -> sweeps.retry(id, Set.of())));
        }
        stored.sweep().ifPresent(sweep -> add(definition(sweeps.json().pretty(sweep))));
        if (!state.active()) {
            Button delete = new Button("Delete", click -> delete(stored));
            delete.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            add(delete);
        }
    }

    /** The file that curlew run takes. */
    private static Anchor definition(String json) {
        byte[] content = json.getBytes(StandardCharsets.UTF_8);
        DownloadHandler file = DownloadHandler.fromInputStream(event -> new DownloadResponse(
                new ByteArrayInputStream(content), "sweep.json", "application/json", content.length));
        Anchor definition = new Anchor(file, "Save the definition");
        definition.getElement().setAttribute("router-ignore", true);
        return definition;
    }

    private Button button(String words, Runnable act) {
        return new Button(words, click -> {
            act.run();
            changed.run();
        });
    }

    private void delete(StoredSweep stored) {
        ConfirmDialog ask = new ConfirmDialog(
                "Delete “" + stored.title() + "”?",
                "Its picture and notes go. This cannot be undone.",
                "Delete",
                confirmed -> {
                    sweeps.delete(id);
                    UI.getCurrent().navigate(SweepsView.class);
                });
        ask.setCancelable(true);
        ask.setConfirmButtonTheme("error primary");
        ask.open();
    }
}
