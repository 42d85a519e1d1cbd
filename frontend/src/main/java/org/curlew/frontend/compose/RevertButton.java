package org.curlew.frontend.compose;

import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** The mark of a changed field: what it was, and a click brings that back. */
final class RevertButton extends NativeButton {

    private static final long serialVersionUID = 1;

    private static final int MOST = 24;

    private final String what;
    private final transient Consumer<JsonNode> revert;
    private transient JsonNode before;

    RevertButton(String what, Consumer<JsonNode> revert) {
        this.what = what;
        this.revert = revert;
        addClassName("was");
        setVisible(false);
        addClickListener(click -> this.revert.accept(before));
    }

    void show(JsonNode was, String words) {
        before = was;
        String shown = words.length() > MOST ? "something else" : words.isBlank() ? "empty" : words;
        setText("was " + shown + " ↶");
        setTitle("Bring back what was saved");
        setAriaLabel(what + " was " + shown + ": bring it back");
        setVisible(true);
    }

    void hide() {
        setVisible(false);
    }
}
