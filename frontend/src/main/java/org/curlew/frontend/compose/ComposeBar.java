package org.curlew.frontend.compose;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import org.curlew.frontend.frame.Tags;

/** The head of the composer: what is open, where it comes from, what can be done with it. */
final class ComposeBar extends Div {

    private static final long serialVersionUID = 1;

    /** What the buttons do. */
    interface Actions {
        void save();

        void saveCopy();

        void undo();

        void redo();

        void discard();

        void turn();
    }

    private final H1 heading = new H1();
    private final Paragraph state = Tags.text("meta", "");
    private final Button save;
    private final Button copy;
    private final Button undo;
    private final Button redo;
    private final Button discard;
    private final Button turn;

    ComposeBar(Actions actions) {
        heading.addClassName("page-title");
        state.getElement().setAttribute("aria-live", "polite");
        save = new Button("Save", click -> actions.save());
        copy = new Button("Save as a copy", click -> actions.saveCopy());
        undo = quiet("Undo", actions::undo);
        redo = quiet("Redo", actions::redo);
        discard = quiet("Discard changes", actions::discard);
        turn = new Button("JSON", click -> actions.turn());
        Anchor fresh = new Anchor("compose", "New experiment");
        fresh.getElement().setAttribute("router-link", true);
        fresh.addClassName("push-right");
        add(heading, state, Tags.div("toolbar", save, copy, undo, redo, discard, turn, fresh));
    }

    void show(Composition now, boolean json) {
        boolean legal = now.form().experiment().isPresent();
        heading.setText(now.heading());
        state.setText(now.state());
        save.setEnabled(legal && (now.changed() || now.entry().isEmpty()));
        copy.setVisible(now.entry().isPresent());
        copy.setEnabled(legal);
        undo.setEnabled(now.form().canUndo());
        redo.setEnabled(now.form().canRedo());
        discard.setVisible(now.changed());
        turn.setText(json ? "Form" : "JSON");
        turn.setEnabled(!json || now.form().shaped());
    }

    private static Button quiet(String words, Runnable action) {
        Button button = new Button(words, click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }
}
