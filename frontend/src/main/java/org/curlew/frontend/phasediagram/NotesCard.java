package org.curlew.frontend.phasediagram;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import org.curlew.engine.sweep.Sweep;
import org.curlew.frontend.frame.Tags;
import org.curlew.frontend.frame.Words;
import org.curlew.lab.sweeps.Note;
import org.curlew.lab.sweeps.Sweeps;
import org.curlew.spi.InvalidInput;

/** Notes on the picture: each stands at the cell that was pinned when it was written, for everyone who looks. */
final class NotesCard extends Div {

    private static final long serialVersionUID = 1;

    private final transient Sweeps sweeps;
    private final String id;
    private final transient Runnable changed;
    private final TextField text = new TextField();
    private final Button add = new Button("Note it at the pinned cell", click -> add());
    private final Div list = Tags.div("rows");
    private transient Sweep sweep;
    private int pinned = -1;

    NotesCard(Sweeps sweeps, String id, Runnable changed) {
        this.sweeps = sweeps;
        this.id = id;
        this.changed = changed;
        addClassName("card");
        text.setPlaceholder("What is to be seen here?");
        text.setAriaLabel("A note");
        text.setMaxLength(200);
        text.setWidth("24em");
        text.setMaxWidth("100%");
        add(new H2("Notes"), list, Tags.div("toolbar", text, add));
    }

    void show(Sweep now, int cell) {
        pinned(now, cell);
        list.removeAll();
        sweeps.notes().of(id).forEach(note -> list.add(row(note)));
    }

    void pinned(Sweep now, int cell) {
        sweep = now;
        pinned = cell;
        add.setEnabled(cell >= 0);
        add.setText(cell >= 0 ? "Note it at the pinned cell" : "Pin a cell to note it there");
    }

    private void add() {
        if (pinned < 0 || text.isEmpty()) {
            return;
        }
        double x = sweep.axes().getFirst().values().numbers()[sweep.column(pinned)];
        double y = sweep.axes().size() > 1 ? sweep.axes().get(1).values().numbers()[sweep.row(pinned)] : 0;
        try {
            sweeps.notes().add(id, x, y, text.getValue().strip());
            text.clear();
            changed.run();
        } catch (InvalidInput mistake) {
            Notification.show(mistake.getMessage());
        }
    }

    private Div row(Note note) {
        Span at = new Span(
                "(" + Words.significant(note.x()) + (sweep.axes().size() > 1 ? ", " + Words.significant(note.y()) : "")
                        + ") " + Words.when(note.created()));
        at.addClassName("meta");
        Button remove = new Button("Remove", click -> {
            sweeps.notes().remove(id, note.id());
            changed.run();
        });
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        remove.setAriaLabel("Remove the note " + note.text());
        return Tags.div("note", new Span(note.text() + " "), at, remove);
    }
}
